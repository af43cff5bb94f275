import { Picker } from '@tarojs/components';
import { communityDay, consecutiveDays, type Day, type Moment } from '@domain/time';
import { formatDate } from '@/text/bookings/booking-times';
import { timeFieldText as text } from '@/text/fields';
import { DayStrip } from './DayStrip';
import { Field, type FieldProps } from '../Field';
import { FieldButton } from '../FieldButton';

type Props = FieldProps & { value: Day; now: Moment; onChange: (day: Day) => void };

const DAYS_AS_TILES = 14;

/** A day: the next two weeks as tiles, later ones in the phone's calendar. */
export function DayField({ value, now, onChange, ...field }: Props) {
  const today = communityDay(now);
  const days = consecutiveDays(today, DAYS_AS_TILES).map((day) => ({ day }));
  const far = days.every(({ day }) => day !== value);
  return (
    <Field {...field}>
      <DayStrip label={field.label} days={days} value={value} now={now} onChange={onChange} />
      <Picker mode="date" value={value} start={today} onChange={({ detail }) => onChange(detail.value)}>
        <FieldButton label={far ? `${text.otherDay}，${formatDate(value, now)}` : text.otherDay}>
          {far ? formatDate(value, now) : text.otherDay}
        </FieldButton>
      </Picker>
    </Field>
  );
}
