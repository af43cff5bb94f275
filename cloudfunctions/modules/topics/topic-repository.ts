import { AppError } from '@domain/errors';
import type { OutboxEntry } from '@domain/messages/notice';
import type { Moment } from '@domain/time';
import type { TopicEvent } from '@domain/topics/lifecycle/event';
import { nextTimerAt } from '@domain/topics/lifecycle/timers';
import type { TopicRules } from '@domain/topics/rules';
import { isLiveTopic, type TopicFacts } from '@domain/topics/topic';
import type { StoredTopic } from '@domain/topics/topic-types';
import type { Database } from '../../platform/database/database';
import { mapPage, readInTurn, readPage, type Page, type PageRequest } from '../../platform/database/pages';
import * as versioned from '../../platform/database/versioned';
import { newOutboxDue } from '../messages/outbox-repository';

/** A topic as it is stored: facts, events and outbox side by side, and the fields by which it is found. */
export type TopicDocument = Omit<TopicFacts, 'id'> & {
  _id: string;
  version: number;
  events: TopicEvent[];
  outbox: OutboxEntry[];
  /** How many ask for it; it has a writer of its own. */
  supports: number;
  /** The units whose staff find it. */
  scopes: string[];
  /** Residents who proposed it, asked or objected. */
  people: string[];
  public: boolean;
  live: boolean;
  timerDue?: Moment;
  outboxDue?: Moment;
  /** What it was proposed with, so that another one under the same request is noticed. */
  fingerprint?: string;
};

// the only file that reads and writes topics
const topics = (db: Database) => db.collection<TopicDocument>('topics');

/** Rows on one page of a list. */
export const PAGE = 20;

/** A topic as it is stored. */
export function toDocument(
  { facts, version, events, outbox, supports }: StoredTopic,
  rules: TopicRules,
): Omit<TopicDocument, 'supports'> {
  const { id, ...rest } = facts;
  const timerDue = nextTimerAt(facts, rules, supports);
  return {
    ...{ _id: id, ...rest, version, events, outbox },
    scopes: [rest.area.community, rest.area.subdistrict, rest.area.district],
    people: residentsOf(rest),
    ...{ public: rest.publishedAt !== undefined, live: isLiveTopic(rest) || isHeld(rest) },
    ...(timerDue !== undefined && { timerDue }),
    ...(outbox[0] && { outboxDue: outbox[0].at }),
  };
}

/** Residents who proposed a topic, asked or objected. */
export const residentsOf = ({ proposer, questions, objections }: Omit<TopicFacts, 'id'>): string[] => [
  ...new Set([proposer, ...questions.map(({ by }) => by), ...objections.map(({ by }) => by)].flatMap((by) => by ?? [])),
];

const isHeld = ({ state }: Pick<TopicFacts, 'state'>): boolean =>
  state === 'suspended' || state === 'lapsed' || state === 'quorumFailed';

type TopicRow = Omit<TopicDocument, 'events' | 'outbox'>;
/** A topic without its history, for lists. */
export type ListedTopic = { facts: TopicFacts; supports: number };

const toListed = ({
  _id,
  version: _v,
  scopes: _s,
  people: _w,
  public: _p,
  live: _l,
  timerDue: _t,
  outboxDue: _o,
  fingerprint: _f,
  supports,
  ...facts
}: TopicRow): ListedTopic => ({ facts: { id: _id, ...facts }, supports });

const toTopic = ({ events, outbox, ...row }: TopicDocument): StoredTopic => ({
  ...toListed(row),
  version: row.version,
  events,
  outbox,
});

/** Saves a new topic; a repeated request gets the one that is there, and the fingerprint of what was sent for it. */
export async function add(
  db: Database,
  topic: StoredTopic,
  rules: TopicRules,
  fingerprint: string,
): Promise<{ topic: StoredTopic; isNew: boolean; known: string | undefined }> {
  const { document, isNew } = await versioned.insertOrGet(topics(db), {
    ...toDocument(topic, rules),
    ...{ supports: topic.supports, fingerprint },
  });
  return { topic: toTopic(document), isNew, known: document.fingerprint };
}

/** A topic, if it was proposed, with the fingerprint of its request. Index: _id. */
export async function find(
  db: Database,
  id: string,
): Promise<{ topic: StoredTopic; fingerprint: string | undefined } | undefined> {
  const found = await versioned.get(topics(db), id);
  return found && { topic: toTopic(found), fingerprint: found.fingerprint };
}

