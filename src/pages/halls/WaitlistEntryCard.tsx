import { Text, View } from '@tarojs/components';
import type { WaitlistEntryView } from '@domain/bookings/view';
import type { Moment } from '@domain/time';
import { bookingStateName } from '@domain/vocabulary/bookings';
import { mineText as text } from '@/text/bookings';
import { PrimaryButton, SecondaryButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { StatusTag } from '@/ui/StatusTag';
import { formatShortTime } from './alternative';
import './RoomCard.scss';
import { stateTone } from './stateTone';
import { go, hallRoutes } from './hallRoutes';

type Props = { entry: WaitlistEntryView; busy: boolean; now: Moment; onLeave: () => void };

/** A place in a line: what for, the offer if there is one, and the way out of it. */
export function WaitlistEntryCard({ entry, busy, now, onLeave }: Props) {
  const { booking } = entry;
  return (
    <Card>
      <View className="room-card__head">
        <Text className="room-card__name">{formatShortTime(entry, now)}</Text>
        {booking && <StatusTag {...stateTone.offered}>{bookingStateName.offered}</StatusTag>}
      </View>
      <Text>{[entry.room.name, entry.hall.name].join(' · ')}</Text>
      {booking && <PrimaryButton onClick={() => go(hallRoutes.booking(booking))}>{text.offerHere}</PrimaryButton>}
      {entry.state === 'waiting' && (
        <SecondaryButton busy={busy} onClick={onLeave}>
          {text.leave}
        </SecondaryButton>
      )}
    </Card>
  );
}
