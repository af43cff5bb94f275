import { OPEN_MEDIATION_STATES, type MediationFacts } from '@domain/mediations/mediation';
import type { StoredMediation } from '@domain/mediations/mediation-types';
import { mediationKeys } from '@domain/mediations/lifecycle/mediation-roles';
import type { MediationEvent } from '@domain/mediations/lifecycle/event';
import { nextTimerAt } from '@domain/mediations/lifecycle/timers';
import { AppError } from '@domain/errors';
import type { OutboxEntry } from '@domain/messages/notice';
import type { Moment } from '@domain/time';
import type { Database, Projection } from '../../platform/database/database';
import { mapPage, readInTurn, readPage, type Page, type PageRequest } from '../../platform/database/pages';
import * as versioned from '../../platform/database/versioned';
import { newOutboxDue } from '../messages/outbox-repository';

/** A mediation as it is stored: facts, events and outbox side by side, and the fields by which it is found. */
export type MediationDocument = Omit<MediationFacts, 'id'> & {
  _id: string;
  version: number;
  events: MediationEvent[];
  outbox: OutboxEntry[];
  /** Whose lists show it. */
  keys: string[];
  /** With which of its codes somebody comes in. */
  codes?: string[];
  timerDue?: Moment;
  outboxDue?: Moment;
  /** What it was made with, so that another mediation under the same request is noticed. */
  fingerprint?: string;
};

// the only file that reads and writes mediations
const mediations = (db: Database) => db.collection<MediationDocument>('mediations');

/** Rows on one page of a list. */
const PAGE = 20;
/** Whole mediations with everything that was said in them. */
const HISTORIES_PAGE = 1;

/** A mediation as it is stored. */
export function toDocument({ facts: { id, ...facts }, version, events, outbox }: StoredMediation): MediationDocument {
  const codes = facts.parties.flatMap(({ code }) => (code === undefined ? [] : [code]));
  const timerDue = nextTimerAt({ id, ...facts });
  return {
    ...{ _id: id, ...facts, version, events, outbox, keys: mediationKeys(facts) },
    ...(codes.length && { codes }),
    ...(timerDue !== undefined && { timerDue }),
    ...(outbox[0] && { outboxDue: outbox[0].at }),
  };
}

type MediationRow = Omit<MediationDocument, 'events' | 'outbox'>;

const toFacts = ({
  _id,
  version: _v,
  keys: _k,
  codes: _c,
  timerDue: _t,
  outboxDue: _o,
  fingerprint: _f,
  ...facts
}: MediationRow): MediationFacts => ({ id: _id, ...facts });

const toMediation = ({ events, outbox, ...row }: MediationDocument): StoredMediation => ({
  facts: toFacts(row),
  version: row.version,
  events,
  outbox,
});

/** Saves a new mediation; a repeated request gets what is there, with the fingerprint of what was sent for it. */
export async function add(
  db: Database,
  mediation: StoredMediation,
  fingerprint: string,
): Promise<{ mediation: StoredMediation; known: string | undefined }> {
  const { document } = await versioned.insertOrGet(mediations(db), { ...toDocument(mediation), fingerprint });
  return { mediation: toMediation(document), known: document.fingerprint };
}

/** A mediation, if it was made, with the fingerprint of its request. Index: _id. */
export async function find(
  db: Database,
  id: string,
): Promise<{ mediation: StoredMediation; fingerprint: string | undefined } | undefined> {
  const found = await versioned.get(mediations(db), id);
  return found && { mediation: toMediation(found), fingerprint: found.fingerprint };
}

/** A whole mediation. Throws `notFound`. Index: _id. */
export async function get(db: Database, id: string): Promise<StoredMediation> {
  const found = await find(db, id);
  if (!found) throw new AppError('notFound');
  return found.mediation;
}

/** Whole mediations, each read when its function is called, in one request. Index: _id. */
export async function getMany(db: Database, ids: readonly string[]): Promise<(() => StoredMediation)[]> {
  const documents = await versioned.getMany(db, mediations(db), ids);
  return documents.map((document) => () => toMediation(document));
}

/** Saves what changed in one conditional update. Throws `conflict` when somebody else saved meanwhile. Index: _id. */
export async function save(db: Database, before: StoredMediation, after: StoredMediation): Promise<StoredMediation> {
  const saved = { ...after, version: before.version + 1 };
  const isSaved = await versioned.saveChanges(
    db,
    mediations(db),
    { ...toDocument(before), outboxDue: undefined },
    { ...toDocument(saved), outboxDue: newOutboxDue(before, after) },
    { append: ['events', 'outbox'] },
  );
  if (!isSaved) throw new AppError('conflict');
  return saved;
}

const ROW_PROJECTION = { events: false, outbox: false };

/** Documents with one of these keys, those that go on first, the newest first. Index: keys, state, askedAt, _id. */
async function listDocuments(
  db: Database,
  keys: readonly string[],
  { fields, ...page }: PageRequest & { fields?: Projection },
): Promise<Page<MediationDocument>> {
  const { in: isIn } = db.command;
  const matching = (states: readonly MediationFacts['state'][]) => (request: PageRequest) =>
    readPage(db, mediations(db), {
      ...{ filter: { keys: isIn(keys), state: isIn(states) }, by: ['askedAt', 'desc'] },
      ...(fields && { fields }),
      ...request,
    });
  const { live, over, next } = await readInTurn(
    { live: matching(OPEN_MEDIATION_STATES), over: matching(['done', 'ended']) },
    page,
  );
  return { rows: [...live, ...over], ...(next !== undefined && { next }) };
}

/** Mediations with one of these keys, a page at a time. */
export const listByKeys = async (
  db: Database,
  keys: readonly string[],
  after?: string,
): Promise<Page<MediationFacts>> =>
  mapPage(await listDocuments(db, keys, { after, limit: PAGE, fields: ROW_PROJECTION }), toFacts);

/** Whole mediations that somebody is or was a party of, a few at a time. */
export const listHistoriesOf = async (
  db: Database,
  personId: string,
  after: string | undefined,
): Promise<Page<StoredMediation>> =>
  mapPage(await listDocuments(db, [`party@${personId}`], { after, limit: HISTORIES_PAGE }), toMediation);

/** The mediation with an open seat for whoever has this code. Index: codes. */
export async function findByCode(db: Database, code: string): Promise<StoredMediation | undefined> {
  const { data } = await mediations(db).where({ codes: code }).limit(1).get();
  return data[0] && toMediation(data[0]);
}

/** Saves who stands for somebody who left; false when somebody else saved meanwhile. Index: _id. */
export async function tryReplace(db: Database, before: StoredMediation, after: StoredMediation): Promise<boolean> {
  return versioned.saveChanges(db, mediations(db), toDocument(before), toDocument(after));
}
