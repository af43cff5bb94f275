import * as v from 'valibot';
import { command, query, outputOf } from '../endpoint';
import { after, day, id, text } from '../fields';
import { time } from '../halls/fields';
import { PURPOSES } from '../halls/hall';
import { MAX_NAME_LENGTH, MAX_PHONE_LENGTH, MAX_SCAN_LENGTH } from '../input-limits';
import { members } from '../people/actor';
import { BOOKING_ACCESS_REASONS } from '../people/identity-access';
import {
  MAX_APPEAL_LENGTH,
  MAX_NOTE_LENGTH,
  MAX_PEOPLE,
  MAX_REASON_LENGTH,
  MAX_REPLY_LENGTH,
  MAX_SERIES_WEEKS,
  MAX_TITLE_LENGTH,
  MIN_APPEAL_LENGTH,
  MIN_REASON_LENGTH,
  MIN_REPLY_LENGTH,
  MIN_TITLE_LENGTH,
} from './input-limits';
import {
  DESK_LISTS,
  type BlockView,
  type BookingView,
  type DeskListView,
  type DeskView,
  type GuestAccessesView,
  type GuestView,
  type MyBookingsView,
  type SeriesView,
  type WaitlistEntryView,
} from './view';

const people = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_PEOPLE));
const isForward = <T extends { from: number; to: number }>() => v.check<T, 'to'>(({ from, to }) => from < to, 'to');
const when = { roomId: id, day, from: time, to: time };
const requestFields = {
  ...when,
  purpose: v.picklist(PURPOSES),
  people,
  note: v.optional(text(0, MAX_NOTE_LENGTH), ''),
  requestId: id,
};
const made = {
  title: text(MIN_TITLE_LENGTH, MAX_TITLE_LENGTH),
  kind: v.optional(v.picklist(['block', 'activity']), 'block'),
  requestId: id,
};

/**
 * Refusals are `ruleBroken` with these reasons; facts in brackets. Times are `HH:mm`, days `YYYY-MM-DD`; `near…` is the
 * nearest thing that would work
 * (nearDay, nearFrom, nearTo, nearRoom, nearRoomName) and is left out when nothing within the horizon does.
 *
 * bookings.closed [kind, words?, near…] · bookings.hours [open: "08:30-12:00 14:00-21:00", near…] · bookings.past
 * [near…] · bookings.notice [minutes, near…] ·
 * bookings.horizon [days, lastDay, near…] · bookings.step [minutes, near…] · bookings.tooShort [minutes, near…] ·
 * bookings.tooLong [minutes, near…] ·
 * bookings.people [capacity, near…] · bookings.perDay [limit, near…] · bookings.perWeek [limit, near…] ·
 * bookings.otherRoom [near…] · bookings.attempts [limit, near…] (booked and cancelled too often) ·
 * bookings.paused [until: moment] · bookings.taken [takenFrom, takenTo, near…, count? for staff: bookings in the way] ·
 * bookings.notInUse ·
 * bookings.cancelUntil [until: moment] · bookings.early [from: moment] · bookings.late [until: moment] ·
 * bookings.otherDoor [roomName] · bookings.free (nothing to wait for) ·
 * bookings.ended (state changed meanwhile or does not allow it) [state] · bookings.full (the waiting list holds no
 * more) · bookings.places [limit] (one person's places in one line) ·
 * bookings.timedOut (try again) · of a date of a series, bookings.underWay (the same tap is still making it).
 */
