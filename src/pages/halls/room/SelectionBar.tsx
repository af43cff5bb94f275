import { Text, View } from '@tarojs/components';
import type { WeekView } from '@domain/bookings/availability/availability-view';
import { minutesBetween } from '@domain/halls/slot';
import type { Moment } from '@domain/time';
import { formatDate, formatMinutes, formatTimeRange } from '@/text/bookings/booking-times';
import { weekText as text } from '@/text/halls/halls';
import { PrimaryButton } from '@/ui/actions/Button';
import { RoundButton } from '@/ui/fields/Stepper';
import './SelectionBar.scss';
import { resizeSelection, type SelectedTime } from '../slotRanges';

type Props = {
  week: WeekView;
  chosen: SelectedTime;
  now: Moment;
  /** Minutes of the booking that is being rescheduled. */
  oldLength?: number;
  onChange: (after: SelectedTime) => void;
  onNext: () => void;
};

/** The selected time, with buttons for longer, shorter and next. */
export function SelectionBar({ week: { days, room }, chosen, now, oldLength, onChange, onNext }: Props) {
  const slots = days.find(({ day }) => day === chosen.day)?.slots ?? [];
  const shorter = resizeSelection(slots, room.limits, chosen, -1);
  const longer = resizeSelection(slots, room.limits, chosen, 1);
  const length = minutesBetween(chosen.from, chosen.to);
  const words = `${formatTimeRange(chosen.from, chosen.to)} · ${formatMinutes(length)}`;
  const differs = oldLength !== undefined && oldLength !== length;
  return (
    <View className="selection-bar">
      <View className="selection-bar__words" aria-live="polite">
        <Text className="selection-bar__times">{words}</Text>
        <Text className="selection-bar__day">{formatDate(chosen.day, now)}</Text>
        {differs && <Text className="selection-bar__differs">{text.oldLength(oldLength)}</Text>}
      </View>
      <View className="selection-bar__row">
        <RoundButton label={text.shorter} sign="−" onClick={shorter && (() => onChange(shorter))} />
        <RoundButton label={text.longer} sign="+" onClick={longer && (() => onChange(longer))} />
        <View className="selection-bar__next">
          <PrimaryButton onClick={onNext}>{text.next}</PrimaryButton>
        </View>
      </View>
    </View>
  );
}
