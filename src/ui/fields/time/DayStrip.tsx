import { ScrollView, Text, View } from '@tarojs/components';
import { clsx } from 'clsx/lite';
import { momentOf, dateParts, type Day, type Moment } from '@domain/time';
import { weekdays } from '@domain/vocabulary/time';
import { formatDate } from '@/text/bookings/booking-times';
import './DayStrip.scss';

export type StripDay = { day: Day; word?: string; inactive?: boolean };
type Props = { label: string; days: readonly StripDay[]; value?: Day; now: Moment; onChange: (day: Day) => void };

const WEEK = 7;

/** Days side by side, each with its weekday, its date and an optional label. */
export const DayStrip = ({ label, days, value, now, onChange }: Props) => (
  <ScrollView scrollX className="day-strip">
    <View
      className={clsx('day-strip__days', days.length > WEEK && 'day-strip__days_long')}
      aria-role="radiogroup"
      aria-label={label}
    >
      {days.map(({ day, word, inactive }) => {
        const { day: date, weekday } = dateParts(momentOf(day, 0));
        const chosen = day === value;
        return (
          <View
            key={day}
            className={clsx('day-strip__day', chosen && 'day-strip__day_chosen', inactive && 'day-strip__day_inactive')}
            hoverClass="day-strip__day_pressed"
            aria-role="radio"
            aria-label={[formatDate(day, now), word].filter(Boolean).join('，')}
            aria-checked={chosen}
            onClick={() => onChange(day)}
          >
            <Text className="day-strip__weekday">{weekdays[weekday]}</Text>
            <Text className="day-strip__date">{String(date)}</Text>
            {word && <Text className="day-strip__word">{word}</Text>}
          </View>
        );
      })}
    </View>
  </ScrollView>
);
