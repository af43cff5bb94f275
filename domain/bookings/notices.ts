import { timeAt } from '../halls/slot';
import type { Audience, Notice, NoticeFacts, OutboxEntry } from '../messages/notice';
import { positionKey } from '../people/actor';
import type { Moment } from '../time';
import type { Booking, BookingState } from './booking';
import type { BookingAction } from './lifecycle';

/** What people are told about a booking: an action, that it has its slots, or that its day is near. */
export type Told = BookingAction | 'confirm' | 'remind';

type Line = { to: 'booker' | 'desk'; notice: Notice };

/** Who is told of what, one line an action and the state it led to. */
const TOLD: Partial<Record<Told, Partial<Record<BookingState, readonly Line[]>>>> = {
  confirm: {
    confirmed: [{ to: 'booker', notice: 'bookingMade' }],
    pending: [{ to: 'desk', notice: 'bookingAsked' }],
    offered: [{ to: 'booker', notice: 'slotOffered' }],
  },
  accept: { confirmed: [{ to: 'booker', notice: 'bookingMade' }], pending: [{ to: 'desk', notice: 'bookingAsked' }] },
  approve: { confirmed: [{ to: 'booker', notice: 'bookingApproved' }] },
  reject: { rejected: [{ to: 'booker', notice: 'bookingRejected' }] },
  expire: { expired: [{ to: 'booker', notice: 'bookingExpired' }] },
  displace: { displaced: [{ to: 'booker', notice: 'bookingDisplaced' }] },
  release: { noShow: [{ to: 'booker', notice: 'bookingMissed' }] },
  move: { confirmed: [{ to: 'booker', notice: 'bookingMoved' }], pending: [{ to: 'desk', notice: 'bookingAsked' }] },
  appeal: { noShow: [{ to: 'desk', notice: 'appealAsked' }] },
  excuse: { noShow: [{ to: 'booker', notice: 'appealAnswered' }] },
  remind: { confirmed: [{ to: 'booker', notice: 'bookingTomorrow' }] },
};

const audience = (to: Line['to'], { personId, hall }: Booking): Audience =>
  to === 'booker' ? { person: personId } : { position: positionKey('desk', hall.community) };

/** Room and time; a reason of staff; never a name, and never the booker's own words. */
const factsOf = (it: Booking): NoticeFacts => ({
  state: it.state,
  place: `${it.hall.name} · ${it.room.name}`,
  day: it.day,
  from: timeAt(it.slots.from),
  to: timeAt(it.slots.to),
  startAt: it.startAt,
  ...(it.until !== undefined && { dueAt: it.until }),
  ...(it.reason && { words: it.reason }),
  ...(it.appeal?.answer && { answer: it.appeal.answer }),
  ...(it.appeal?.reply && { words: it.appeal.reply }),
});

/** The messages that go out with what happened; a guest of the desk has no inbox. */
export const noticesOf = (it: Booking, what: Told, now: Moment): OutboxEntry[] =>
  (TOLD[what]?.[it.state] ?? [])
    .filter(({ to }) => to === 'desk' || !it.guest)
    .map(({ to, notice }, n) => ({
      id: `${it.id}-${it.version}-${n}`,
      to: audience(to, it),
      notice,
      template: to === 'booker' ? ('bookingNews' as const) : ('staffTask' as const),
      facts: factsOf(it),
      about: it.id,
      subject: 'booking' as const,
      at: now,
    }));
