import { useQuery } from '@/cloud/useQuery';
import { bookingErrorMessages } from '@/text/booking-refusals';
import { bookingText as text } from '@/text/bookings';
import { registerErrorMessages } from '@/text/refusals';
import { LinkButton } from '@/ui/Button';
import { QueryPage } from '@/ui/Screen';
import { useNow } from '@/ui/useNow';
import { BookingActionSheet } from './BookingAsks';
import { BookingButtons, hasButtons } from './BookingButtons';
import { BookingHead } from './BookingHead';
import { BookingTold } from './BookingTold';
import { CalendarButton } from './CalendarButton';
import { GuestRow } from './GuestRow';
import { useBookingActions } from './useBookingActions';
import { useOutcome } from './useOutcome';
import { go, hallRoutes } from './ways';
import { useParams } from './useParams';

registerErrorMessages(bookingErrorMessages);

/** A booking: how it stands, until when it may be changed, and what may be done with it now. */
export default function Booking() {
  const { id = '' } = useParams();
  const shown = useQuery('bookings.show', { id });
  const now = useNow();
  const isUnderWay = shown.data?.state === 'hold';
  useOutcome(isUnderWay, () => void shown.refresh());
  const actions = useBookingActions(shown.setData, () => void shown.refresh());
  return (
    <QueryPage
      query={shown}
      notFound={text.notFound}
      footer={(it) => (hasButtons(it) ? <BookingButtons of={it} actions={actions} /> : undefined)}
    >
      {(it) => (
        <>
          <BookingHead of={it} now={now} />
          {it.mine && it.state === 'confirmed' && <CalendarButton of={it} />}
          {isUnderWay && <LinkButton onClick={() => void shown.refresh()}>{text.lookAgain}</LinkButton>}
          <GuestRow of={it} />
          <BookingTold of={it} now={now} />
          <LinkButton onClick={() => go(hallRoutes.room(it.room.id))}>{text.room}</LinkButton>
          <BookingActionSheet of={it} actions={actions} />
        </>
      )}
    </QueryPage>
  );
}
