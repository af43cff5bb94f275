import type { NeighbourAnswer } from '@domain/cases/neighbours/answer';
import { CASE_STATES, CLOSED_STATES, OPEN_STATES, type CaseState, type Category } from '@domain/cases/case';
import type { SearchOrder } from '@domain/cases/lists/filter';
import type { Case, CaseRow } from '@domain/cases/record';
import type { TimerContext } from '@domain/cases/lifecycle/timers';
import { AppError } from '@domain/errors';
import type { Moment } from '@domain/time';
import type { Database } from '../../platform/database/database';
import { cursorOf, mapPage, readInTurn, readPage, type Page, type PageRequest } from '../../platform/database/pages';
import * as versioned from '../../platform/database/versioned';
import { newOutboxDue } from '../messages/outbox-repository';
import { toCase, toDocument, toRow, type CaseDocument } from './case-document';

// The only file that reads and writes cases as a whole. In the collection, `_id` is the domain's `id`.
const cases = (db: Database) => db.collection<CaseDocument>('cases');

/** Rows on one page of a list. */
export const PAGE = 20;

/**
 * Saves a new case whose content check is looked at again at `checkDue`. A repeated draft gets the case that is there,
 * and the fingerprint `known` of what was sent for it.
 */
export async function add(
  db: Database,
  record: Case,
  timers: TimerContext,
  of: { checkDue: Moment; fingerprint: string },
): Promise<{ record: Case; isNew: boolean; known?: string | undefined }> {
  const { document, isNew } = await versioned.insertOrGet(cases(db), { ...toDocument(record, timers), ...of });
  return isNew ? { record, isNew } : { record: toCase(document), isNew, known: document.fingerprint };
}

/** A whole case. Throws `notFound`. Index: _id. */
export async function get(db: Database, id: string): Promise<Case> {
  return toCase(orNotFound(await versioned.get(cases(db), id)));
}

/**
 * Whole cases, each read when its function is called, in one request; ids without a case are left out. By aggregation,
 * like `versioned.get`. Index: _id.
 */
export async function getMany(db: Database, ids: readonly string[]): Promise<(() => Case)[]> {
  const documents = await versioned.getMany(db, cases(db), ids);
  return documents.map((document) => () => toCase(document));
}

function orNotFound<T>(document: T | undefined): T {
  if (!document) throw new AppError('notFound');
  return document;
}

/**
 * A whole case, whether this person supports it, and what they answered as a neighbour; in one request. Throws
 * `notFound`. Index: _id of cases and of supports.
 */
export async function getWithSupport(
  db: Database,
  id: string,
  supportId: string,
): Promise<{ record: Case; supported: boolean; answer?: NeighbourAnswer | undefined }> {
  const pipeline = db.command.aggregate.pipeline().match({ _id: supportId }).limit(1).done();
  const { list } = await cases(db)
    .aggregate()
    .match({ _id: id })
    .limit(1)
    .lookup({ from: 'supports', pipeline, as: 'ownSupport' })
    .end();
  const { ownSupport, ...document } = orNotFound(list[0]);
  const [support] = ownSupport as { answer?: NeighbourAnswer }[];
  return { record: toCase(document), supported: support !== undefined, answer: support?.answer };
}

/**
 * Saves what changed between `before` and `after`, with the new events and messages, in one conditional update: all
 * of it or nothing. Answers the case at its new version; throws `conflict` when somebody else saved since `before` was
 * read. Index: _id.
 */
export async function save(
  db: Database,
  before: Case,
  after: Case,
  timers: TimerContext,
  checkDue?: Moment,
): Promise<Case> {
  const saved = { ...after, version: before.version + 1 };
  const isSaved = await versioned.saveChanges(
    db,
    cases(db),
    { ...toDocument(before, timers), outboxDue: undefined },
    {
      ...toDocument(saved, timers),
      outboxDue: newOutboxDue(before, after),
      ...(checkDue !== undefined && { checkDue }),
    },
    { append: ['events', 'outbox'] },
  );
  if (!isSaved) throw new AppError('conflict');
  return saved;
}

