import { CLOSED_STATES, OPEN_STATES, type Category } from '@domain/cases/case';
import type { NearbyRow } from '@domain/cases/lists/nearby';
import type { Moment } from '@domain/time';
import type { Database } from '../../../platform/database/database';
import type { CaseDocument } from '../case-document';

/** Cases of one answer, of each kind: a bound for what is looked at, however full a grid is. */
const MAX_OF_KIND = 100;
const MAX_OWN = 20;

type StoredRow = Omit<NearbyRow, 'id'> & { _id: string };

// of the spot only its numbers: a whole point would come as the SDK's own class
const PROJECTION = {
  ...{ number: true, reporter: true, private: true, category: true, description: true, state: true, receivedAt: true },
  ...{ supporterCount: true, 'place.compound': true, 'place.station': true, 'place.name': true, 'place.text': true },
  ...{ 'place.grid': true, 'place.point.coordinates': true, wordsPassed: true },
};

export type NearbyFilter = {
  grids: readonly string[];
  /** Undefined for any. */
  categories?: readonly Category[] | undefined;
  since: Moment;
  reader: string;
};

/**
 * The newest cases of these grids: open ones, those that are over since `since`, and the reader's own. At most 220,
 * however many there are. Index: place.grid, state, category, receivedAt, or without the category; reporter,
 * receivedAt.
 */
export async function listAround(
  db: Database,
  { grids, categories, since, reader }: NearbyFilter,
): Promise<NearbyRow[]> {
  const { gte, in: isIn } = db.command;
  const category = categories ? { category: isIn(categories) } : {};
  const read = async (filter: object, limit: number): Promise<NearbyRow[]> => {
    const { data } = await db
      .collection<CaseDocument>('cases')
      .where({ ...filter })
      .orderBy('receivedAt', 'desc')
      .field(PROJECTION)
      .limit(limit)
      .get();
    return (data as unknown as StoredRow[]).map(({ _id, ...row }) => ({ id: _id, ...row }));
  };
  const inGrids = { 'place.grid': isIn(grids), ...category };
  const found = await Promise.all([
    read({ reporter: reader }, MAX_OWN),
    read({ ...inGrids, state: isIn(OPEN_STATES) }, MAX_OF_KIND),
    read({ ...inGrids, state: isIn(CLOSED_STATES), receivedAt: gte(since) }, MAX_OF_KIND),
  ]);
  const [own, ...others] = found;
  const isWanted = ({ category: told, state, receivedAt }: NearbyRow) =>
    (!categories || categories.includes(told)) && (OPEN_STATES.includes(state) || receivedAt >= since);
  return [...own.filter(isWanted), ...others.flat()];
}
