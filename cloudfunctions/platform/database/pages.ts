import { AppError } from '@domain/errors';
import type { Moment } from '@domain/time';
import type { Collection, Database, Projection } from './database';

/** A page of a list; `next` is where the page after it begins, absent at the end. */
export type Page<Row> = { rows: Row[]; next?: string };

/** Where a page begins, behind the row that an earlier page ended with, and how many rows it has. */
export type PageRequest = { after?: string | undefined; limit: number };

type PageQuery = PageRequest & {
  filter?: object;
  /** A field of numbers or days that every row has, with its direction; rows of one value go by their id. */
  by?: readonly [field: string, order: 'asc' | 'desc'];
  fields?: Projection;
  /** The personId that ids of these rows hold; no answer says it, so a cursor has a mark in its place. */
  owner?: string;
};

const OWNER_MARK = '@';

/**
 * Reads one page. Rows that join or leave the list meanwhile neither hide nor repeat another, because a page begins
 * behind a row and not at a number; behind the last row is an empty page. Index: the filter's fields, `by`, _id.
 */
export async function readPage<T extends { _id: string }>(
  db: Database,
  collection: Collection<T>,
  { filter = {}, by: [field, order] = ['_id', 'asc'], fields, owner = OWNER_MARK, after, limit }: PageQuery,
): Promise<Page<T>> {
  const { and } = db.command;
  const behind = after === undefined ? [] : rowsBehind(db, field, order, parseCursor(after.replace(OWNER_MARK, owner)));
  const filtered = collection.where(behind.length ? and([filter, ...behind]) : filter).orderBy(field, order);
  const sorted = field === '_id' ? filtered : filtered.orderBy('_id', order);
  const chosen = fields && Object.values(fields).includes(true) ? { ...fields, [field]: true } : fields;
  const { data } = await (chosen ? sorted.field(chosen) : sorted).limit(limit + 1).get();
  const rows = data.slice(0, limit);
  const last = rows[rows.length - 1];
  return { rows, ...(data.length > limit && last && { next: cursorOf(last, field).replace(owner, OWNER_MARK) }) };
}

/** Ids of documents of a collection with a due timer, the longest waiting first. Index: timerDue, _id. */
export const listDueIds = async (
  db: Database,
  collection: string,
  now: Moment,
  page: PageRequest,
): Promise<Page<string>> =>
  mapPage(
    await readPage(db, db.collection<{ _id: string }>(collection), {
      filter: { timerDue: db.command.lte(now) },
      by: ['timerDue', 'asc'],
      fields: { _id: true },
      ...page,
    }),
    ({ _id }) => _id,
  );

/** Reads all pages of a list, one after the other. */
export async function readAll<Row>(page: (after: string | undefined) => Promise<Page<Row>>): Promise<Row[]> {
  const all: Row[] = [];
  for (let after: string | undefined; ;) {
    const { rows, next } = await page(after);
    all.push(...rows);
    if (next === undefined) return all;
    after = next;
  }
}

/** Lists that are shown one after the other as one, by name; their first letters differ. */
export type ListsInTurn<Name extends string, Row> = Record<Name, (page: PageRequest) => Promise<Page<Row>>>;

/**
 * Reads one page of several lists in turn: the next list fills up what the one before it leaves. A cursor says first in
 * which list it stands; one without more begins at the head of that list.
 */
export async function readInTurn<Name extends string, Row>(
  lists: ListsInTurn<Name, Row>,
  { after, limit }: PageRequest,
): Promise<Record<Name, Row[]> & { next?: string }> {
  const names = Object.keys(lists) as Name[];
  const start = after === undefined ? 0 : names.findIndex((name) => name[0] === after[0]);
  if (start < 0) throw new AppError('invalidInput', 'after');
  const read = Object.fromEntries(names.map((name): [string, Row[]] => [name, []])) as Record<Name, Row[]>;
  let count = 0;
  for (const [n, name] of names.slice(start).entries()) {
    const behind = (n === 0 && after?.slice(1)) || undefined;
    const left = limit - count;
    const { rows, next } = await lists[name]({ after: behind, limit: Math.max(1, left) });
    if (left <= 0 && rows.length) return { ...read, next: name[0]! };
    if (left <= 0) continue;
    read[name] = rows;
    count += rows.length;
    if (next !== undefined) return { ...read, next: `${name[0]}${next}` };
  }
  return read;
}

/** The same page with its rows as somebody else needs them. */
export const mapPage = <From, To>({ rows, ...page }: Page<From>, map: (row: From) => To): Page<To> => ({
  ...page,
  rows: rows.map(map),
});

type Cursor = { key: string | number; id: string };

function rowsBehind(
  { command: { gt, gte, lt, lte, or } }: Database,
  field: string,
  order: string,
  { key, id }: Cursor,
) {
  const [past, pastOrEqual] = order === 'asc' ? [gt, gte] : [lt, lte];
  if (field === '_id') return [{ _id: past(id) }];
  return [{ [field]: pastOrEqual(key) }, or([{ [field]: past(key) }, { _id: past(id) }])];
}

/** The end of a page after this row. */
export const cursorOf = (row: { _id: string }, field: string): string =>
  `${String((row as Record<string, unknown>)[field])}.${row._id}`;

/** Throws `invalidInput: after` for a text that is no cursor. */
function parseCursor(after: string): Cursor {
  const [, key = '', id = ''] = /^([^.]+)\.(.+)$/.exec(after) ?? [];
  if (!id) throw new AppError('invalidInput', 'after');
  return { key: /^-?\d+$/.test(key) ? Number(key) : key, id };
}
