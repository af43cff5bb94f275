import type { Changes } from '../../lifecycle/lifecycle';
import { momentAt } from '../../halls/slot';
import type { Moment } from '../../time';
import { claimOf, isLive, type Booking, type Claim, type PendingRelease } from '../booking';
import { expiryOf, usedSlots } from './deadlines';
import type { BookingEvent } from './event';

type Effect = (it: Booking, event: BookingEvent) => Changes<Booking>;

const withAnswerer: Effect = (_, { details: { answeredBy } }) => (answeredBy === undefined ? {} : { answeredBy });

const withReason: Effect = (it, event) => ({ reason: event.details.reason, ...withAnswerer(it, event) });

/** What each action changes beyond state, version and history; undefined removes a field. */
export const EFFECTS: Partial<Record<BookingEvent['action'], Effect>> = {
  displace: withReason,
  reject: withReason,
  checkIn: (_, { at }) => ({ checkedInAt: at }),
  leave: (it, { at }) => {
    const slots = usedSlots(it, at);
    const endAt = momentAt(it.day, slots.to);
    return { slots, endAt, leftAt: at, pendingReleases: [releaseOf(claimOf(it), at)] };
  },
  accept: (_, { at }) => ({ followUp: at }),
  confirm: ({ waitlistEntry }, { at }) => (waitlistEntry === undefined ? {} : { followUp: at }),
  appeal: (_, { details, at }) => ({ appeal: { note: details.note ?? '', at } }),
  excuse: ({ appeal, ...it }, { details, at, ...event }) => ({
    ...withAnswerer({ ...it, ...(appeal && { appeal }) }, { ...event, details, at }),
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
export const effectOfAll: Effect = (it, event) => ({
  version: it.version + 1,
  until: expiryOf(it, event.to, event.at),
  ...(event.to !== it.state && { history: [...it.history, { state: event.to, at: event.at, by: event.by }] }),
  ...(isLive(it.state) && !isLive(event.to) && releasesOf(it, event)),
});

/** Releases everything that the booking has, and what somebody may be claiming for it at this moment. */
const releasesOf = (it: Booking, { at, details: { recheck } }: BookingEvent): Changes<Booking> => ({
  pendingMove: undefined,
  pendingReleases: [
    ...(it.pendingReleases ?? []),
    ...(it.pendingMove ? [releaseOf(it.pendingMove, at, true)] : []),
    releaseOf(claimOf(it), at, recheck),
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
