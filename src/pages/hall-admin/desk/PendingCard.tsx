import { Text } from '@tarojs/components';
import type { BookingView } from '@domain/bookings/view';
import type { Moment } from '@domain/time';
import { purposeName } from '@domain/vocabulary/halls';
import { formatMoment } from '@domain/vocabulary/time';
import { hallRoutes } from '@/hallRoutes';
import { go } from '@/routes';
import { formatDayAndTimes } from '@/text/bookings/booking-times';
import { mineText } from '@/text/bookings/bookings';
import { deskText as text } from '@/text/halls/hall-desk';
import { PrimaryButton, SecondaryButton } from '@/ui/actions/Button';
import { ButtonCell, ButtonRow } from '@/ui/actions/ButtonRow';
import { Card } from '@/ui/layout/Card';
import { CardNote, CardTitle } from '@/ui/layout/CardHead';

type Props = { booking: BookingView; now: Moment; busy: boolean; onApprove: () => void };

/** Nobody decides what they asked for or wrote down themselves. */
const decides = ({ actions }: BookingView) => actions.includes('approve');

/** A booking that waits for approval: one tap approves it, rejecting starts on its page. */
export const PendingCard = ({ booking, now, busy, onApprove }: Props) => (
  <Card>
    <CardTitle>{formatDayAndTimes(booking, now)}</CardTitle>
    <Text>{[booking.room.name, purposeName[booking.purpose], mineText.people(booking.people)].join(' · ')}</Text>
    {booking.note && <Text>{text.note(booking.note)}</Text>}
    {!decides(booking) && <CardNote>{text.byColleague}</CardNote>}
    {booking.until !== undefined && <CardNote>{text.until(formatMoment(booking.until, now))}</CardNote>}
    <ButtonRow>
      <ButtonCell>
        <SecondaryButton
          label={`${text.see}，${booking.room.name} ${booking.from}`}
          onClick={() => go(hallRoutes.booking(booking.id))}
        >
          {text.see}
        </SecondaryButton>
      </ButtonCell>
      {decides(booking) && (
        <ButtonCell>
          <PrimaryButton
            label={`${text.approve}，${booking.room.name} ${booking.from}`}
            busy={busy}
            onClick={onApprove}
          >
            {text.approve}
          </PrimaryButton>
        </ButtonCell>
      )}
    </ButtonRow>
  </Card>
);
