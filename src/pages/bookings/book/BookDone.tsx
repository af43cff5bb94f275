import { MINUTE, type Moment } from '@domain/time';
import { hallRoutes, type oldTimeOf } from '@/hallRoutes';
import { go, replaceWith, routes } from '@/routes';
import { bookText as text } from '@/text/bookings/book';
import { formatDayAndTimes } from '@/text/bookings/booking-times';
import { deskText } from '@/text/halls/hall-desk';
import { Banner } from '@/ui/feedback/Banner';
import { LinkButton, PrimaryButton } from '@/ui/actions/Button';
import { Notice } from '@/ui/feedback/Notice';
import { CalendarButton } from '../CalendarButton';
import type { BookingResult } from './useBooking';

/** What was booked, with the calendar button and what to do at the door. */
export function BookDone({
  result,
  old,
  now,
}: {
  result: BookingResult;
  old: ReturnType<typeof oldTimeOf>;
  now: Moment;
}) {
  if (result.how === 'waiting')
    return (
      <>
        <Banner
          title={text.doneWaiting}
          words={[formatDayAndTimes(result.wait, now), result.wait.room.name].join(' · ')}
        />
        <Notice>{text.doneWaitingWords}</Notice>
        <PrimaryButton onClick={() => replaceWith(hallRoutes.myBookings())}>{text.seeWaiting}</PrimaryButton>
      </>
    );
  const { booking, how } = result;
  const pending = booking.state === 'pending';
  return (
    <>
      <Banner
        title={pending ? text.donePending : how === 'moved' ? text.doneMoved : text.done}
        words={[formatDayAndTimes(booking, now), booking.room.name, booking.hall.name].join(' · ')}
      />
      {how === 'moved' && old && <Notice>{text.oldGone(formatDayAndTimes(old, now))}</Notice>}
      {booking.provisional && <Notice tone="warn">{text.provisional}</Notice>}
      {pending && booking.until !== undefined && <Notice>{text.pendingUntil(booking.until, now)}</Notice>}
      {booking.checkIn.required && (
        <Notice>
          {(booking.guest ? text.hintGuest : text.hint)(
            (booking.startAt - booking.checkIn.from) / MINUTE,
            (booking.checkIn.until - booking.startAt) / MINUTE,
          )}
        </Notice>
      )}
      {booking.mine && <CalendarButton booking={booking} />}
      <PrimaryButton onClick={() => replaceWith(hallRoutes.booking(booking.id))}>{text.see}</PrimaryButton>
      {booking.guest ? (
        <LinkButton onClick={() => replaceWith(hallRoutes.desk(booking.hall.id, booking.day))}>
          {deskText.toDay}
        </LinkButton>
      ) : (
        <LinkButton onClick={() => go(routes.home())}>{text.home}</LinkButton>
      )}
    </>
  );
}
