import { useQuery } from '@/cloud/useQuery';
import { hallRoutes } from '@/hallRoutes';
import { go } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { useNow } from '@/screen/useNow';
import { bookingText as text } from '@/text/bookings/bookings';
import { LinkButton } from '@/ui/actions/Button';
import { BookingActionSheet } from './booking/BookingActionSheet';
import { BookingButtons, hasButtons } from './booking/BookingButtons';
import { BookingDetails } from './booking/BookingDetails';
import { BookingSummary } from './booking/BookingSummary';
import { CalendarButton } from './CalendarButton';
import { GuestRow } from './booking/GuestRow';
import { useBookingActions } from './booking/useBookingActions';
import { useOutcome } from './booking/useOutcome';

export default createPage(Booking, ['id']);

/** A booking: its state, until when it can be changed, and what can be done with it now. */
function Booking({ id }: RouteParams<'id'>) {
  const query = useQuery('bookings.show', { id });
  const now = useNow();
  const isUnderWay = query.data?.state === 'hold';
  useOutcome(isUnderWay, () => void query.refresh());
  const actions = useBookingActions(query.setData, () => void query.refresh());
  return (
    <QueryPage
      query={query}
      notFound={text.notFound}
      footer={(booking) => (hasButtons(booking) ? <BookingButtons booking={booking} actions={actions} /> : undefined)}
    >
      {(booking) => (
        <>
          <BookingSummary booking={booking} now={now} />
          {booking.mine && booking.state === 'confirmed' && <CalendarButton booking={booking} />}
          {isUnderWay && <LinkButton onClick={() => void query.refresh()}>{text.lookAgain}</LinkButton>}
          <GuestRow booking={booking} />
          <BookingDetails booking={booking} now={now} />
          <LinkButton onClick={() => go(hallRoutes.room(booking.room.id))}>{text.room}</LinkButton>
          <BookingActionSheet booking={booking} actions={actions} />
        </>
      )}
    </QueryPage>
  );
}
