import { timeAt } from '../halls/slot';
import type { Audience, NoticeKind, NoticeFacts, OutboxEntry } from '../messages/notice';
import { positionKey } from '../people/actor';
import type { Moment } from '../time';
import type { Booking, BookingState } from './booking';
import type { BookingAction } from './lifecycle';

/** What people are told about a booking: an action, that it has its slots, or that its day is near. */
export type NoticeTrigger = BookingAction | 'confirm' | 'remind';

type NoticeRule = { to: 'booker' | 'desk'; notice: NoticeKind };

/** Who is told of what, one line an action and the state it led to. */
const NOTICE_RULES: Partial<Record<NoticeTrigger, Partial<Record<BookingState, readonly NoticeRule[]>>>> = {
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
  reschedule: {
    confirmed: [{ to: 'booker', notice: 'bookingMoved' }],
    pending: [{ to: 'desk', notice: 'bookingAsked' }],
  },
  appeal: { noShow: [{ to: 'desk', notice: 'appealAsked' }] },
  excuse: { noShow: [{ to: 'booker', notice: 'appealAnswered' }] },
  remind: { confirmed: [{ to: 'booker', notice: 'bookingTomorrow' }] },
};

const audienceFor = (to: NoticeRule['to'], { personId, hall }: Booking): Audience =>
  to === 'booker' ? { person: personId } : { position: positionKey('desk', hall.community) };

/** Room and time; a reason of staff; never a name, and never the booker's own words. */
const noticeFacts = (it: Booking): NoticeFacts => ({
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
export const createBookingNotices = (it: Booking, trigger: NoticeTrigger, now: Moment): OutboxEntry[] =>
  (NOTICE_RULES[trigger]?.[it.state] ?? [])
    .filter(({ to }) => to === 'desk' || !it.guest)
    .map(({ to, notice }, n) => ({
      id: `${it.id}-${it.version}-${n}`,
      to: audienceFor(to, it),
      notice,
      template: to === 'booker' ? ('bookingNews' as const) : ('staffTask' as const),
      facts: noticeFacts(it),
      about: it.id,
      subject: 'booking' as const,
      at: now,
    }));
