import { AppError } from '../errors';
import type { Moment } from '../time';
import type { Booking } from './booking';
import { findTransition } from './lifecycle';
import { createBookingNotices } from './notices';

/** A no-show that its booker objects to, once. Throws `ruleBroken`. */
export function askAppeal(it: Booking, note: string, now: Moment): Booking {
  if (!findTransition(it, 'appeal', 'booker', now))
    throw new AppError('ruleBroken', 'bookings.ended', { state: it.state });
  const after: Booking = { ...it, version: it.version + 1, appeal: { note, at: now } };
  return { ...after, outbox: [...it.outbox, ...createBookingNotices(after, 'appeal', now)] };
}

/** The desk's answer; unasked it is a lifting. Throws `ruleBroken` when there was an answer before. */
export function answerAppeal(it: Booking, excused: boolean, reply: string, now: Moment): Booking {
  if (!findTransition(it, 'excuse', 'desk', now))
    throw new AppError('ruleBroken', 'bookings.ended', { state: it.state });
  const after: Booking = {
    ...it,
    version: it.version + 1,
    appeal: { note: '', at: now, ...it.appeal, answer: excused ? 'excused' : 'upheld', reply },
  };
  return { ...after, outbox: [...it.outbox, ...createBookingNotices(after, 'excuse', now)] };
}
