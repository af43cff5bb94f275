import { Text, View } from '@tarojs/components';
import type { Day, Moment } from '@domain/time';
import { formatDate, formatTimeRange } from '@/text/bookings/booking-times';
import './BookedTime.scss';

type Props = { day: Day; from: string; to: string; now: Moment; length?: string };

/** A day and its times in large type, optionally with the length. */
export const BookedTime = ({ day, from, to, now, length }: Props) => (
  <>
    <View className="booked-time__day">{formatDate(day, now)}</View>
    <View className="booked-time__times">
      {formatTimeRange(from, to)}
      {length && <Text className="booked-time__length">{length}</Text>}
    </View>
  </>
);