/** Saves a case whose history was changed too, if nobody saved since `before` was read; else false. Index: _id. */
export const tryReplace = (db: Database, before: Case, after: Case, timers: TimerContext): Promise<boolean> =>
  versioned.saveChanges(db, cases(db), toDocument(before, timers), toDocument(after, timers));

// A list reads neither history nor outbox, nor the exact spot, which `get` would turn into the SDK's own class.
const ROW_PROJECTION = { events: false, outbox: false, 'place.point': false };

type RowQuery = { filter: object; by: readonly [field: string, order: 'asc' | 'desc']; after?: string | undefined };

const readRows = async (db: Database, query: RowQuery): Promise<Page<CaseRow>> =>
  mapPage(await readPage(db, cases(db), { ...query, fields: ROW_PROJECTION, limit: PAGE }), toRow);

/** What a person reported, newest first. Index: reporter, receivedAt, _id. */
export const listReportedBy = (db: Database, personId: string, after?: string) =>
  readRows(db, { filter: { reporter: personId }, by: ['receivedAt', 'desc'], after });

/**
 * Dangers, then other cases that somebody still has to do something about, then those that are over; each the newest
 * first.
 */
async function readLiveFirst(db: Database, filter: object, after?: string): Promise<Page<CaseRow>> {
  const matching = (part: object) => (page: PageRequest) =>
    readPage(db, cases(db), {
      ...{ filter: { ...filter, ...part }, by: ['receivedAt', 'desc'], fields: ROW_PROJECTION },
      ...page,
    });
  const isOpen = { state: db.command.in(OPEN_STATES) };
  const { danger, live, over, next } = await readInTurn(
    {
      danger: matching({ ...isOpen, urgent: true }),
      live: matching({ ...isOpen, urgent: false }),
      over: matching({ state: db.command.in(CLOSED_STATES) }),
    },
    { after, limit: PAGE },
  );
  return { rows: [...danger, ...live, ...over].map(toRow), ...(next !== undefined && { next }) };
}

/** What a person reported, live ones first. Index: reporter, state, receivedAt, _id. */
export const listReportedLiveFirst = (db: Database, personId: string, after?: string) =>
  readLiveFirst(db, { reporter: personId }, after);

/** Cases with their history on one page, which is longer than a row. */
const HISTORIES_PAGE = 4;

/** What a person reported with its history, newest first. Index: reporter, receivedAt, _id. */
export async function listHistoriesReportedBy(
  db: Database,
  personId: string,
  after?: string,
): Promise<Page<Pick<Case, 'facts' | 'events'>>> {
  const fields = { outbox: false, 'place.point': false };
  const query = { filter: { reporter: personId }, fields, after, limit: HISTORIES_PAGE };
  return mapPage(await readPage(db, cases(db), { ...query, by: ['receivedAt', 'desc'] }), (document) => ({
    facts: toRow(document).facts,
    events: document.events,
  }));
}

/** What waits at any of these desks: dangers, then what is due first. Index: queues, nextDue, _id. */
export const listInQueues = (db: Database, keys: string[], after?: string) =>
  readRows(db, { filter: { queues: db.command.in(keys) }, by: ['nextDue', 'asc'], after });

/**
 * What lies in these grids and units or is worked on by them, live ones first. Index: scopes, state, receivedAt, _id.
 */
export const listInScopes = (db: Database, scopes: string[], after?: string) =>
  readLiveFirst(db, { scopes: db.command.in(scopes) }, after);

/** How many cases a search looks at in one request. */
const SEARCH_PAGE = 150;

const SEARCH_ORDER = {
  due: ['nextDue', 'asc'],
  oldest: ['receivedAt', 'asc'],
  newest: ['receivedAt', 'desc'],
} as const satisfies Record<SearchOrder, readonly [string, 'asc' | 'desc']>;

/**
 * What lies in these grids and units or is worked on by them, each with the cursor behind it. Index: scopes, state,
 * nextDue or receivedAt, _id.
 */
