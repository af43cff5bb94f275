import { rulesFor, type Hall } from '../../halls/hall';
import { momentAt } from '../../halls/slot';
import type { Moment } from '../../time';
import type { Booking, BookingKind, GuestQuota, WaitlistEntry } from '../booking';
import type { BookingRequest } from '../availability/booking-request';

type NewBooking = {
  id: string;
  personId: string;
  kind: BookingKind;
  now: Moment;
  guest?: { writtenBy: string; guestQuota: GuestQuota } | undefined;
  note?: string;
  title?: string;
  series?: string;
  fingerprint?: string;
  waitlistEntry?: string;
  overrides?: boolean;
  provisional?: boolean;
};

const hallOf = ({ id, name, address, community }: Hall): Booking['hall'] => ({ id, name, address, community });
const roomOf = ({ id, name, space }: BookingRequest['room']): Booking['room'] => ({ id, name, space });

/** A booking that is about to claim its slots, under the current rules of the hall. */
export function createBooking(
  request: BookingRequest,
  hall: Hall,
  {
    id,
    personId,
    kind,
    now,
    guest,
    note,
    title,
    series,
    fingerprint,
    waitlistEntry,
    overrides,
    provisional,
  }: NewBooking,
): Booking {
  const { room, day, slots, people, purpose } = request;
  return {
    id,
    version: 1,
    kind,
    state: 'hold',
    personId,
    ...(guest && { guest: true as const, ...guest }),
    hall: hallOf(hall),
    room: roomOf(room),
    day,
    slots,
    startAt: momentAt(day, slots.from),
    endAt: momentAt(day, slots.to),
    people,
    purpose,
    ...(note && { note }),
    ...(title && { title }),
    ...(series && { series }),
    ...(fingerprint && { fingerprint }),
    rulesVersion: hall.version,
    rules: rulesFor(hall, room),
    madeAt: now,
    ...(provisional && { provisional: true as const }),
    ...(waitlistEntry && { waitlistEntry }),
    ...(overrides && { overrides }),
    history: [{ state: 'hold', at: now, by: kind === 'booking' && !guest ? 'booker' : 'desk' }],
    outbox: [],
  };
}

/** A waitlist entry for a taken time. */
export const createWaitlistEntry = (
  { room, day, slots, people, purpose }: BookingRequest,
  hall: Hall,
  { id, personId, now }: Pick<NewBooking, 'id' | 'personId' | 'now'>,
): WaitlistEntry => ({
  id,
  personId,
  hall: { id: hall.id, name: hall.name },
  room: roomOf(room),
  day,
  slots,
  people,
  purpose,
  at: now,
  state: 'waiting',
  offers: 0,
});

/** The id of the next offer for a waitlist entry. Each offer is a booking of its own, so that no id claims twice. */
export const offerId = ({ id, offers }: Pick<WaitlistEntry, 'id' | 'offers'>): string => `${id}-${offers}`;