export const bookingContract = {
  // the same requestId finds the same booking; `guest` is for the desk: somebody without a phone
  'bookings.book': command({
    roles: members,
    input: v.pipe(
      v.object({
        ...requestFields,
        guest: v.optional(
          v.object({ name: text(1, MAX_NAME_LENGTH), phone: v.optional(text(0, MAX_PHONE_LENGTH), '') }),
        ),
      }),
      isForward(),
    ),
    output: outputOf<BookingView>(),
  }),

  'bookings.mine': query({ roles: members, input: v.object({ after }), output: outputOf<MyBookingsView>() }),

  'bookings.show': query({ roles: members, input: v.object({ id }), output: outputOf<BookingView>() }),

  // who looked at the name of a guest, when and why: the hall's desk and the centre see it
  'bookings.guestAccesses': query({
    roles: ['desk', 'centre'],
    input: v.object({ id, after }),
    output: outputOf<GuestAccessesView>(),
  }),

  // name and phone of a guest, for the hall's desk and for a reason that is recorded first
  'bookings.revealGuest': command({
    roles: ['desk'],
    input: v.object({ id, reason: v.picklist(BOOKING_ACCESS_REASONS), requestId: id }),
    output: outputOf<GuestView>(),
  }),

  // the booker's own until `cancelUntil`; the desk at any time, with a reason that the booker reads
  'bookings.cancel': command({
    roles: members,
    input: v.object({ id, reason: v.optional(text(MIN_REASON_LENGTH, MAX_REASON_LENGTH)) }),
    output: outputOf<BookingView>(),
  }),

  'bookings.reschedule': command({
    roles: members,
    input: v.pipe(v.object({ id, roomId: v.optional(id), day, from: time, to: time }), isForward()),
    output: outputOf<BookingView>(),
  }),

  // the booker with the door's code (its id or whatever the camera read); the desk without
  'bookings.checkIn': command({
    roles: members,
    input: v.object({ id, code: v.optional(text(1, MAX_SCAN_LENGTH)) }),
    output: outputOf<BookingView>(),
  }),

  // who checked in goes early: the rest of the time is free for others
  'bookings.leave': command({ roles: members, input: v.object({ id }), output: outputOf<BookingView>() }),

  // accepts an offer of the waitlist
  'bookings.acceptOffer': command({ roles: members, input: v.object({ id }), output: outputOf<BookingView>() }),

  'bookings.joinWaitlist': command({
    roles: members,
    input: v.pipe(v.object(requestFields), isForward()),
    output: outputOf<WaitlistEntryView>(),
  }),

  'bookings.leaveWaitlist': command({ roles: members, input: v.object({ id }), output: outputOf<WaitlistEntryView>() }),

  // the booker appeals against a no-show; the desk answers, or excuses it unasked
  'bookings.appeal': command({
    roles: members,
    input: v.object({ id, note: text(MIN_APPEAL_LENGTH, MAX_APPEAL_LENGTH) }),
    output: outputOf<BookingView>(),
  }),

  'bookings.excuse': command({
    roles: ['desk'],
    input: v.object({ id, excused: v.boolean(), reply: text(MIN_REPLY_LENGTH, MAX_REPLY_LENGTH) }),
    output: outputOf<BookingView>(),
  }),

  'bookings.desk': query({
    roles: ['desk'],
    input: v.object({ hall: id, day: v.optional(day) }),
    output: outputOf<DeskView>(),
  }),

  'bookings.deskList': query({
    roles: ['desk'],
    input: v.object({ hall: id, list: v.picklist(DESK_LISTS), day: v.optional(day), after }),
    output: outputOf<DeskListView>(),
  }),

  'bookings.decide': command({
    roles: ['desk'],
    input: v.object({ id, approve: v.boolean(), reason: v.optional(text(MIN_REASON_LENGTH, MAX_REASON_LENGTH)) }),
    output: outputOf<BookingView>(),
  }),

  // without `override` a taken time is refused with the number of bookings in the way
  'bookings.createBlock': command({
    roles: ['desk'],
    input: v.pipe(v.object({ ...when, ...made, override: v.optional(v.boolean(), false) }), isForward()),
    output: outputOf<BlockView>(),
  }),

  // weekly from `day`; each date stands for itself
  'bookings.createSeries': command({
    roles: ['desk'],
    input: v.pipe(
      v.object({
        ...when,
        ...made,
        weeks: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_SERIES_WEEKS)),
      }),
      isForward(),
    ),
    output: outputOf<SeriesView>(),
  }),
};
