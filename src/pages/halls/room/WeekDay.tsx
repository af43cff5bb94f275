import { Text, View } from '@tarojs/components';
import type { DayView, SlotRangeView } from '@domain/bookings/availability/availability-view';
import type { LimitsView, TimeRangeView } from '@domain/halls/view';
import type { Day, Moment } from '@domain/time';
import { formatDate, formatTimeRange } from '@/text/bookings/booking-times';
import { hallText, weekText as text } from '@/text/halls/halls';
import { Section } from '@/ui/layout/Card';
import { Notice } from '@/ui/feedback/Notice';
import { mergeSlots, withSelectableEnds, type SelectedTime } from '../slotRanges';
import { SlotTile } from './SlotTile';
import './WeekDay.scss';

type Props = {
  day?: DayView;
  now: Moment;
  chosen?: SelectedTime;
  limits: LimitsView;
  /** The time of the booking that is being rescheduled. */
  old?: TimeRangeView & { day: Day };
  onTap: (slot: SlotRangeView) => void;
  /** Joins the waitlist of a taken time; left out while a booking is being rescheduled. */
  onWait?: (slot: SlotRangeView) => void;
};

/** One day of a room: free half hours to tap, and what lies between them. */
export function WeekDay({ day, now, chosen, limits, old, onTap, onWait }: Props) {
  if (!day) return null;
  const ranges = mergeSlots(withSelectableEnds(day, limits, chosen));
  const open = day.open.map(({ from, to }) => formatTimeRange(from, to)).join(hallText.and);
  const free = ranges.some(({ state }) => state === 'free');
  return (
    <Section title={formatDate(day.day, now)} hint={[day.reason, open].filter(Boolean).join(' · ') || text.day.closed}>
      {day.remaining === 0 && free && <Notice tone="warn">{text.leftNone}</Notice>}
      {ranges.length > 0 && (
        <Text className="week-day__hint">
          {!free ? text.noFree : chosen?.day === day.day ? text.pickEnd : text.pick}
        </Text>
      )}
      <View className="week-day">
        {ranges.map((slot) => (
          <SlotTile
            key={slot.from}
            slot={slot}
            chosen={chosen?.day === day.day && chosen.from <= slot.from && slot.to <= chosen.to}
            old={old?.day === day.day && old.from <= slot.from && slot.to <= old.to}
            onTap={onTap}
            onWait={onWait}
          />
        ))}
      </View>
    </Section>
  );
}
