import { useState } from 'react';
import { MAX_CALLED_UNITS, MAX_CALL_WORDS, MIN_CALL_WORDS } from '@domain/calls/input-limits';
import type { CallFormView } from '@domain/calls/view';
import type { Moment } from '@domain/time';
import { useQuery } from '@/cloud/useQuery';
import { callRoutes } from '@/callRoutes';
import { clearRequestId, requestIdFor } from '@/device/storage/requestId';
import { replaceWith } from '@/routes';
import { showFirstMissing } from '@/screen/errors/formFeedback';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { useCommand } from '@/screen/useCommand';
import { useNow } from '@/screen/useNow';
import { callErrorMessages } from '@/text/calls/call-error-messages';
import { callsText as text } from '@/text/calls/calls';
import { PrimaryButton } from '@/ui/actions/Button';
import { Choices } from '@/ui/fields/choice/Choices';
import { TextArea } from '@/ui/fields/TextArea';
import { Notice } from '@/ui/feedback/Notice';
import {
  TimeAndPlaceFields,
  findMissingTimeAndPlace,
  nextTimeAndPlace,
  toTimeAndPlaceInput,
  type TimeAndPlace,
} from './TimeAndPlaceFields';

type CallDraft = TimeAndPlace & { units: string[]; note: string };

export default createPage(MakeCall);

/** What is missing in a draft, by field. */
function findMissing({ units, note, ...timeAndPlace }: CallDraft, now: Moment) {
  const tooMany = units.length > MAX_CALLED_UNITS && text.missing.tooMany(MAX_CALLED_UNITS);
  return {
    units: units.length === 0 ? text.missing.units : tooMany || undefined,
    ...findMissingTimeAndPlace(timeAndPlace, now, text),
    note: note.trim().length < MIN_CALL_WORDS ? text.missing.note : undefined,
  };
}

/** Calls other units to a place, for a case or without one. */
function MakeCall({ id: caseId }: RouteParams) {
  const now = useNow();
  const [draft, setDraft] = useState<CallDraft>(() => ({ ...nextTimeAndPlace(now), units: [], note: '' }));
  const [tried, setTried] = useState(false);
  const query = useQuery('calls.form', { ...(caseId !== undefined && { id: caseId }) });
  const make = useCommand('calls.make', {
    onDone: ({ id }) => {
      clearRequestId();
      replaceWith(callRoutes.call(id));
    },
    handles: ({ code }) => {
      if (code !== 'internal') clearRequestId();
      return false;
    },
    errorMessages: callErrorMessages,
  });
  const missing = findMissing(draft, now);

  function send() {
    setTried(true);
    showFirstMissing(Object.values(missing));
    if (Object.values(missing).some((words) => words !== undefined)) return;
    const { units, note, ...timeAndPlace } = draft;
    const input = {
      ...{ units, ...toTimeAndPlaceInput(timeAndPlace), note: note.trim() },
      ...(caseId !== undefined && { caseId }),
    };
    void make.send({ ...input, requestId: requestIdFor(input) });
  }

  return (
    <QueryPage
      query={query}
      footer={() => (
        <PrimaryButton busy={make.sending} onClick={send}>
          {text.submit}
        </PrimaryButton>
      )}
    >
      {(form) => (
        <CallForm
          form={form}
          draft={draft}
          now={now}
          missing={tried ? missing : {}}
          onChange={(part) => setDraft({ ...draft, ...part })}
        />
      )}
    </QueryPage>
  );
}

type FormProps = {
  form: CallFormView;
  draft: CallDraft;
  now: Moment;
  missing: Partial<ReturnType<typeof findMissing>>;
  onChange: (part: Partial<CallDraft>) => void;
};

const CallForm = ({ form, draft, now, missing, onChange }: FormProps) => (
  <>
    {form.case && <Notice>{text.forCase(form.case.number, form.case.placeName)}</Notice>}
    <Choices
      label={text.whom}
      hint={[text.from(form.unitName), text.whomHint(MAX_CALLED_UNITS)].join('。')}
      options={form.units.map(({ id, name }) => ({ value: id, label: name }))}
      value={draft.units}
      error={missing.units}
      onChange={(units) => onChange({ units })}
    />
    <TimeAndPlaceFields value={draft} now={now} missing={missing} text={text} onChange={onChange} />
    <TextArea
      label={text.what}
      hint={text.whatHint}
      value={draft.note}
      maxLength={MAX_CALL_WORDS}
      error={missing.note}
      onChange={(note) => onChange({ note })}
    />
  </>
);
