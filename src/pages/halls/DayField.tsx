import { Picker, View } from '@tarojs/components';
import { communityDay, consecutiveDays, type Day, type Moment } from '@domain/time';
import { deskText as text } from '@/text/hall-desk';
import { formatDate } from '@/text/halls';
import { Field, type FieldProps } from '@/ui/Field';
import { DayStrip } from './DayStrip';
import './TimeField.scss';

type Props = FieldProps & { value: Day; now: Moment; onChange: (day: Day) => void };

const NEAR = 14;

/** A day: the next two weeks as tiles, any later one by the phone's calendar. */
export function DayField({ value, now, onChange, ...field }: Props) {
  const today = communityDay(now);
  const days = consecutiveDays(today, NEAR).map((day) => ({ day }));
  const far = days.every(({ day }) => day !== value);
  return (
    <Field {...field}>
      <DayStrip label={field.label} days={days} value={value} now={now} onChange={onChange} />
      <Picker mode="date" value={value} start={today} onChange={({ detail }) => onChange(detail.value)}>
        <View
          className="time-field"
          aria-role="button"
          aria-label={far ? `${text.farther}，${formatDate(value, now)}` : text.farther}
        >
          {far ? formatDate(value, now) : text.farther}
        </View>
      </Picker>
    </Field>
  );
}
