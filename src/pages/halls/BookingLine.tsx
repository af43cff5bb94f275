import { Text, View } from '@tarojs/components';
import type { BookingCard } from '@domain/bookings/view';
import type { Moment } from '@domain/time';
import { bookingKindName, bookingStateName } from '@domain/vocabulary/bookings';
import { purposeName } from '@domain/vocabulary/halls';
import { mineText as text } from '@/text/bookings';
import { Card } from '@/ui/Card';
import { StatusTag } from '@/ui/StatusTag';
import { formatShortTime } from './nearest';
import './RoomCard.scss';
import { stateTone } from './stateTone';

/** A booking as one line of a list: when, where, and how it stands. */
export function BookingLine({
  of: it,
  now,
  withHall = true,
  onClick,
}: {
  of: BookingCard;
  now: Moment;
  withHall?: boolean;
  onClick: () => void;
}) {
  const when = formatShortTime(it, now);
  const what =
    it.kind === 'booking'
      ? [purposeName[it.purpose], text.people(it.people), it.guest && text.guest]
      : [bookingKindName[it.kind], it.title];
  const where = [it.room.name, withHall && it.hall.name].filter(Boolean).join(' · ');
  const about = what.filter(Boolean).join(' · ');
  return (
    <Card label={[when, where, bookingStateName[it.state], about].join('，')} onClick={onClick}>
      <View className="room-card__head">
        <Text className="room-card__name">{when}</Text>
        <StatusTag {...stateTone[it.state]}>{bookingStateName[it.state]}</StatusTag>
      </View>
      <Text>{where}</Text>
      <Text className="room-card__soft">{about}</Text>
    </Card>
  );
}
