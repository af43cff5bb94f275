import { DATABASE_LIMITS } from '../../limits';
import { encode } from '../../wire/ejson';
import { readOrder } from '../queries/sort';
import { compileProjection } from '../queries/projection';
import { read } from '../queries/read';
import { collectionOf, decoded, filterOf, numberOf, viewOf, warnOutside, type Action, type Session } from './request-context';

function rowsOf(session: Session): number {
  if (session.request['queryType'] === 'DOC') return 1;
  const asked = numberOf(session, 'limit', DATABASE_LIMITS.defaultRows);
  return Math.min(asked || DATABASE_LIMITS.defaultRows, DATABASE_LIMITS.maximumRows);
}

/** `doc().get()` and `where().get()`. */
export const getDocument: Action = async (session) => {
  const collection = collectionOf(session);
  const filter = filterOf(session);
  const order = readOrder(decoded(session, 'order') ?? {});
  const projection = decoded(session, 'projection');
  const project = projection === undefined ? undefined : compileProjection(projection);
  const [skip, limit] = [numberOf(session, 'offset', 0), rowsOf(session)];
  const { list, index, scanned } = read(collection, { filter, order, skip, limit }, viewOf(session, collection));
  session.observe({ index, scanned, returned: list.length });
  const { offset, limit: asked } = session.request;
  return {
    data: { list: list.map((it) => encode(project ? project(it) : it)) },
    ...(offset === undefined ? {} : { offset }),
    ...(asked === undefined ? {} : { limit: asked }),
  };
};

/** `where().count()`; it always runs outside transactions. */
export const countDocuments: Action = async (session) => {
  const collection = collectionOf(session);
  const filter = filterOf(session);
  warnOutside(session);
  if (!filter.conditions && !filter.near) {
    session.observe({ index: '_id_', scanned: 0, returned: 0 });
    return { data: { total: collection.documents.size } };
  }
  const { list, index, scanned } = read(collection, { filter });
  session.observe({ index, scanned, returned: 0 });
  return { data: { total: list.length } };
};
