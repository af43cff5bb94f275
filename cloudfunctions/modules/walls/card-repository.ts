import { LIVE_CARD_STATES, unitsOfCard, type WallCard, type CardState } from '@domain/walls/card';
import { nextTimerAt } from '@domain/walls/lifecycle/timers';
import { AppError } from '@domain/errors';
import type { Moment } from '@domain/time';
import type { Database } from '../../platform/database/database';
import { mapPage, readPage, type Page, type PageRequest } from '../../platform/database/pages';
import * as versioned from '../../platform/database/versioned';
import { newOutboxDue } from '../messages/outbox-repository';

// The only file that reads and writes cards on the wall. In the collection, `_id` is the domain's `id`.
export type CardDocument = Omit<WallCard, 'id'> & {
  _id: string;
  /** The units whose staff look after it. */
  scopes: string[];
  /** When a timer is due next. */
  timerDue?: Moment;
  outboxDue?: Moment;
};
const cards = (db: Database) => db.collection<CardDocument>('cards');

const PAGE = 20;
/** Cards whose history is counted. */
const MAX_COUNTED = 1000;

/** A card as it is stored, with the fields that queries use. */
export function toDocument({ id, ...card }: WallCard): CardDocument {
  const [due, first] = [nextTimerAt({ id, ...card }), card.outbox[0]];
  return {
    _id: id,
    ...card,
    scopes: unitsOfCard(card),
    ...(due !== undefined && { timerDue: due }),
    ...(first && { outboxDue: first.at }),
  };
}

export function toCard(document: CardDocument): WallCard {
  const { _id, scopes: _scopes, timerDue: _due, outboxDue: _outbox, ...card } = document;
  return { id: _id, ...card };
}

/** Saves a new card; throws `conflict` when one is there already. */
export async function add(db: Database, card: WallCard): Promise<WallCard> {
  if (!(await versioned.insertOnce(cards(db), toDocument(card)))) throw new AppError('conflict');
  return card;
}

/** A card, if there is one. Index: _id. */
export async function find(db: Database, id: string): Promise<WallCard | undefined> {
  const document = await versioned.get(cards(db), id);
  return document && toCard(document);
}

/** Saves what changed, with the new messages; false when somebody saved since `before` was read. Index: _id. */
export const trySave = (db: Database, before: WallCard, after: WallCard): Promise<boolean> =>
  versioned.saveChanges(
    db,
    cards(db),
    { ...toDocument(before), outboxDue: undefined },
    { ...toDocument(after), outboxDue: newOutboxDue(before, after) },
    { append: ['outbox', 'history'] },
  );

/** The same; throws `conflict` when somebody else was first. */
export async function save(db: Database, before: WallCard, after: WallCard): Promise<WallCard> {
  if (!(await trySave(db, before, after))) throw new AppError('conflict');
  return after;
}

type RowQuery = { filter: object; by: readonly [field: string, order: 'asc' | 'desc']; limit?: number } & Omit<
  PageRequest,
  'limit'
>;

const readRows = async (db: Database, query: RowQuery): Promise<Page<WallCard>> =>
  mapPage(await readPage(db, cards(db), { limit: PAGE, fields: { outbox: false }, ...query }), (card) =>
    toCard({ ...card, outbox: [] }),
  );

/** The public cards of a community, or of the county, the newest first. Index: state, publishedAt or community too. */
export const listPublished = (
  db: Database,
  community: string | undefined,
  after: string | undefined,
): Promise<Page<WallCard>> =>
  readRows(db, {
    filter: { state: 'published', ...(community !== undefined && { 'place.community': community }) },
    by: ['publishedAt', 'desc'],
    after,
  });

/** The cards of these units in these states, by when they changed. Index: scopes, state, changedAt. */
export const listInScopes = (
  db: Database,
  scopes: readonly string[],
  states: readonly CardState[],
  order: 'asc' | 'desc',
  after: string | undefined,
): Promise<Page<WallCard>> =>
  readRows(db, {
    filter: { scopes: db.command.in(scopes), state: db.command.in(states) },
    by: ['changedAt', order],
    after,
  });

/** These cards, in any order. Index: _id. */
export async function listByIds(db: Database, ids: readonly string[]): Promise<WallCard[]> {
  const { data } = await cards(db)
    .where({ _id: db.command.in(ids) })
    .limit(ids.length)
    .get();
  return data.map(toCard);
}

/** What happened to the cards of these units since a moment. Index: scopes, changedAt. */
export async function listHistories(
  db: Database,
  scopes: readonly string[],
  since: Moment,
): Promise<Pick<WallCard, 'history'>[]> {
  const { data } = await cards(db)
    .where({ scopes: db.command.in(scopes), changedAt: db.command.gte(since) })
    .orderBy('changedAt', 'desc')
    .field({ history: true })
    .limit(MAX_COUNTED)
    .get();
  return data;
}

/** The cards of a reporter, the newest first. Index: reporter, changedAt. */
export const listOfReporter = (db: Database, reporter: string, after: string | undefined): Promise<Page<WallCard>> =>
  readRows(db, { filter: { reporter }, by: ['changedAt', 'desc'], after });

/** Cards whose time has come. Index: timerDue, _id. */
export const listDue = (db: Database, now: Moment, { after, limit }: PageRequest): Promise<Page<WallCard>> =>
  readRows(db, {
    filter: { timerDue: db.command.lte(now), state: db.command.in(LIVE_CARD_STATES) },
    by: ['timerDue', 'asc'],
    after,
    limit,
  });
