import { useState } from 'react';
import type { MeetingFormView } from '@domain/meetings/view';
import type { Moment } from '@domain/time';
import { categoryName } from '@domain/vocabulary/cases';
import { meetingReasonName } from '@domain/vocabulary/upward/meetings';
import { useQuery } from '@/cloud/useQuery';
import { callRoutes } from '@/callRoutes';
import { clearRequestId, requestIdFor } from '@/device/storage/requestId';
import { replaceWith } from '@/routes';
import { showFirstMissing } from '@/screen/errors/formFeedback';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import { useCommand } from '@/screen/useCommand';
import { useNow } from '@/screen/useNow';
import { meetingErrorMessages } from '@/text/calls/meeting-error-messages';
import { meetingsText as text } from '@/text/calls/meetings';
import { PrimaryButton } from '@/ui/actions/Button';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { Choices } from '@/ui/fields/choice/Choices';
import {
  TimeAndPlaceFields,
  findMissingTimeAndPlace,
  nextTimeAndPlace,
  toTimeAndPlaceInput,
  type TimeAndPlace,
} from './TimeAndPlaceFields';

type MeetingDraft = TimeAndPlace & { cases: string[]; units: string[] };

export default createPage(Convene);

const findMissing = ({ cases, units, ...timeAndPlace }: MeetingDraft, now: Moment) => ({
  cases: cases.length === 0 ? text.missing.cases : undefined,
  units: units.length === 0 ? text.missing.units : undefined,
  ...findMissingTimeAndPlace(timeAndPlace, now, text),
});

/** Convenes a joint meeting about cases that proposed themselves. */
function Convene() {
  const now = useNow();
  const [draft, setDraft] = useState<MeetingDraft>(() => ({ ...nextTimeAndPlace(now), cases: [], units: [] }));
  const [tried, setTried] = useState(false);
  const query = useQuery('meetings.form', {});
  const convene = useCommand('meetings.call', {
    onDone: ({ id }) => {
      clearRequestId();
      replaceWith(callRoutes.meeting(id));
    },
    handles: ({ code }) => {
      if (code !== 'internal') clearRequestId();
      return false;
    },
    errorMessages: meetingErrorMessages,
  });
  const missing = findMissing(draft, now);

  function send() {
    setTried(true);
    showFirstMissing(Object.values(missing));
    if (Object.values(missing).some((words) => words !== undefined)) return;
    const { cases, units, ...timeAndPlace } = draft;
    const input = { cases, units, ...toTimeAndPlaceInput(timeAndPlace) };
    void convene.send({ ...input, requestId: requestIdFor(input) });
  }

  return (
    <QueryPage
      query={query}
      isEmpty={({ proposed }) => proposed.length === 0}
      whenEmpty={<EmptyState title={text.noCases} words={text.casesHint} />}
      footer={({ proposed }) =>
        proposed.length > 0 ? (
          <PrimaryButton busy={convene.sending} onClick={send}>
            {text.submit}
          </PrimaryButton>
        ) : undefined
      }
    >
      {(form) => (
        <MeetingForm
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
  form: MeetingFormView;
  draft: MeetingDraft;
  now: Moment;
  missing: Partial<ReturnType<typeof findMissing>>;
  onChange: (part: Partial<MeetingDraft>) => void;
};

const MeetingForm = ({ form: { proposed, units }, draft, now, missing, onChange }: FormProps) => (
  <>
    <Choices
      label={text.cases}
      hint={text.casesHint}
      layout="cards"
      options={proposed.map(({ id, number, category, placeName, reason }) => ({
        value: id,
        label: `${placeName} · ${categoryName[category]}`,
        hint: `${number}，${meetingReasonName[reason]}`,
      }))}
      value={draft.cases}
      error={missing.cases}
      onChange={(cases) => onChange({ cases })}
    />
    <Choices
      label={text.units}
      options={units.map(({ id, name }) => ({ value: id, label: name }))}
      value={draft.units}
      error={missing.units}
      onChange={(chosen) => onChange({ units: chosen })}
    />
    <TimeAndPlaceFields value={draft} now={now} missing={missing} text={text} onChange={onChange} />
  </>
);
