import { View } from '@tarojs/components';
import { clsx } from 'clsx/lite';
import { useState } from 'react';
import { slotAt, timeAt } from '@domain/halls/slot';
import { timeFieldText as text } from '@/text/fields';
import { Sheet } from '@/ui/layout/Sheet';
import { Field, type FieldProps } from '../Field';
import { FieldButton } from '../FieldButton';
import './TimeField.scss';

type Props = FieldProps & {
  value?: string;
  first?: string;
  last?: string;
  /** The times to choose from, instead of those from `first` to `last`. */
  times?: readonly string[];
  onChange: (time: string) => void;
};

/** A half hour of the day, chosen from large tiles. */
export function TimeField({ value, first = '07:00', last = '22:00', times, onChange, ...field }: Props) {
  const [open, setOpen] = useState(false);
  const offered =
    times ?? Array.from({ length: slotAt(last) - slotAt(first) + 1 }, (_, n) => timeAt(slotAt(first) + n));
  function pick(time: string) {
    setOpen(false);
    onChange(time);
  }
  return (
    <Field {...field}>
      <FieldButton icon="clock" label={text.chosen(field.label, value ?? text.unset)} onClick={() => setOpen(true)}>
        {value ?? text.unset}
      </FieldButton>
      <Sheet open={open} title={field.label} onClose={() => setOpen(false)}>
        <View className="time-field" aria-role="radiogroup" aria-label={text.pick}>
          {offered.map((time) => (
            <View
              key={time}
              className={clsx('time-field__time', time === value && 'time-field__time_chosen')}
              hoverClass="time-field__time_pressed"
              aria-role="radio"
              aria-label={time}
              aria-checked={time === value}
              onClick={() => pick(time)}
            >
              {time}
            </View>
          ))}
        </View>
      </Sheet>
    </Field>
  );
}
