import { isDeepStrictEqual } from 'node:util';
import type { FormerPerson } from '@domain/people/former';
import { stranger, type Person } from '@domain/people/person';
import { AppError } from '@domain/errors';
import type { Moment } from '@domain/time';
import type { Database } from '../../platform/database/database';
import { mapPage, readPage, type Page, type PageRequest } from '../../platform/database/pages';
import { insertOnce } from '../../platform/database/versioned';

// `_id` is the personId. Other repositories count in the same document, so it is never written as a whole.
export type PersonDocument = Omit<Person, 'personId'> & { _id: string };
const people = (db: Database) => db.collection<PersonDocument>('people');

const toDocument = ({ personId, ...person }: Person): PersonDocument => ({ _id: personId, ...person });
const toPerson = ({ _id, ...person }: PersonDocument): Person => ({ personId: _id, ...person });

/** The person of a document that was read elsewhere; somebody without one is a stranger. */
export const personOf = (document: PersonDocument | undefined | null, personId: string): Person =>
  document ? toPerson(document) : stranger(personId);

/** A person; somebody without a document is a stranger. Index: _id. */
export async function find(db: Database, personId: string): Promise<Person> {
  const { data } = await people(db).doc(personId).get();
  return personOf(data, personId);
}

/** What is kept of somebody who left, under an id that only their own leads to. */
type FormerDocument = FormerPerson & PersonDocument;

/** A person, and what was kept under `formerId` when they left, in one request. Index: _id. */
export async function findWithFormer(
  db: Database,
  personId: string,
  formerId: string,
): Promise<{ person: Person; former: FormerPerson | undefined }> {
  const { data } = await people(db)
    .where({ _id: db.command.in([personId, formerId]) })
    .limit(2)
    .get();
  const of = (id: string) => data.find(({ _id }) => _id === id);
  const kept = of(formerId) as FormerDocument | undefined;
  return {
    person: personOf(of(personId), personId),
    former: kept && {
      forgetAt: kept.forgetAt,
      ...(kept.attempts && { attempts: kept.attempts }),
      ...(kept.noShows && { noShows: kept.noShows }),
      ...(kept.pausedUntil !== undefined && { pausedUntil: kept.pausedUntil }),
      ...(kept.weeks && { weeks: kept.weeks }),
    },
  };
}

/** Keeps what still counts of somebody who leaves, in the place of what was kept before. Index: _id. */
export async function saveFormer(db: Database, formerId: string, former: FormerPerson): Promise<void> {
  const { personId: _, ...nobody } = stranger(formerId);
  // the person's own document goes afterwards, so that whatever dies here is done again
  await people(db).doc(formerId).remove();
  await insertOnce(people(db), { _id: formerId, ...nobody, ...former } as FormerDocument);
}

/** Removes what was kept of people who left and counts no more. Answers how many there were. Index: forgetAt. */
export async function removeFormer(db: Database, now: Moment): Promise<number> {
  const { stats } = await people(db)
    .where({ forgetAt: db.command.lte(now) })
    .remove();
  return stats.removed;
}

/** The fields that this repository writes; each change of them raises `revision`. */
const FIELDS = [
  'positions',
  'keys',
  'compound',
  'joinedAt',
  'consent',
  'leftAt',
  'leaveDue',
  'handovers',
  'handoverDue',
] as const;

/** Commands of one person that meet each read the document again, at most this often. */
const MAX_RETRIES = 5;

/**
 * Changes a person without losing what another command changes at the same time: `update` is asked again when somebody
 * saved since `read` was read. Throws what `update` throws, and `conflict` after too many of those. Index: _id.
 */
export async function change(db: Database, read: Person, update: (before: Person) => Person): Promise<Person> {
  let before = read;
  for (let retry = 0; retry < MAX_RETRIES; retry++) {
    const after = update(before);
    if (FIELDS.every((field) => isDeepStrictEqual(before[field], after[field]))) return before;
    const saved = { ...after, revision: (before.revision ?? 0) + 1 };
    if (await save(db, before, saved)) return saved;
    before = await find(db, read.personId);
  }
  throw new AppError('conflict');
}

/** Somebody who left and of whom something may be left. */
export type Leaver = Pick<Person, 'personId' | 'leftAt'>;

/** People who left, the longest waiting first. Index: leaveDue. */
export async function listLeaving(db: Database, now: Moment, limit: number): Promise<Leaver[]> {
  const { data } = await people(db)
    .where({ leaveDue: db.command.lte(now) })
    .orderBy('leaveDue', 'asc')
    .field({ leftAt: true })
    .limit(limit)
    .get();
  return data.map(({ _id, leftAt }) => ({ personId: _id, ...(leftAt !== undefined && { leftAt }) }));
}

/** When to look again at somebody who left. Index: _id. */
export async function postponeLeave(db: Database, personId: string, until: Moment): Promise<void> {
  await people(db)
    .doc(personId)
    .update({ data: { leaveDue: until } });
}

/** Removes somebody who left; false while work of theirs is still to be handed over. Index: _id. */
export async function remove(db: Database, personId: string): Promise<boolean> {
  const { exists } = db.command;
  const { stats } = await people(db)
    .where({ _id: personId, leftAt: exists(true), handovers: exists(false) })
    .remove();
  return stats.removed === 1;
}

/** Who holds a position with any of these keys, a page by id. Index: keys, _id. */
export const listHolders = (db: Database, keys: readonly string[], page: PageRequest): Promise<Page<Person>> =>
  readPage(db, people(db), { filter: { keys: db.command.in(keys) }, ...page }).then((found) =>
    mapPage(found, toPerson),
  );

/** How many people hold a position with any of these keys. Index: keys. */
export async function countHolders(db: Database, keys: readonly string[]): Promise<number> {
  const { total } = await people(db)
    .where({ keys: db.command.in(keys) })
    .count();
  return total;
}

/** Whether anybody but one person holds a position with one of these keys. Index: keys. */
export async function isHeld(db: Database, keys: readonly string[], except: string): Promise<boolean> {
  const { data } = await people(db)
    .where({ keys: db.command.in(keys) })
    .field({ _id: true })
    .limit(2)
    .get();
  return data.some(({ _id }) => _id !== except);
}

/** People whose open work is to be handed over, the longest waiting first. Index: handoverDue. */
export async function listHandingOver(db: Database, now: Moment, limit: number): Promise<Person[]> {
  const { data } = await people(db)
    .where({ handoverDue: db.command.lte(now) })
    .orderBy('handoverDue', 'asc')
    .limit(limit)
    .get();
  return data.map(toPerson);
}

async function save(db: Database, before: Person, after: Person): Promise<boolean> {
  if (before.joinedAt === undefined) return insertOnce(people(db), toDocument(after));
  const { exists, remove, set } = db.command;
  const written = FIELDS.filter((field) => !isDeepStrictEqual(before[field], after[field])).map((field) => [
    field,
    after[field] === undefined ? remove() : set(after[field]),
  ]);
  const { stats } = await people(db)
    .where({ _id: after.personId, revision: before.revision ?? exists(false) })
    .update({ data: { ...Object.fromEntries(written), revision: after.revision } });
  return stats.updated === 1;
}
