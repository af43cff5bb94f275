import { randomBytes } from 'node:crypto';
import { CloudError } from '../../wire/answers';
import { decode } from '../../wire/ejson';
import { invalid } from '../errors';
import type { Filter } from '../queries/filter';
import { compileUpdateOf } from '../updates/positional';
import { read } from '../queries/read';
import { refuse } from '../query-error';
import { carryOut, collectionOf, decoded, filterOf, viewOf, warnOutside, type Action, type Session } from './request-context';
import type { Change } from '../storage/store';
import type { Document } from '../types';
import { compileReplacement } from '../updates/update';
import { checkStorable } from '../updates/update-paths';
import { isObject, sameValue, typeName } from '../values';

function readNew(text: unknown, now: number): Document {
  if (typeof text !== 'string') throw invalid('data must be a list of Extended JSON texts');
  const it = decode(text, now);
  if (!isObject(it)) return refuse('a document must be an object');
  const { _id: id = randomBytes(16).toString('hex'), ...fields } = it;
  if (typeof id !== 'string' && typeof id !== 'number') refuse(`The '_id' value cannot be of type ${typeName(id)}`);
  checkStorable(fields);
  return { _id: id as string, ...fields };
}

/** `add()` of one document or several: like MongoDB, the ones before a refused one stay. */
export const insertDocument: Action = async (session) => {
  collectionOf(session);
  const texts = session.request['data'];
  if (!Array.isArray(texts) || !texts.length) throw invalid('data must be a list of Extended JSON texts');
  const documents = texts.map((text) => readNew(text, session.now));
  const insert = (list: Document[]) =>
    carryOut(session, () => {
      const { name } = collectionOf(session);
      return list.map((after): Change => ({ collection: name, id: after._id, after }));
    });
  try {
    await insert(documents);
  } catch (error) {
    if (documents.length === 1 || error instanceof CloudError) throw error;
    for (const it of documents) await insert([it]);
  }
  return { data: { insertedIds: documents.map(({ _id }) => _id) } };
};

/**
 * The documents a write is about, as its writer sees them; looked up anew each time, for a reset may have come between.
 */
function chosen(session: Session, filter: Filter): Document[] {
  const collection = collectionOf(session);
  if (filter.near) refuse('$near is not allowed in an update or a removal');
  const limit = session.request['multi'] === true ? Infinity : 1;
  const { list, index, scanned } = read(collection, { filter, limit }, viewOf(session, collection));
  session.observe({ index, scanned });
  return list;
}

function idToCreate(filter: Filter): string {
  const ids = filter.equals.get('_id') ?? [];
  return ids.length === 1 ? (ids[0] as string) : refuse('only a document named by its _id can be set');
}

/** `update()` by id and by query, and `set()`. */
export const modifyDocument: Action = async (session) => {
  const collection = collectionOf(session);
  const filter = filterOf(session);
  const { merge, upsert } = session.request;
  const content = decoded(session, 'data') ?? {};
  const update =
    merge === false ? compileReplacement(content) : compileUpdateOf(content, decoded(session, 'query'), filter);
  if (upsert === true && merge !== false) throw invalid('upsert is only possible with a whole document');
  warnOutside(session);

  const changes = await carryOut(session, () => {
    const found = chosen(session, filter);
    if (!found.length && upsert === true) {
      const id = idToCreate(filter);
      return [{ collection: collection.name, id, after: update({ _id: id }) }];
    }
    const changes = found.map((before) => ({
      collection: collection.name,
      id: before._id,
      before,
      after: update(before),
    }));
    return changes.filter(({ before, after }) => !sameValue(before, after));
  });
  const updated = changes.filter(({ before }) => before).length;
  return { data: { updated, upsert_id: changes.find(({ before }) => !before)?.id ?? null } };
};

/** `remove()` by id and by query. */
export const removeDocument: Action = async (session) => {
  const collection = collectionOf(session);
  const filter = filterOf(session);
  warnOutside(session);
  const changes = await carryOut(session, () =>
    chosen(session, filter).map((before) => ({ collection: collection.name, id: before._id, before })),
  );
  return { data: { deleted: changes.length } };
};
