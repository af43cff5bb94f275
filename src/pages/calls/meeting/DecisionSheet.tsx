import { useState } from 'react';
import { MAX_DECISION_LENGTH, MIN_DECISION_LENGTH } from '@domain/meetings/input-limits';
import type { MeetingView } from '@domain/meetings/view';
import { addDays, communityDay, type Day, type Moment } from '@domain/time';
import { meetingsText as text } from '@/text/calls/meetings';
import { PrimaryButton } from '@/ui/actions/Button';
import { Choice } from '@/ui/fields/choice/Choice';
import { Choices } from '@/ui/fields/choice/Choices';
import { TextArea } from '@/ui/fields/TextArea';
import { DayField } from '@/ui/fields/time/DayField';
import { Sheet } from '@/ui/layout/Sheet';

type Decision = { lead: string; assistants: string[]; until: Day; note: string };
type Props = {
  number: string;
  units: NonNullable<MeetingView['units']>;
  now: Moment;
  sending: boolean;
  onClose: () => void;
  onSend: (decision: Decision) => void;
};

const USUAL_DAYS = 7;

/** Asks who leads, who helps, until when and what is to be done. No unit is preselected. */
export function DecisionSheet({ number, units, now, sending, onClose, onSend }: Props) {
  const [lead, setLead] = useState<string>();
  const [assistants, setAssistants] = useState<string[]>([]);
  const [until, setUntil] = useState(() => addDays(communityDay(now), USUAL_DAYS));
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const options = units.map(({ id, name }) => ({ value: id, label: name }));
  const hasNote = note.trim().length >= MIN_DECISION_LENGTH;
  function send() {
    setTried(true);
    if (lead && hasNote) onSend({ lead, assistants, until, note: note.trim() });
  }
  return (
    <Sheet open title={text.decideOne(number)} onClose={onClose}>
      <Choice
        label={text.leadField}
        layout="pills"
        options={options}
        value={lead}
        error={tried && !lead ? text.missing.lead : undefined}
        onChange={(chosen) => {
          setLead(chosen);
          setAssistants(assistants.filter((unit) => unit !== chosen));
        }}
      />
      <Choices
        optional
        label={text.assistantsField}
        options={options.filter(({ value }) => value !== lead)}
        value={assistants}
        onChange={setAssistants}
      />
      <DayField label={text.untilField} value={until} now={now} onChange={setUntil} />
      <TextArea
        fixed
        label={text.note}
        hint={text.noteHint}
        value={note}
        maxLength={MAX_DECISION_LENGTH}
        error={tried && !hasNote ? text.missing.note : undefined}
        onChange={setNote}
      />
      <PrimaryButton busy={sending} onClick={send}>
        {text.send}
      </PrimaryButton>
    </Sheet>
  );
}
