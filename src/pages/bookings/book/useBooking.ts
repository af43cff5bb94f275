import { useState } from 'react';
import type { BookingView, WaitlistEntryView } from '@domain/bookings/view';
import type { Input } from '@domain/contract';
import type { AppError } from '@domain/errors';
import { requestMessagePermission } from '@/cloud/requestMessagePermission';
import { useSession } from '@/cloud/useSession';
import { requestIdFor, clearRequestId } from '@/device/storage/requestId';
import { hallRoutes, type BookingIntent } from '@/hallRoutes';
import { replaceWith } from '@/routes';
import { useCommand } from '@/screen/useCommand';
import { bookingErrorMessages } from '@/text/bookings/booking-error-messages';

export type BookingResult =
  { how: 'booked' | 'moved'; booking: BookingView } | { how: 'waiting'; wait: WaitlistEntryView };
/** What the form sends. */
export type BookingInput = Omit<Input<'bookings.book'>, 'requestId'>;

/**
 * Sends the form as a booking, a waitlist entry or a reschedule. The page itself shows a broken rule, with the nearest
 * free time; other errors are explained as everywhere.
 */
export function useBooking({ move, wait, guest }: BookingIntent) {
  const { me } = useSession();
  const [result, setResult] = useState<BookingResult>();
  const [refused, setRefused] = useState<AppError>();

  const finish = (finished: BookingResult) => {
    clearRequestId();
    setResult(finished);
  };
  function handleError(error: AppError): boolean {
    if (error.code !== 'internal') clearRequestId();
    const isRule = error.code === 'ruleBroken';
    setRefused(isRule ? error : undefined);
    return isRule;
  }
  const handling = { handles: handleError, errorMessages: bookingErrorMessages };
  // a booking that is still `hold` is no answer yet: its own page waits for the result
  const book = useCommand('bookings.book', {
    ...handling,
    onDone: (booking) =>
      booking.state === 'hold' ? replaceWith(hallRoutes.booking(booking.id)) : finish({ how: 'booked', booking }),
  });
  const waitlist = useCommand('bookings.joinWaitlist', {
    ...handling,
    onDone: (wait) => finish({ how: 'waiting', wait }),
  });
  const reschedule = useCommand('bookings.reschedule', {
    ...handling,
    onDone: (booking) => finish({ how: 'moved', booking }),
  });

  /** Call it inside the tap: WeChat's dialog about messages comes first, and nothing depends on its result. */
  async function send(input: BookingInput, joinsWaitlist = Boolean(wait)): Promise<void> {
    setRefused(undefined);
    const askPermission = async () => me && !guest && requestMessagePermission(me.templates, ['bookingNews']);
    const { roomId, day, from, to, purpose, people } = input;
    if (move) return reschedule.send({ id: move, roomId, day, from, to }, askPermission);
    const waitlistInput = { roomId, day, from, to, purpose, people };
    if (joinsWaitlist)
      return waitlist.send(
        { ...waitlistInput, requestId: requestIdFor({ ...waitlistInput, joinsWaitlist }) },
        askPermission,
      );
    return book.send({ ...input, requestId: requestIdFor(input) }, askPermission);
  }

  return { send, result, refused, sending: book.sending || waitlist.sending || reschedule.sending };
}
