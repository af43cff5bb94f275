import pMap from 'p-map';
import { MAX_CHANGES_COUNTED } from '@domain/county/input-limits';
import type { RowChange } from '@domain/county/plan';
import type { TouchedCounts } from '@domain/county/view';
import { positionKey, STAFF_ROLES } from '@domain/people/actor';
import { communityDay } from '@domain/time';
import type { AppContext } from '../../platform/context';
import * as bookings from '../bookings/booking/booking-repository';
import * as cases from '../cases/case-repository';
import * as people from '../people/people-repository';

const CONCURRENCY = 4;

/** Columns that say where a place or a unit belongs: a change of theirs touches what is open there. */
const BELONGING = ['grid', 'community', 'parent'];

const isTouching = ({ kind, cells }: RowChange): boolean =>
  kind === 'ended' || cells.some(({ column }) => BELONGING.includes(column));

/**
 * Open cases, bookings to come and positions of the changes that end or move a unit, a grid, a compound or a hall; of
 * the first `MAX_CHANGES_COUNTED`.
 */
export async function countTouched(
  context: Pick<AppContext, 'db' | 'now'>,
  changes: readonly RowChange[],
): Promise<Map<RowChange, TouchedCounts>> {
  const counted = changes.filter(
    (change) => isTouching(change) && ['units', 'grids', 'compounds', 'stations', 'halls'].includes(change.sheet),
  );
  const counts = await pMap(
    counted.slice(0, MAX_CHANGES_COUNTED),
    async (change) => [change, await countOf(context, change)] as const,
    { concurrency: CONCURRENCY },
  );
  return new Map(counts);
}

async function countOf({ db, now }: Pick<AppContext, 'db' | 'now'>, { sheet, row }: RowChange): Promise<TouchedCounts> {
  const id = row['id'] ?? '';
  const none: TouchedCounts = { cases: 0, bookings: 0, positions: 0 };
  switch (sheet) {
    case 'units': {
      const keys = STAFF_ROLES.map((role) => positionKey(role, id));
      const [open, positions] = await Promise.all([cases.countOpenIn(db, id), people.countHolders(db, keys)]);
      return { ...none, cases: open, positions };
    }
    case 'grids': {
      const keys = [positionKey('gridOfficer', id)];
      const [open, positions] = await Promise.all([cases.countOpenIn(db, id), people.countHolders(db, keys)]);
      return { ...none, cases: open, positions };
    }
    case 'halls':
      return { ...none, bookings: await bookings.countComing(db, id, communityDay(now)) };
    case 'compounds':
      return { ...none, cases: await cases.countOpenAt(db, { grid: row['grid'] ?? '', compound: id }) };
    default:
      return { ...none, cases: await cases.countOpenAt(db, { grid: row['grid'] ?? '', station: id }) };
  }
}
