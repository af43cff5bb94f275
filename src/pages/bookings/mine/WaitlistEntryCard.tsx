import { Text } from '@tarojs/components';
import type { WaitlistEntryView } from '@domain/bookings/view';
import type { Moment } from '@domain/time';
import { bookingStateName } from '@domain/vocabulary/bookings';
import { hallRoutes } from '@/hallRoutes';
import { go } from '@/routes';
import { formatDayAndTimes } from '@/text/bookings/booking-times';
import { mineText as text } from '@/text/bookings/bookings';
import { stateTone } from '@/ui/status/bookingTone';
import { PrimaryButton, SecondaryButton } from '@/ui/actions/Button';
import { Card } from '@/ui/layout/Card';
import { CardHead } from '@/ui/layout/CardHead';
import { StatusTag } from '@/ui/status/StatusTag';

type Props = { entry: WaitlistEntryView; busy: boolean; now: Moment; onLeave: () => void };

/** A waitlist entry: its time, the offer if there is one, and the button to leave. */
export function WaitlistEntryCard({ entry, busy, now, onLeave }: Props) {
  const { booking } = entry;
  return (
    <Card>
      <CardHead title={formatDayAndTimes(entry, now)}>
        {booking && <StatusTag {...stateTone.offered}>{bookingStateName.offered}</StatusTag>}
      </CardHead>
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