/** A whole topic. Throws `notFound`. Index: _id. */
export async function get(db: Database, id: string): Promise<StoredTopic> {
  const found = await find(db, id);
  if (!found) throw new AppError('notFound');
  return found.topic;
}

/** Whole topics, each read when its function is called, in one request. Index: _id. */
export async function getMany(db: Database, ids: readonly string[]): Promise<(() => StoredTopic)[]> {
  const documents = await versioned.getMany(db, topics(db), ids);
  return documents.map((document) => () => toTopic(document));
}

/** Saves what changed in one conditional update. Throws `conflict` when somebody else saved meanwhile. Index: _id. */
export async function save(
  db: Database,
  before: StoredTopic,
  after: StoredTopic,
  rules: TopicRules,
): Promise<StoredTopic> {
  const saved = { ...after, version: before.version + 1 };
  const isSaved = await versioned.saveChanges(
    db,
    topics(db),
    { ...toDocument(before, rules), outboxDue: undefined } as TopicDocument, // `supports` stays out of both
    { ...toDocument(saved, rules), outboxDue: newOutboxDue(before, after) } as TopicDocument,
    { append: ['events', 'outbox'] },
  );
  if (!isSaved) throw new AppError('conflict');
  return saved;
}

/** Saves a topic whose history was changed too, if nobody saved since `before` was read; else false. Index: _id. */
export const tryReplace = (
  db: Database,
  before: StoredTopic,
  after: StoredTopic,
  rules: TopicRules,
): Promise<boolean> =>
  versioned.saveChanges(
    db,
    topics(db),
    toDocument(before, rules) as TopicDocument, // as above
    toDocument({ ...after, version: before.version + 1 }, rules) as TopicDocument,
  );

/** Writes how many ask for a topic, if they are more than were known; enough of them make it due. Index: _id. */
export async function raiseSupports(
  db: Database,
  id: string,
  { supports, reachedAt }: { supports: number; reachedAt: Moment | undefined },
): Promise<void> {
  await topics(db)
    .where({ _id: id, supports: db.command.lt(supports) })
    .update({ data: { supports, ...(reachedAt !== undefined && { timerDue: reachedAt }) } });
}

const ROW_PROJECTION = { events: false, outbox: false };

const reading =
  (db: Database, filter: object, order: 'asc' | 'desc' = 'desc') =>
  (page: PageRequest): Promise<Page<TopicRow>> =>
    readPage(db, topics(db), { filter, by: ['activeAt', order], fields: ROW_PROJECTION, ...page });

/** Those that go on, then those that are over. */
async function listLiveFirst(db: Database, filter: object, after: string | undefined): Promise<Page<ListedTopic>> {
  const { live, over, next } = await readInTurn(
    { live: reading(db, { ...filter, live: true }), over: reading(db, { ...filter, live: false }) },
    { after, limit: PAGE },
  );
  return { rows: [...live, ...over].map(toListed), ...(next !== undefined && { next }) };
}

/** What everybody reads, all or of one community. Index: public, live, activeAt, _id; scopes, public, live, …. */
export const listPublic = (db: Database, community: string | undefined, after?: string): Promise<Page<ListedTopic>> =>
  listLiveFirst(db, { public: true, ...(community !== undefined && { scopes: community }) }, after);

/** What somebody proposed, asked about or objected to. Index: people, activeAt, _id. */
export const listOfPerson = async (db: Database, personId: string, page: PageRequest): Promise<Page<ListedTopic>> =>
  mapPage(
    await readPage(db, topics(db), {
      ...{ filter: { people: personId }, by: ['activeAt', 'desc'], fields: ROW_PROJECTION },
      ...{ owner: personId, ...page },
    }),
    toListed,
  );

/** Live topics of some units, the longest waiting first. Index: scopes, live, activeAt, _id. */
export const listInScopes = async (
  db: Database,
  scopes: readonly string[],
  after?: string,
): Promise<Page<ListedTopic>> =>
  mapPage(await reading(db, { scopes: db.command.in(scopes), live: true }, 'asc')({ after, limit: PAGE }), toListed);

/** Topics with these ids, without their histories. Index: _id. */
export async function listByIds(db: Database, ids: readonly string[]): Promise<ListedTopic[]> {
  if (!ids.length) return [];
  const { data } = await db
    .collection<TopicRow>('topics')
    .where({ _id: db.command.in(ids) })
    .field(ROW_PROJECTION)
    .limit(ids.length)
    .get();
  return data.map(toListed);
}
