import Taro from '@tarojs/taro';
import { useState } from 'react';
import { MAX_CHALLENGE_WORDS, MIN_CHALLENGE_WORDS } from '@domain/ballots/input-limits';
import type { RollRow } from '@domain/ballots/view';
import { MAX_PART_LENGTH } from '@domain/households/input-limits';
import { clearRequestId, requestIdFor } from '@/device/storage/requestId';
import { useCommand } from '@/screen/useCommand';
import { ballotErrorMessages } from '@/text/ballots/ballot-error-messages';
import { rollText as text } from '@/text/ballots/ballots';
import { householdText } from '@/text/ballots/households';
import { PrimaryButton } from '@/ui/actions/Button';
import { TextArea } from '@/ui/fields/TextArea';
import { TextInput } from '@/ui/fields/TextInput';
import { Sheet } from '@/ui/layout/Sheet';

type Props = {
  topic: string;
  about: 'missing' | RollRow | undefined;
  /** Where a missing household is looked for. */
  compound: string;
  onClose: () => void;
  onDone: () => void;
};

/** Says what is wrong with a roll. */
export const ChallengeForm = ({ about, onClose, ...rest }: Props) => (
  <Sheet open={about !== undefined} title={about === 'missing' ? text.notHere : text.wrong} onClose={onClose}>
    {about && <Form about={about} onClose={onClose} {...rest} />}
  </Sheet>
);

function Form({ topic, about, compound, onClose, onDone }: Props & { about: 'missing' | RollRow }) {
  const [address, setAddress] = useState({ building: '', unit: '', door: '' });
  const [words, setWords] = useState('');
  const challenge = useCommand('rolls.challenge', {
    onDone: () => {
      clearRequestId();
      void Taro.showToast({ title: text.sent, icon: 'none' });
      onClose();
      onDone();
    },
    errorMessages: ballotErrorMessages,
  });
  const isMissing = about === 'missing';
  const isComplete =
    words.trim().length >= MIN_CHALLENGE_WORDS && (!isMissing || (address.building.trim() && address.door.trim()));

  function send() {
    const input = {
      topic,
      words,
      about: isMissing
        ? { kind: 'missing' as const, compound, ...address }
        : { kind: 'wrong' as const, household: about.household },
    };
    void challenge.send({ ...input, requestId: requestIdFor(input) });
  }

  const part = (name: keyof typeof address, label: string, hint: string) => (
    <TextInput
      label={label}
      hint={hint}
      value={address[name]}
      onChange={(value) => setAddress((before) => ({ ...before, [name]: value }))}
      maxLength={MAX_PART_LENGTH}
    />
  );
  return (
    <>
      {isMissing && (
        <>
          {part('building', householdText.building, householdText.buildingHint)}
          {part('unit', householdText.unit, householdText.unitHint)}
          {part('door', householdText.door, householdText.doorHint)}
        </>
      )}
      <TextArea
        label={text.challenge}
        hint={text.challengeHint}
        value={words}
        onChange={setWords}
        maxLength={MAX_CHALLENGE_WORDS}
      />
      <PrimaryButton busy={challenge.sending} disabled={!isComplete} onClick={send}>
        {text.send}
      </PrimaryButton>
    </>
  );
}
