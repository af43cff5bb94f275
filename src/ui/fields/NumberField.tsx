import { Field } from './Field';
import { Stepper } from './Stepper';

type Props = {
  label: string;
  value: number;
  say: (value: number) => string;
  values: readonly number[];
  onChange: (value: number) => void;
};

/** A number, changed in steps; a value between two steps stays until it is changed. */
export function NumberField({ label, value, say, values, onChange }: Props) {
  const less = [...values].reverse().find((one) => one < value);
  const more = values.find((one) => one > value);
  return (
    <Field label={label}>
      <Stepper
        label={label}
        value={say(value)}
        onLess={less === undefined ? undefined : () => onChange(less)}
        onMore={more === undefined ? undefined : () => onChange(more)}
      />
    </Field>
  );
}
