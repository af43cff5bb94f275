import { audit, type Finding } from '@domain/bookings/audit';
import type { Booking } from '@domain/bookings/booking';
import { mondayOf } from '@domain/bookings/weekly-quota';
import { releaseSlots } from '@domain/halls/room-day';
import { createInboxEntry, type OutboxEntry } from '@domain/messages/notice';
import { positionKey } from '@domain/people/actor';
import { addDays, communityDay } from '@domain/time';
import * as bookings from '../modules/bookings/booking-repository';
import * as weeks from '../modules/bookings/person-week-repository';
import * as roomdays from '../modules/halls/roomday-repository';
import * as audience from '../modules/messages/audience-repository';
import * as inbox from '../modules/messages/inbox-repository';
import type { AppContext } from '../platform/context';

const PAGE = 500;

async function everything<T>(page: (past: number) => Promise<T[]>): Promise<T[]> {
  const all: T[] = [];
  for (;;) {
    const found = await page(all.length);
    all.push(...found);
    if (found.length < PAGE) return all;
  }
}

/**
 * The nightly audit of rooms, from today on: every half hour's owner is a live booking, and the reverse. What nobody
 * owns any more is freed;
 * everything else is told to the centre and the log, because a person must look. Answers how much it found.
 */
export async function auditRooms(context: AppContext): Promise<number> {
  const first = await look(context);
  // what somebody was just claiming or releasing looks wrong once, never twice
  const again = first.length ? new Set((await look(context)).map((one) => JSON.stringify(one))) : new Set();
  const findings = first.filter((one) => again.has(JSON.stringify(one)));
  for (const finding of findings) {
    console.error(context.requestId, 'rooms', JSON.stringify(finding));
    await mend(context, finding);
  }
  if (findings.length) await tell(context, findings.length);
  return findings.length;
}

async function look({ db, now }: AppContext): Promise<Finding[]> {
  const today = communityDay(now);
  const days = await everything((past) => roomdays.since(db, today, past, PAGE));
  // the current week has days that are over
  const people = await everything((past) => weeks.since(db, addDays(mondayOf(today), 7), past, PAGE));
  const live = await everything((past) => bookings.liveSince(db, today, past, PAGE));
  const known = new Set(live.map(({ id }) => id));
  const named = [
    ...days.flatMap(({ owners }) => Object.values(owners)),
    ...people.flatMap(({ s }) => Object.values(s)),
  ].filter((id) => !known.has(id));
  const others: Booking[] = [];
  for (let n = 0; n < named.length; n += PAGE)
    others.push(...(await bookings.byIds(db, [...new Set(named.slice(n, n + PAGE))])));
  return audit({ days, weeks: people, bookings: [...live, ...others] });
}

/** Only what surely belongs to nobody is freed by itself, and only if it still carries that id. */
async function mend({ db }: AppContext, it: Finding): Promise<void> {
  if (it.what === 'orphan') await roomdays.hand(db, it, releaseSlots(it.slots, it.booking), false);
}

async function tell({ db, now, settings }: AppContext, count: number): Promise<void> {
  const { district } = await settings();
  const to = { position: positionKey('centre', district.id) };
  const entry: OutboxEntry = {
    id: `rooms-${communityDay(now).replaceAll('-', '')}-0`,
    to,
    notice: 'roomsOutOfStep',
    template: 'staffTask',
    facts: { count },
    at: now,
  };
  await inbox.addNew(
    db,
    (await audience.resolveRecipients(db, to)).map((personId) => createInboxEntry(entry, personId)),
  );
}
