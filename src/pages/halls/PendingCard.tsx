import { Text, View } from '@tarojs/components';
import type { BookingView } from '@domain/bookings/view';
import type { Moment } from '@domain/time';
import { purposeName } from '@domain/vocabulary/halls';
import { formatMoment } from '@domain/vocabulary/time';
import { mineText } from '@/text/bookings';
import { deskText as text } from '@/text/hall-desk';
import { PrimaryButton, SecondaryButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import './BookingButtons.scss';
import { formatShortTime } from './nearest';
import './RoomCard.scss';
import { go, hallRoutes } from './ways';

type Props = { of: BookingView; now: Moment; busy: boolean; onApprove: () => void };

/** A request that waits for the desk: a yes is one tap, a no begins with a look. */
export const PendingCard = ({ of: it, now, busy, onApprove }: Props) => (
  <Card>
    <Text className="room-card__name">{formatShortTime(it, now)}</Text>
    <Text>{[it.room.name, purposeName[it.purpose], mineText.people(it.people)].join(' · ')}</Text>
    {it.note && <Text>{text.note(it.note)}</Text>}
    {it.until !== undefined && <Text className="room-card__soft">{text.until(formatMoment(it.until, now))}</Text>}
    <View className="booking-buttons">
      <View className="booking-buttons__other">
        <SecondaryButton label={`${text.see}，${it.room.name} ${it.from}`} onClick={() => go(hallRoutes.booking(it.id))}>
          {text.see}
        </SecondaryButton>
      </View>
      <View className="booking-buttons__other">
        <PrimaryButton label={`${text.approve}，${it.room.name} ${it.from}`} busy={busy} onClick={onApprove}>
          {text.approve}
        </PrimaryButton>
      </View>
    </View>
  </Card>
);
