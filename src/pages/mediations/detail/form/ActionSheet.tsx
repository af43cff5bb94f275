import { useState } from 'react';
import type { MediationView } from '@domain/mediations/view';
import type { Moment } from '@domain/time';
import { mediationActionText, mediationFieldText as text } from '@/text/mediations/mediation-actions';
import { PrimaryButton } from '@/ui/actions/Button';
import { Notice } from '@/ui/feedback/Notice';
import { nextTime } from '@/ui/fields/time/nextTime';
import { Sheet } from '@/ui/layout/Sheet';
import type { MediationActions, MediationForm } from '../useMediationActions';
import { fieldsOf, isFilled, toDetails, type MediationDraft } from './actionFields';
import { ActionFieldInput } from './ActionFields';

type Props = { shown: MediationView; now: Moment; actions: MediationActions };

/** The sheet of an action: what it does, and what it has to be told. */
export const ActionSheet = ({ shown, now, actions }: Props) => (
  <Sheet
    open={actions.asked !== undefined}
    title={actions.asked ? mediationActionText[actions.asked.action].label : ''}
    onClose={actions.close}
  >
    {actions.asked && (
      <ActionForm key={actions.asked.action} form={actions.asked} shown={shown} now={now} actions={actions} />
    )}
  </Sheet>
);

/** What is filled in before anybody types: the kind and the terms as they stand, and the next full hour. */
function firstDraft({ action }: MediationForm, { kind, agreement }: MediationView, now: Moment): MediationDraft {
  const { day, from: time } = nextTime(now);
  const words = action === 'propose' && agreement ? { terms: agreement.terms } : {};
  return { ...{ words, kind, concerned: [], ways: [], followUps: [] }, day, time };
}

function ActionForm({ form, shown, now, actions }: Props & { form: MediationForm }) {
  const [draft, setDraft] = useState<MediationDraft>(() => firstDraft(form, shown, now));
  const [tried, setTried] = useState(false);
  const { action } = form;
  const { label, hint, danger } = mediationActionText[action];
  const fields = fieldsOf(action);
  const isMissing = ({ field, optional }: (typeof fields)[number]) => !optional && !isFilled(field, draft);
  function send() {
    setTried(true);
    if (!fields.some(isMissing)) actions.submit(shown, form, toDetails(action, draft, now));
  }
  return (
    <>
      {hint && <Notice>{hint}</Notice>}
      {fields.map((one) => (
        <ActionFieldInput
          key={one.field}
          {...one}
          shown={shown}
          now={now}
          draft={draft}
          error={tried && isMissing(one) ? text.incomplete : undefined}
          onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        />
      ))}
      <PrimaryButton busy={actions.sending} danger={danger} onClick={send}>
        {label}
      </PrimaryButton>
    </>
  );
}
