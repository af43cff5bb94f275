import { randomBytes } from 'node:crypto';
import { CloudError } from '../../wire/answers';
import { decode, encode } from '../../wire/ejson';
import { invalidRequest } from '../errors';
import type { Filter } from '../queries/filter';
import { compilePositionalUpdate } from '../updates/positional';
import { read } from '../queries/read';
import { throwQueryError } from '../query-error';
import {
  applyChanges,
  applyInOrder,
  requireCollection,
  decodeField,
  readFilter,
  overlayOf,
  warnOutsideTransaction,
  type RequestHandler,
  type RequestContext,
} from './request-context';
import type { Change } from '../storage/log-record';
import type { Document } from '../types';
import type { OrderedChanges } from '../transactions/write';
import { compileReplacement, type Update } from '../updates/update';
import { checkStorable } from '../updates/update-paths';
import { isObject, isEqual, typeName } from '../values';

function parseNewDocument(text: unknown, now: number): Document {
  if (typeof text !== 'string') throw invalidRequest('data must be a list of Extended JSON texts');
  const value = decode(text, now);
  if (!isObject(value)) return throwQueryError('a document must be an object');
  const { _id: id = randomBytes(16).toString('hex'), ...fields } = value;
  if (typeof id !== 'string' && typeof id !== 'number')
    throwQueryError(`The '_id' value cannot be of type ${typeName(id)}`);
  checkStorable(fields);
  return { _id: id as string, ...fields };
}

/** Reads new documents up to the first that cannot be stored. */
function parseNewDocuments(texts: unknown[], now: number): { documents: Document[]; failure?: { error: unknown } } {
  const documents: Document[] = [];
  for (const text of texts) {
    try {
      documents.push(parseNewDocument(text, now));
    } catch (error) {
      if (error instanceof CloudError) throw error;
      return { documents, failure: { error } };
    }
  }
  return { documents };
}

/** Handles `add()`. When one of several documents fails, those before it stay, as in MongoDB. */
export const insertDocument: RequestHandler = async (context) => {
  requireCollection(context);
  const texts = context.request['data'];
  if (!Array.isArray(texts) || !texts.length) throw invalidRequest('data must be a list of Extended JSON texts');
  const { documents, failure } = parseNewDocuments(texts, context.now);
  await applyInOrder(context, () => {
    const { name } = requireCollection(context);
    return { changes: documents.map((after): Change => ({ collection: name, id: after._id, after })), failure };
  });
  return { data: { insertedIds: documents.map(({ _id }) => _id) } };
};

/**
 * Finds the documents to write as the writer sees them; the collection is looked up again because of possible resets.
 */
function findTargets(context: RequestContext, filter: Filter): Document[] {
  const collection = requireCollection(context);
  if (filter.near) throwQueryError('$near is not allowed in an update or a removal');
  const limit = context.request['multi'] === true ? Infinity : 1;
  const { list, index, scanned } = read(collection, { filter, limit }, overlayOf(context, collection));
  context.observe({ index, scanned });
  return list;
}

function upsertId(filter: Filter): string {
  const ids = filter.equals.get('_id') ?? [];
  return ids.length === 1 ? (ids[0] as string) : throwQueryError('only a document named by its _id can be set');
}

/**
 * Plans an update of documents in their order, up to the first that cannot take it. `set` of an existing document
 * counts as an update also when it changes nothing (WeChat docs, Document.set).
 */
function planUpdate(collection: string, documents: Document[], update: Update, isSet: boolean): OrderedChanges {
  const changes: Change[] = [];
  for (const before of documents) {
    try {
      const after = update(before);
      if (isSet || !isEqual(before, after)) changes.push({ collection, id: before._id, before, after });
    } catch (error) {
      return { changes, failure: { error } };
    }
  }
  return { changes };
}

/**
 * Handles `update()` by id and by query, and `set()`. When one of several documents cannot take the update, those
 * before it stay changed, as in MongoDB.
 */
export const modifyDocument: RequestHandler = async (context) => {
  const collection = requireCollection(context);
  const filter = readFilter(context);
  const { merge, upsert } = context.request;
  const content = decodeField(context, 'data') ?? {};
  const update =
    merge === false
      ? compileReplacement(content)
      : compilePositionalUpdate(content, decodeField(context, 'query'), filter);
  if (upsert === true && merge !== false) throw invalidRequest('upsert is only possible with a whole document');
  warnOutsideTransaction(context);

  const changes = await applyInOrder(context, () => {
    const found = findTargets(context, filter);
    if (!found.length && upsert === true) {
      const id = upsertId(filter);
      return { changes: [{ collection: collection.name, id, after: update({ _id: id }) }] };
    }
    return planUpdate(collection.name, found, update, merge === false);
  });
  const updated = changes.filter(({ before }) => before).length;
  return { data: { updated, upsert_id: changes.find(({ before }) => !before)?.id ?? null } };
};

/** Handles `updateAndReturn()`: updates the first match and returns the document as it is afterwards. */
export const modifyAndReturnDocument: RequestHandler = async (context) => {
  const collection = requireCollection(context);
  const filter = readFilter(context);
  const update = compilePositionalUpdate(decodeField(context, 'data') ?? {}, decodeField(context, 'query'), filter);
  let returned: Document | undefined;
  const changes = await applyChanges(context, () => {
    const [before] = findTargets(context, filter);
    returned = before && update(before);
    if (!before || !returned || isEqual(before, returned)) return [];
    return [{ collection: collection.name, id: before._id, before, after: returned }];
  });
  return { data: { updated: changes.length, doc: returned ? encode(returned) : null } };
};

/** Handles `remove()` by id and by query. */
export const removeDocument: RequestHandler = async (context) => {
  const collection = requireCollection(context);
  const filter = readFilter(context);
  warnOutsideTransaction(context);
  const changes = await applyChanges(context, () =>
    findTargets(context, filter).map((before) => ({ collection: collection.name, id: before._id, before })),
  );
  return { data: { deleted: changes.length } };
};
