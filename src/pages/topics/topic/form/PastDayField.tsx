import { Picker } from '@tarojs/components';
import { momentOf, type Moment } from '@domain/time';
import { formatDay } from '@domain/vocabulary/time';
import { Field } from '@/ui/fields/Field';
import { FieldButton } from '@/ui/fields/FieldButton';

type Props = { label: string; value: string; now: Moment; onChange: (day: string) => void };

/** A day, in the phone's calendar. */
export const PastDayField = ({ label, value, now, onChange }: Props) => (
  <Field label={label}>
    <Picker mode="date" value={value} onChange={({ detail }) => onChange(detail.value)}>
      <FieldButton label={label}>{formatDay(momentOf(value, 0), now)}</FieldButton>
    </Picker>
  </Field>
);
