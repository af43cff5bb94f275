import { useState } from 'react';
import type { Address } from '@domain/households/household';
import type { OwnHouseholdView } from '@domain/households/view';
import { MAX_PART_LENGTH } from '@domain/households/input-limits';
import { showFirstMissing } from '@/screen/errors/formFeedback';
import { useCommand } from '@/screen/useCommand';
import { ballotErrorMessages } from '@/text/ballots/ballot-error-messages';
import { householdText as text } from '@/text/ballots/households';
import { TextInput } from '@/ui/fields/TextInput';

const CODE = /^\d{8}$/;
const SPACED_CODE_LENGTH = 9;
const fields = ballotErrorMessages.fields!;

type Typed = { building: string; unit: string; door: string; code: string };

/** What somebody types to claim their household, and the command that sends it. */
export function useClaim(onDone: (answer: OwnHouseholdView) => void) {
  const [typed, setTyped] = useState<Typed>({ building: '', unit: '', door: '', code: '' });
  const [tried, setTried] = useState(false);
  const { send, sending, fieldError } = useCommand('households.claim', { onDone, errorMessages: ballotErrorMessages });
  const code = typed.code.replace(/\s/g, '');
  const missingOf = (asked: boolean) => ({
    building: asked || typed.building.trim() ? undefined : fields.building,
    door: asked || typed.door.trim() ? undefined : fields.door,
    code: (!asked && code === '') || CODE.test(code) ? undefined : text.codeShape,
  });
  const change = (part: keyof Typed) => (value: string) => setTyped((before) => ({ ...before, [part]: value }));

  /** Sends what was typed, or for who waits already the code alone. */
  function submit(compound: string, asked?: Address) {
    setTried(true);
    const wrong = Object.values(missingOf(asked !== undefined)).filter((one) => one !== undefined);
    showFirstMissing(wrong);
    if (wrong.length) return;
    const { building, unit, door } = asked ?? typed;
    void send({ compound: asked?.compound ?? compound, building, unit, door, ...(code && { code }) });
  }

  return { typed, change, submit, sending, errorsOf: (asked: boolean) => (tried ? missingOf(asked) : {}), fieldError };
}

type Claim = ReturnType<typeof useClaim>;
type Errors = Partial<Record<keyof Typed, string | undefined>>;

/** The fields of an address, with the code of its slip. */
export function ClaimForm({ claim }: { claim: Claim }) {
  const { typed, change, fieldError } = claim;
  const errors: Errors = claim.errorsOf(false);
  return (
    <>
      <TextInput
        label={text.building}
        hint={text.buildingHint}
        value={typed.building}
        error={errors.building ?? fieldError('building')}
        onChange={change('building')}
        maxLength={MAX_PART_LENGTH}
      />
      <TextInput
        label={text.unit}
        hint={text.unitHint}
        optional
        value={typed.unit}
        onChange={change('unit')}
        maxLength={MAX_PART_LENGTH}
      />
      <TextInput
        label={text.door}
        hint={text.doorHint}
        value={typed.door}
        error={errors.door ?? fieldError('door')}
        onChange={change('door')}
        maxLength={MAX_PART_LENGTH}
      />
      <SlipCode claim={claim} optional errors={errors} />
    </>
  );
}

type SlipProps = { claim: Claim; errors?: Errors; optional?: boolean };

/** The code of a slip. */
export const SlipCode = ({ claim: { typed, change, errorsOf }, errors, optional = false }: SlipProps) => (
  <TextInput
    label={text.code}
    hint={optional ? text.codeHint : undefined}
    optional={optional}
    type="number"
    value={typed.code}
    error={(errors ?? (errorsOf(true) as Errors)).code}
    onChange={change('code')}
    maxLength={SPACED_CODE_LENGTH}
  />
);
