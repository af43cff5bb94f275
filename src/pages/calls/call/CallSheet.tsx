import { useState } from 'react';
import type { CallScore } from '@domain/calls/call';
import { MAX_CALL_WORDS, MIN_CALL_WORDS } from '@domain/calls/input-limits';
import { callScoreName } from '@domain/vocabulary/upward/calls';
import { callsText as text } from '@/text/calls/calls';
import { PrimaryButton } from '@/ui/actions/Button';
import { Choice } from '@/ui/fields/choice/Choice';
import { TextArea } from '@/ui/fields/TextArea';
import { Sheet } from '@/ui/layout/Sheet';
import type { CallActions } from './useCallActions';

/** The sheet of a call: what was done there, or what one thinks of it. */
export const CallSheet = ({ actions }: { actions: CallActions }) => (
  <Sheet
    open={actions.asked !== undefined}
    title={actions.asked?.action === 'rate' ? text.rateUnit(actions.asked.unit.unitName) : text.measure}
    onClose={actions.close}
  >
    {actions.asked?.action === 'measure' && <MeasureForm actions={actions} />}
    {actions.asked?.action === 'rate' && <RateForm key={actions.asked.unit.unit} actions={actions} />}
  </Sheet>
);

function MeasureForm({ actions }: { actions: CallActions }) {
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const isComplete = words.trim().length >= MIN_CALL_WORDS;
  function send() {
    setTried(true);
    if (isComplete) actions.sendWords(words.trim());
  }
  return (
    <>
      <TextArea
        fixed
        label={text.measureLabel}
        hint={text.measureHint}
        placeholder={text.measurePlaceholder}
        value={words}
        maxLength={MAX_CALL_WORDS}
        error={tried && !isComplete ? text.missing.words : undefined}
        onChange={setWords}
      />
      <PrimaryButton busy={actions.sending} onClick={send}>
        {text.send}
      </PrimaryButton>
    </>
  );
}

function RateForm({ actions }: { actions: CallActions }) {
  const [score, setScore] = useState<CallScore>();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const lacksNote = score === 'unsatisfied' && !note.trim();
  function send() {
    setTried(true);
    if (score && !lacksNote) actions.sendScore(score, note.trim());
  }
  return (
    <>
      <Choice
        label={text.score}
        options={callScoreName}
        value={score}
        error={tried && !score ? text.missing.score : undefined}
        onChange={setScore}
      />
      <TextArea
        fixed
        optional={score !== 'unsatisfied'}
        label={text.scoreNote}
        hint={text.scoreNoteHint}
        value={note}
        maxLength={MAX_CALL_WORDS}
        error={tried && lacksNote ? text.missing.words : undefined}
        onChange={setNote}
      />
      <PrimaryButton busy={actions.sending} onClick={send}>
        {text.send}
      </PrimaryButton>
    </>
  );
}
