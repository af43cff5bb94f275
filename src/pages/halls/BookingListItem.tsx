import { Text, View } from '@tarojs/components';
import type { BookingCard } from '@domain/bookings/view';
import type { Moment } from '@domain/time';
import { bookingKindName, bookingStateName } from '@domain/vocabulary/bookings';
import { purposeName } from '@domain/vocabulary/halls';
import { mineText as text } from '@/text/bookings';
import { Card } from '@/ui/Card';
import { StatusTag } from '@/ui/StatusTag';
import { formatShortTime } from './alternative';
import './RoomCard.scss';
import { stateTone } from './stateTone';

/** A booking as one line of a list: when, where, and how it stands. */
export function BookingListItem({
  booking,
  now,
  withHall = true,
  onClick,
}: {
  booking: BookingCard;
  now: Moment;
  withHall?: boolean;
  onClick: () => void;
}) {
  const when = formatShortTime(booking, now);
  const what =
    booking.kind === 'booking'
      ? [purposeName[booking.purpose], text.people(booking.people), booking.guest && text.guest]
      : [bookingKindName[booking.kind], booking.title];
  const where = [booking.room.name, withHall && booking.hall.name].filter(Boolean).join(' · ');
  const about = what.filter(Boolean).join(' · ');
  return (
    <Card label={[when, where, bookingStateName[booking.state], about].join('，')} onClick={onClick}>
      <View className="room-card__head">
        <Text className="room-card__name">{when}</Text>
        <StatusTag {...stateTone[booking.state]}>{bookingStateName[booking.state]}</StatusTag>
      </View>
      <Text>{where}</Text>
      <Text className="room-card__soft">{about}</Text>
    </Card>
  );
}
