import { audit, type Finding } from '@domain/bookings/audit';
import type { Booking } from '@domain/bookings/booking';
import { mondayOf } from '@domain/bookings/availability/weekly-quota';
import { releaseChanges } from '@domain/bookings/availability/room-day';
import { createMaintenanceNotice } from '@domain/messages/maintenance-notices';
import { addDays, communityDay } from '@domain/time';
import type { AppContext } from '../../../platform/context';
import { readAll } from '../../../platform/database/pages';
import * as roomdays from './roomday-repository';
import { deliverNotice } from '../../messages/deliver-notice';
import * as halls from '../../halls/hall-repository';
import * as bookings from '../booking/booking-repository';
import { settleClosures } from '../desk/settle-closures';
import * as weeklyQuotas from './weekly-quota-repository';

const PAGE_SIZE = 500;

/**
 * The nightly audit of rooms, from today on: the owner of every half hour is a live booking, every live booking owns
 * its half hours, and the closures are those that the halls name. Half hours without a live owner are released and
 * closures are made again; the centre and the log are told of everything, because a person must look. Answers how much
 * it found.
 */
export async function auditRooms(context: AppContext): Promise<number> {
  const first = await findProblems(context);
  // a claim or release in progress looks wrong once, never twice
  const confirmed = first.length
    ? new Set((await findProblems(context)).map((finding) => JSON.stringify(finding)))
    : new Set();
  const findings = first.filter((finding) => confirmed.has(JSON.stringify(finding)));
  for (const finding of findings) {
    console.error(context.requestId, 'rooms', JSON.stringify(finding));
    await repair(context, finding);
  }
  if (findings.length) await notifyCentre(context, findings.length);
  return findings.length;
}

async function findProblems({ db, now }: AppContext): Promise<Finding[]> {
  const today = communityDay(now);
  const days = await readAll((after) => roomdays.listSince(db, today, { after, limit: PAGE_SIZE }));
  // from next week on: the current week has days that are over
  const nextMonday = addDays(mondayOf(today), 7);
  const people = await readAll((after) => weeklyQuotas.listSince(db, nextMonday, { after, limit: PAGE_SIZE }));
  const liveBookings = await readAll((after) => bookings.listLiveSince(db, today, { after, limit: PAGE_SIZE }));
  const liveIds = new Set(liveBookings.map(({ id }) => id));
  const ownerIds = [
    ...days.flatMap(({ owners }) => Object.values(owners)),
    ...people.flatMap(({ s }) => Object.values(s)),
  ].filter((id) => !liveIds.has(id));
  const others: Booking[] = [];
  for (let n = 0; n < ownerIds.length; n += PAGE_SIZE)
    others.push(...(await bookings.listByIds(db, [...new Set(ownerIds.slice(n, n + PAGE_SIZE))])));
  return audit({ days, weeks: people, bookings: [...liveBookings, ...others], halls: await halls.listAll(db), now });
}

/** Releases only what belongs to nobody for certain, and only if it still carries that id. */
async function repair(context: AppContext, finding: Finding): Promise<void> {
  const { db, requestId } = context;
  if (finding.what === 'closures')
    await settleClosures(context, await halls.get(db, finding.hall), finding.day, {
      personId: finding.hall,
      isResumed: true,
    }).catch((error) => console.error(requestId, 'closures', finding.hall, finding.day, error));
  if (finding.what === 'orphan')
    await roomdays.apply(db, finding, releaseChanges(finding.slots, finding.booking), false);
}

async function notifyCentre({ db, now, settings }: AppContext, count: number): Promise<void> {
  const { district } = await settings();
  await deliverNotice(
    db,
    createMaintenanceNotice('roomsOutOfStep', { count }, { cause: 'rooms', district: district.id, now }),
  );
}
