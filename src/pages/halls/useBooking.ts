import { useState } from 'react';
import type { BookingView, WaitlistEntryView } from '@domain/bookings/view';
import type { Input } from '@domain/contract';
import type { AppError } from '@domain/errors';
import { requestMessagePermission } from '@/cloud/askFor';
import { useCommand } from '@/cloud/useCommand';
import { useSession } from '@/cloud/useSession';
import { requestIdFor, clearRequestId } from './requestId';
import { replaceWith, hallRoutes, type BookingIntent } from './ways';

export type Done = { how: 'booked' | 'moved'; booking: BookingView } | { how: 'waiting'; wait: WaitlistEntryView };
/** What the form says when it is sent. */
export type Filled = Omit<Input<'bookings.book'>, 'requestId'>;

/**
 * Sends what the form says: as a booking, as a place in line, or as the move of a booking. A broken rule is kept for
 * the page, which
 * shows it with the nearest thing that would work; anything else is explained as everywhere.
 */
export function useBooking({ move, wait, guest }: BookingIntent) {
  const { me } = useSession();
  const [done, setDone] = useState<Done>();
  const [refused, setRefused] = useState<AppError>();

  const finish = (it: Done) => {
    clearRequestId();
    setDone(it);
  };
  function told(error: AppError): boolean {
    if (error.code !== 'internal') clearRequestId();
    const isRule = error.code === 'ruleBroken';
    setRefused(isRule ? error : undefined);
    return isRule;
  }
  // one that is still under way is no answer yet: its own page waits for that, and the same wish meets the same booking
  const book = useCommand(
    'bookings.book',
    (booking) =>
      booking.state === 'hold' ? replaceWith(hallRoutes.booking(booking.id)) : finish({ how: 'booked', booking }),
    undefined,
    undefined,
    told,
  );
  const line = useCommand(
    'bookings.joinWaitlist',
    (it) => finish({ how: 'waiting', wait: it }),
    undefined,
    undefined,
    told,
  );
  const mover = useCommand(
    'bookings.reschedule',
    (booking) => finish({ how: 'moved', booking }),
    undefined,
    undefined,
    told,
  );

  /** Call it in the tap: WeChat's question about messages comes first, and nothing depends on its answer. */
  async function send(filled: Filled, inLine = Boolean(wait)): Promise<void> {
    setRefused(undefined);
    const first = async () => me && !guest && requestMessagePermission(me.templates, ['bookingNews']);
    const { roomId, day, from, to, purpose, people } = filled;
    if (move) return mover.send({ id: move, roomId, day, from, to }, first);
    const wish = { roomId, day, from, to, purpose, people };
    if (inLine) return line.send({ ...wish, requestId: requestIdFor({ ...wish, inLine }) }, first);
    return book.send({ ...filled, requestId: requestIdFor(filled) }, first);
  }

  return { send, done, refused, sending: book.sending || line.sending || mover.sending };
}
