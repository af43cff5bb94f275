import type { Changes } from '../../lifecycle/lifecycle';
import { momentAt } from '../../halls/slot';
import type { Moment } from '../../time';
import { claimOf, isLive, type Booking, type Claim, type PendingRelease } from '../booking';
import { expiryOf, usedSlots } from './deadlines';
import type { BookingEvent } from './event';

type Effect = (booking: Booking, event: BookingEvent) => Changes<Booking>;

const withAnswerer: Effect = (_, { details: { answeredBy } }) => (answeredBy === undefined ? {} : { answeredBy });

const withReason: Effect = (booking, event) => ({ reason: event.details.reason, ...withAnswerer(booking, event) });

/** What each action changes beyond state, version and history; undefined removes a field. */
export const EFFECTS: Partial<Record<BookingEvent['action'], Effect>> = {
  displace: withReason,
  reject: withReason,
  checkIn: (_, { at }) => ({ checkedInAt: at }),
  leave: (booking, { at }) => {
    const slots = usedSlots(booking, at);
    const endAt = momentAt(booking.day, slots.to);
    return { slots, endAt, leftAt: at, pendingReleases: [releaseOf(claimOf(booking), at)] };
  },
  accept: (_, { at }) => ({ followUp: at }),
  confirm: ({ waitlistEntry }, { at }) => (waitlistEntry === undefined ? {} : { followUp: at }),
  appeal: (_, { details, at }) => ({ appeal: { note: details.note ?? '', at } }),
  excuse: ({ appeal, ...rest }, { details, at, ...event }) => ({
    ...withAnswerer({ ...rest, ...(appeal && { appeal }) }, { ...event, details, at }),
    appeal: {
      note: '',
      at,
      ...appeal,
      answer: details.excused ? 'excused' : 'upheld',
      ...(details.reply !== undefined && { reply: details.reply }),
    },
    ...(details.excused && { followUp: at }),
  }),
  fail: (_, { details: { violation } }) => (violation ? { violation } : {}),
  remind: (_, { at }) => ({ remindedAt: at }),
  recalculate: () => ({ provisional: undefined }),
};

/** What every action changes. A booking that ends lists its slots as pending releases in the same write. */
export const effectOfAll: Effect = (booking, event) => ({
  version: booking.version + 1,
  until: expiryOf(booking, event.to, event.at),
  ...(event.to !== booking.state && { history: [...booking.history, { state: event.to, at: event.at, by: event.by }] }),
  ...(isLive(booking.state) && !isLive(event.to) && releasesOf(booking, event)),
});

/** Releases everything that the booking has, and what somebody may be claiming for it at this moment. */
const releasesOf = (booking: Booking, { at, details: { recheck } }: BookingEvent): Changes<Booking> => ({
  pendingMove: undefined,
  pendingReleases: [
    ...(booking.pendingReleases ?? []),
    ...(booking.pendingMove ? [releaseOf(booking.pendingMove, at, true)] : []),
    releaseOf(claimOf(booking), at, recheck),
  ],
});

/** A claim that is given up; `recheck` when somebody may still be claiming the same slots. */
export const releaseOf = ({ space, day, slots }: Claim, at: Moment, recheck?: boolean): PendingRelease => ({
  space,
  day,
  slots,
  at,
  ...(recheck && { recheck }),
});