export async function listForSearch(
  db: Database,
  scopes: string[],
  { states, order, after }: { states: readonly CaseState[]; order: SearchOrder; after?: string | undefined },
): Promise<Page<{ row: CaseRow; cursor: string }>> {
  const by = SEARCH_ORDER[order];
  const filter = { scopes: db.command.in(scopes), state: db.command.in(states) };
  const page = await readPage(db, cases(db), { filter, by, after, fields: ROW_PROJECTION, limit: SEARCH_PAGE });
  return mapPage(page, (document) => ({ row: toRow(document), cursor: cursorOf(document, by[0]) }));
}

/** Open cases that lie in a grid or unit or are worked on by it. Index: scopes, state, receivedAt. */
export async function countOpenIn(db: Database, scope: string): Promise<number> {
  const { total } = await cases(db)
    .where({ scopes: scope, state: db.command.in(OPEN_STATES) })
    .count();
  return total;
}

/** Open cases of a compound or station. Index: place.grid, state. */
export async function countOpenAt(
  db: Database,
  { grid, ...place }: { grid: string } & ({ compound: string } | { station: string }),
): Promise<number> {
  const [[name, id] = []] = Object.entries(place);
  const { total } = await cases(db)
    .where({ 'place.grid': grid, state: db.command.in(OPEN_STATES), [`place.${name}`]: id })
    .count();
  return total;
}

/** Cases that wait for the next joint meeting of a district, the oldest first. Index: meetingDue, receivedAt, _id. */
export const listForMeeting = async (db: Database, district: string, limit: number): Promise<CaseRow[]> =>
  mapPage(
    await readPage(db, cases(db), {
      ...{ filter: { meetingDue: district }, by: ['receivedAt', 'asc'], fields: ROW_PROJECTION, limit },
    }),
    toRow,
  ).rows;

/** The newest cases of a category in an area, received since a moment. Index: scopes, state, receivedAt, _id. */
export async function listRecentInScope(
  db: Database,
  scope: string,
  { category, since, limit }: { category: Category; since: Moment; limit: number },
): Promise<CaseRow[]> {
  const { data } = await cases(db)
    .where({ scopes: scope, state: db.command.in(CASE_STATES), category, receivedAt: db.command.gte(since) })
    .orderBy('receivedAt', 'desc')
    .field(ROW_PROJECTION)
    .limit(limit)
    .get();
  return data.map(toRow);
}

/** Cases to which something happened since a moment, by id. Index: events.at, _id. */
export const listRowsWithEventsSince = async (db: Database, since: Moment, page: PageRequest): Promise<Page<CaseRow>> =>
  mapPage(
    await readPage(db, cases(db), {
      ...{ filter: { 'events.at': db.command.gte(since) }, fields: ROW_PROJECTION },
      ...page,
    }),
    toRow,
  );

/** These cases, newest first. Index: _id. */
export async function listByIds(db: Database, ids: string[]): Promise<CaseRow[]> {
  if (!ids.length) return [];
  const { data } = await cases(db)
    .where({ _id: db.command.in(ids) })
    .field(ROW_PROJECTION)
    .limit(ids.length)
    .get();
  return data.map(toRow);
}

/** Cases with a clock that was counted without a holiday table, by id. Index: provisional, _id. */
export const listProvisional = async (db: Database, page: PageRequest): Promise<Page<CaseRow>> =>
  mapPage(await readPage(db, cases(db), { filter: { provisional: true }, fields: ROW_PROJECTION, ...page }), toRow);

/** Counts one more supporter. The order of such updates does not matter, so the version stays. Index: _id. */
export async function incrementSupportCount(db: Database, id: string): Promise<void> {
  await cases(db)
    .doc(id)
    .update({ data: { supporterCount: db.command.inc(1) } });
}

/** Whole cases to which something happened since a moment, by id, without outbox. Index: events.at, _id. */
export async function listWithEventsSince(db: Database, since: Moment, page: PageRequest): Promise<Page<Case>> {
  const filter = { 'events.at': db.command.gte(since) };
  const fields = { outbox: false, 'place.point': false };
  return mapPage(await readPage(db, cases(db), { filter, fields, ...page }), (document) =>
    toCase({ ...document, outbox: [] }),
  );
}
