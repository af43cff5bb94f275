import { DATABASE_LIMITS } from '../../limits';
import { parseSort } from '../queries/sort';
import { compileProjection } from '../queries/projection';
import { read } from '../queries/read';
import {
  encodeList,
  requireCollection,
  decodeField,
  readFilter,
  readCount,
  overlayOf,
  warnOutsideTransaction,
  type RequestHandler,
  type RequestContext,
} from './request-context';

function rowLimit(context: RequestContext): number {
  if (context.request['queryType'] === 'DOC') return 1;
  const requested = readCount(context, 'limit', DATABASE_LIMITS.defaultRows);
  return Math.min(requested || DATABASE_LIMITS.defaultRows, DATABASE_LIMITS.maximumRows);
}

/** Handles `doc().get()` and `where().get()`. */
export const getDocument: RequestHandler = async (context) => context.limitTime(() => findDocuments(context));

function findDocuments(context: RequestContext) {
  const collection = requireCollection(context);
  const filter = readFilter(context);
  const order = parseSort(decodeField(context, 'order') ?? {});
  const projection = decodeField(context, 'projection');
  const project = projection === undefined ? undefined : compileProjection(projection);
  const [skip, limit] = [readCount(context, 'offset', 0), rowLimit(context)];
  const { list, index, scanned } = read(collection, { filter, order, skip, limit }, overlayOf(context, collection));
  context.observe({ index, scanned, returned: list.length });
  const { offset, limit: requested } = context.request;
  return {
    data: { list: encodeList(project ? list.map(project) : list) },
    ...(offset === undefined ? {} : { offset }),
    ...(requested === undefined ? {} : { limit: requested }),
  };
}

/** Handles `where().count()`, which always runs outside of transactions. */
export const countDocuments: RequestHandler = async (context) => {
  const collection = requireCollection(context);
  const filter = readFilter(context);
  warnOutsideTransaction(context);
  if (!filter.conditions && !filter.near) {
    context.observe({ index: '_id_', scanned: 0, returned: 0 });
    return { data: { total: collection.documents.size } };
  }
  const { list, index, scanned } = context.limitTime(() => read(collection, { filter }));
  context.observe({ index, scanned, returned: 0 });
  return { data: { total: list.length } };
};
