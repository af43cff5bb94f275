import { useState } from 'react';
import { MAX_PLACE_LENGTH, MIN_PLACE_LENGTH } from '@domain/calls/input-limits';
import { momentAt, slotAt } from '@domain/halls/slot';
import type { MeetingFormView } from '@domain/meetings/view';
import { MINUTE, type Moment } from '@domain/time';
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
import { TextInput } from '@/ui/fields/TextInput';
import { DayField } from '@/ui/fields/time/DayField';
import { nextTime } from '@/ui/fields/time/nextTime';
import { TimeField } from '@/ui/fields/time/TimeField';

type MeetingDraft = { cases: string[]; units: string[]; day: string; time: string; place: string };

export default createPage(Convene);

const LATENESS = 20 * MINUTE;

const findMissing = ({ cases, units, day, time, place }: MeetingDraft, now: Moment) => ({
  cases: cases.length === 0 ? text.missing.cases : undefined,
  units: units.length === 0 ? text.missing.units : undefined,
  time: momentAt(day, slotAt(time)) < now - LATENESS ? text.missing.time : undefined,
  place: place.trim().length < MIN_PLACE_LENGTH ? text.missing.place : undefined,
});

/** Convenes a joint meeting about cases that proposed themselves. */
function Convene() {
  const now = useNow();
  const [draft, setDraft] = useState<MeetingDraft>(() => {
    const { day, from: time } = nextTime(now);
    return { cases: [], units: [], day, time, place: '' };
  });
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
    const { cases, units, day, time, place } = draft;
    const input = { cases, units, at: momentAt(day, slotAt(time)), place: place.trim() };
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
    <DayField label={text.day} value={draft.day} now={now} onChange={(day) => onChange({ day })} />
    <TimeField label={text.time} value={draft.time} error={missing.time} onChange={(time) => onChange({ time })} />
    <TextInput
      label={text.place}
      placeholder={text.placePlaceholder}
      value={draft.place}
      maxLength={MAX_PLACE_LENGTH}
      error={missing.place}
      onChange={(place) => onChange({ place })}
    />
  </>
);
