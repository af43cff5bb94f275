import { isDeepStrictEqual } from 'node:util';
import { mondayOf } from '@domain/bookings/availability/weekly-quota';
import { formerOf } from '@domain/people/former';
import { communityDay } from '@domain/time';
import type { AppContext } from '../../platform/context';
import { formerIdOf } from '../../platform/identity';
import * as weeklyQuotas from '../bookings/room-days/weekly-quota-repository';
import * as people from '../people/people-repository';

/**
 * Keeps what still counts of somebody who leaves, and removes their weeks. Repeated, also after a death half-way, it
 * keeps the same: weeks that are removed are those that were kept.
 */
export async function keepFormer(context: AppContext, personId: string): Promise<void> {
  const { db, keys, now, settings } = context;
  const formerId = formerIdOf(personId, keys.identity);
  const { person, former: known } = await people.findWithFormer(db, personId, formerId);
  const weeks = await weeklyQuotas.listOf(db, personId, mondayOf(communityDay(now)));
  const used = weeks.map(({ monday, n, attempts, d }) => ({ monday, n, attempts, d }));
  const former = formerOf(person, [...(known?.weeks ?? []), ...used], (await settings()).limits, now);
  if (former && !isDeepStrictEqual(former, known)) await people.saveFormer(db, formerId, former);
  await weeklyQuotas.removeOf(db, personId);
}
