import type { CallFacts } from '@domain/calls/call';
import type { StoredCall } from '@domain/calls/call-types';
import { callKeys } from '@domain/calls/lifecycle/call-roles';
import type { CallEvent } from '@domain/calls/lifecycle/event';
import { nextTimerAt } from '@domain/calls/lifecycle/timers';
import { AppError } from '@domain/errors';
import type { OutboxEntry } from '@domain/messages/notice';
import type { Moment } from '@domain/time';
import type { Database } from '../../platform/database/database';
import { readInTurn, readPage, type Page, type PageRequest } from '../../platform/database/pages';
import * as versioned from '../../platform/database/versioned';
import { newOutboxDue } from '../messages/outbox-repository';

/** A call as it is stored: facts, events and outbox side by side, and the fields by which it is found. */
export type CallDocument = Omit<CallFacts, 'id'> & {
  _id: string;
  version: number;
  events: CallEvent[];
  outbox: OutboxEntry[];
  /** Whose lists show it. */
  keys: string[];
  timerDue?: Moment;
  outboxDue?: Moment;
  /** What it was made with, so that another call under the same request is noticed. */
  fingerprint?: string;
};

// the only file that reads and writes calls
const calls = (db: Database) => db.collection<CallDocument>('calls');

/** Rows on one page of a list. */
const PAGE = 20;

/** A call as it is stored. */
export function toDocument({ facts: { id, ...facts }, version, events, outbox }: StoredCall): CallDocument {
  const timerDue = nextTimerAt({ id, ...facts });
  return {
    ...{ _id: id, ...facts, version, events, outbox, keys: callKeys(facts) },
    ...(timerDue !== undefined && { timerDue }),
    ...(outbox[0] && { outboxDue: outbox[0].at }),
  };
}

type CallRow = Omit<CallDocument, 'events' | 'outbox'>;

const toFacts = ({
  _id,
  version: _v,
  keys: _k,
  timerDue: _t,
  outboxDue: _o,
  fingerprint: _f,
  ...facts
}: CallRow): CallFacts => ({ id: _id, ...facts });

const toCall = ({ events, outbox, ...row }: CallDocument): StoredCall => ({
  facts: toFacts(row),
  version: row.version,
  events,
  outbox,
});

/** Saves a new call; a repeated request gets the one that is there, and the fingerprint of what was sent for it. */
export async function add(
  db: Database,
  call: StoredCall,
  fingerprint: string,
): Promise<{ call: StoredCall; known: string | undefined }> {
  const { document } = await versioned.insertOrGet(calls(db), { ...toDocument(call), fingerprint });
  return { call: toCall(document), known: document.fingerprint };
}

/** A call, if it was made, with the fingerprint of its request. Index: _id. */
export async function find(
  db: Database,
  id: string,
): Promise<{ call: StoredCall; fingerprint: string | undefined } | undefined> {
  const found = await versioned.get(calls(db), id);
  return found && { call: toCall(found), fingerprint: found.fingerprint };
}

/** A whole call. Throws `notFound`. Index: _id. */
export async function get(db: Database, id: string): Promise<StoredCall> {
  const found = await find(db, id);
  if (!found) throw new AppError('notFound');
  return found.call;
}

/** Whole calls, each read when its function is called, in one request. Index: _id. */
export async function getMany(db: Database, ids: readonly string[]): Promise<(() => StoredCall)[]> {
  const documents = await versioned.getMany(db, calls(db), ids);
  return documents.map((document) => () => toCall(document));
}

/** Saves what changed in one conditional update. Throws `conflict` when somebody else saved meanwhile. Index: _id. */
export async function save(db: Database, before: StoredCall, after: StoredCall): Promise<StoredCall> {
  const saved = { ...after, version: before.version + 1 };
  const isSaved = await versioned.saveChanges(
    db,
    calls(db),
    { ...toDocument(before), outboxDue: undefined },
    { ...toDocument(saved), outboxDue: newOutboxDue(before, after) },
    { append: ['events', 'outbox'] },
  );
  if (!isSaved) throw new AppError('conflict');
  return saved;
}

const ROW_PROJECTION = { events: false, outbox: false };

/** Calls with one of these keys, those that go on first, each the newest first. Index: keys, state, at, _id. */
export async function listByKeys(db: Database, keys: readonly string[], after?: string): Promise<Page<CallFacts>> {
  const { in: isIn } = db.command;
  const matching = (states: readonly CallFacts['state'][]) => (page: PageRequest) =>
    readPage(db, calls(db), {
      ...{ filter: { keys: isIn(keys), state: isIn(states) }, by: ['at', 'desc'], fields: ROW_PROJECTION },
      ...page,
    });
  const { live, over, next } = await readInTurn(
    { live: matching(['called', 'answered']), over: matching(['ended']) },
    { after, limit: PAGE },
  );
  return { rows: [...live, ...over].map(toFacts), ...(next !== undefined && { next }) };
}

type CountedRow = Pick<CallFacts, 'unit' | 'called'>;

/** Calls with one of these keys that were made since a moment, for counting. Index: keys, madeAt, _id. */
export const listSince = (
  db: Database,
  keys: readonly string[],
  since: Moment,
  limit: number,
): Promise<Page<CountedRow>> =>
  readPage<CountedRow & { _id: string }>(db, db.collection('calls'), {
    ...{ filter: { keys: db.command.in(keys), madeAt: db.command.gte(since) }, by: ['madeAt', 'desc'], limit },
    fields: { unit: true, called: true },
  });
