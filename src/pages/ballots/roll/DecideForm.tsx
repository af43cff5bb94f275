import { Text } from '@tarojs/components';
import { useState } from 'react';
import { MAX_CHALLENGE_WORDS, MIN_CHALLENGE_WORDS } from '@domain/ballots/input-limits';
import type { ChallengeRow } from '@domain/ballots/view';
import { useCommand } from '@/screen/useCommand';
import { ballotErrorMessages } from '@/text/ballots/ballot-error-messages';
import { rollText as text } from '@/text/ballots/ballots';
import { PrimaryButton, SecondaryButton } from '@/ui/actions/Button';
import { TextArea } from '@/ui/fields/TextArea';
import { Sheet } from '@/ui/layout/Sheet';

type Props = { topic: string; challenge: ChallengeRow | undefined; onClose: () => void; onDone: () => void };

/** The desk answers what somebody said about the roll. */
export const DecideForm = ({ challenge, onClose, ...rest }: Props) => (
  <Sheet open={challenge !== undefined} title={text.decide} onClose={onClose}>
    {challenge && <Form key={challenge.id} challenge={challenge} onClose={onClose} {...rest} />}
  </Sheet>
);

function Form({ topic, challenge, onClose, onDone }: Props & { challenge: ChallengeRow }) {
  const [note, setNote] = useState('');
  const decide = useCommand('rolls.decide', {
    onDone: () => {
      onClose();
      onDone();
    },
    onConflict: onDone,
    errorMessages: ballotErrorMessages,
  });
  const send = (accepted: boolean) => void decide.send({ topic, id: challenge.id, accepted, note });
  const disabled = note.trim().length < MIN_CHALLENGE_WORDS;
  return (
    <>
      <Text>{`${text.kinds[challenge.kind]} · ${challenge.label}`}</Text>
      {challenge.words && <Text>{challenge.words}</Text>}
      <TextArea label={text.reply} value={note} onChange={setNote} maxLength={MAX_CHALLENGE_WORDS} />
      <PrimaryButton busy={decide.sending} disabled={disabled} onClick={() => send(true)}>
        {text.accept}
      </PrimaryButton>
      <SecondaryButton busy={decide.sending} disabled={disabled} onClick={() => send(false)}>
        {text.decline}
      </SecondaryButton>
    </>
  );
}
