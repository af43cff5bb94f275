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
import { formatShortTime } from './alternative';
import './RoomCard.scss';
import { go, hallRoutes } from './hallRoutes';

type Props = { booking: BookingView; now: Moment; busy: boolean; onApprove: () => void };

/** A request that waits for the desk: a yes is one tap, a no begins with a look. */
export const PendingCard = ({ booking, now, busy, onApprove }: Props) => (
  <Card>
    <Text className="room-card__name">{formatShortTime(booking, now)}</Text>
    <Text>{[booking.room.name, purposeName[booking.purpose], mineText.people(booking.people)].join(' · ')}</Text>
    {booking.note && <Text>{text.note(booking.note)}</Text>}
    {booking.until !== undefined && (
      <Text className="room-card__soft">{text.until(formatMoment(booking.until, now))}</Text>
    )}
    <View className="booking-buttons">
      <View className="booking-buttons__other">
        <SecondaryButton
          label={`${text.see}，${booking.room.name} ${booking.from}`}
          onClick={() => go(hallRoutes.booking(booking.id))}
        >
          {text.see}
        </SecondaryButton>
      </View>
      <View className="booking-buttons__other">
        <PrimaryButton label={`${text.approve}，${booking.room.name} ${booking.from}`} busy={busy} onClick={onApprove}>
          {text.approve}
        </PrimaryButton>
      </View>
    </View>
  </Card>
);
