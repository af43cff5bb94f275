import { MAX_CONCERNED_UNITS } from '@domain/mediations/input-limits';
import { useQuery } from '@/cloud/useQuery';
import { mediationFieldText as text } from '@/text/mediations/mediation-actions';
import { Choices } from '@/ui/fields/choice/Choices';

type Props = { value: string[]; onChange: (units: string[]) => void };

/** Units that are part of a quarrel, at most as many as may be. */
export function ConcernedField({ value, onChange }: Props) {
  const { data } = useQuery('places.list', {});
  if (!data) return null;
  return (
    <Choices
      optional
      label={text.concerned}
      hint={text.concernedHint}
      options={data.units.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={(units) => onChange(units.slice(0, MAX_CONCERNED_UNITS))}
    />
  );
}
