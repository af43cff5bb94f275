import { Text } from '@tarojs/components';
import type { BookingCard } from '@domain/bookings/view';
import type { Moment } from '@domain/time';
import { bookingKindName, bookingStateName } from '@domain/vocabulary/bookings';
import { purposeName } from '@domain/vocabulary/halls';
import { formatDayAndTimes } from '@/text/bookings/booking-times';
import { mineText as text } from '@/text/bookings/bookings';
import { stateTone } from '../status/bookingTone';
import { Card } from './Card';
import { CardHead, CardNote } from './CardHead';
import { StatusTag } from '../status/StatusTag';

/** A booking in a list: time, place and state. */
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
  const when = formatDayAndTimes(booking, now);
  const what =
    booking.kind === 'booking'
      ? [
          purposeName[booking.purpose],
          text.people(booking.people),
          booking.guest && text.guest,
          booking.provisional && text.provisional,
        ]
      : [bookingKindName[booking.kind], booking.title];
  const where = [booking.room.name, withHall && booking.hall.name].filter(Boolean).join(' · ');
  const about = what.filter(Boolean).join(' · ');
  return (
    <Card label={[when, where, bookingStateName[booking.state], about].join('，')} onClick={onClick}>
      <CardHead title={when}>
        <StatusTag {...stateTone[booking.state]}>{bookingStateName[booking.state]}</StatusTag>
      </CardHead>
      <Text>{where}</Text>
      <CardNote>{about}</CardNote>
    </Card>
  );
}
