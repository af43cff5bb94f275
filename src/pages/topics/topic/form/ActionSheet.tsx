import { useState } from 'react';
import type { Moment } from '@domain/time';
import type { TopicView } from '@domain/topics/view';
import { topicActionText, topicFieldText as text } from '@/text/topics/topic-actions';
import { PrimaryButton } from '@/ui/actions/Button';
import { Notice } from '@/ui/feedback/Notice';
import { nextTime } from '@/ui/fields/time/nextTime';
import { Sheet } from '@/ui/layout/Sheet';
import { ActionField } from './ActionField';
import { fieldsOf, isFilled, type TopicActionDraft } from './actionDraft';
import type { OpenForm, TopicActions } from '../useTopicActions';

type Props = { shown: TopicView; now: Moment; actions: TopicActions };

/** The sheet of an action: what it does, and what it has to be told. */
export const ActionSheet = ({ shown, now, actions }: Props) => (
  <Sheet
    open={actions.asked !== undefined}
    title={actions.asked ? topicActionText[actions.asked.action].label : ''}
    onClose={actions.close}
  >
    {actions.asked && (
      <ActionForm
        key={`${actions.asked.action}${actions.asked.about ?? ''}`}
        form={{ ...actions.asked, shown }}
        now={now}
        actions={actions}
      />
    )}
  </Sheet>
);

/** What is filled in before anybody types: the plan as it stands, and the next full hour. */
function firstDraft({ shown, action }: OpenForm, now: Moment): TopicActionDraft {
  const { day, from: time } = nextTime(now);
  const draft = shown.drafts[shown.drafts.length - 1];
  const words = draft && {
    ...{ plan: draft.text, correction: draft.text, cost: String(draft.cost), payer: draft.payer },
    worseOff: draft.worseOff,
  };
  const isKept = action === 'amend' || action === 'correct' || action === 'draft';
  return { ...{ words: isKept && words ? words : {}, yes: {}, light: [], photos: [] }, day, time };
}

function ActionForm({ form, now, actions }: { form: OpenForm; now: Moment; actions: TopicActions }) {
  const [draft, setDraft] = useState<TopicActionDraft>(() => firstDraft(form, now));
  const [tried, setTried] = useState(false);
  const { shown, action, about } = form;
  const fields = fieldsOf(shown, action, draft);
  const isMissing = ({ field, optional }: (typeof fields)[number]) => !optional && !isFilled(field, draft);
  const { hint } = topicActionText[action];
  const said = [...shown.questions, ...shown.objections].find(
    ({ id, answer }) => id === about && !answer && (action === 'answer' || action === 'answerObjection'),
  );
  function send() {
    setTried(true);
    if (!fields.some(isMissing)) actions.submit(form, draft);
  }
  return (
    <>
      {hint && <Notice>{said ? `“${said.text}”。${hint}` : hint}</Notice>}
      {fields.map((one) => (
        <ActionField
          key={one.field}
          {...one}
          form={form}
          now={now}
          draft={draft}
          error={tried && isMissing(one) ? text.incomplete : undefined}
          onChange={(change) => setDraft((before) => change(before))}
        />
      ))}
      <PrimaryButton busy={actions.sending} onClick={send}>
        {text.send}
      </PrimaryButton>
    </>
  );
}
