import { View } from '@tarojs/components';
import type { DayView, WeekView } from '@domain/bookings/availability/availability-view';
import { momentAt, slotAt } from '@domain/halls/slot';
import type { Day, Moment } from '@domain/time';
import { weekText as text } from '@/text/halls/halls';
import { LinkButton } from '@/ui/actions/Button';
import { DayStrip } from '@/ui/fields/time/DayStrip';
import './WeekStrip.scss';

const WEEK = 7;

type Props = {
  view: WeekView;
  day?: Day;
  week: number;
  now: Moment;
  onDay: (day: Day) => void;
  onChangeWeek: (weeks: 1 | -1) => void;
};

/** The seven days of a week, each with a short label, and buttons for the weeks around within the horizon. */
export const WeekStrip = ({ view: { days, room }, day, week, now, onDay, onChangeWeek }: Props) => (
  <View className="week-strip">
    <DayStrip
      label={text.title}
      days={days.map((one) => ({ day: one.day, ...dayLabel(one, now) }))}
      value={day}
      now={now}
      onChange={onDay}
    />
    <View className="week-strip__turn">
      <View>{week > 0 && <LinkButton onClick={() => onChangeWeek(-1)}>{text.earlier}</LinkButton>}</View>
      <View>
        {(week + 1) * WEEK <= room.limits.horizonDays && (
          <LinkButton onClick={() => onChangeWeek(1)}>{text.later}</LinkButton>
        )}
      </View>
    </View>
  </View>
);

/** The label of a day in two characters. */
function dayLabel({ day, open, slots }: DayView, now: Moment): { word: string; inactive?: boolean } {
  const some = (state: DayView['slots'][number]['state']) => slots.some((slot) => slot.state === state);
  if (some('mine')) return { word: text.day.mine };
  if (some('free')) return { word: text.day.free };
  if (!open.length) return { word: text.day.closed, inactive: true };
  if (some('tooFar')) return { word: text.day.notYet, inactive: true };
  const isOver = open.every(({ to }) => momentAt(day, slotAt(to)) <= now);
  return !isOver && (some('taken') || some('block') || some('tooShort'))
    ? { word: text.day.full, inactive: true }
    : { word: text.day.past, inactive: true };
}
