import { CloudError } from '../../wire/answers';
import { decode, encode } from '../../wire/ejson';
import type { WireRequest } from '../../wire/requests';
import { DATABASE_LIMITS } from '../../limits';
import { invalid } from '../errors';
import { compileFilter } from '../queries/filter';
import { valuesAt } from '../paths';
import { compileRule, UNKNOWN, type Known } from './rule';
import { isObject } from '../values';

type Plain = Record<string, unknown>;
type Operation = 'read' | 'create' | 'update' | 'delete';
/** Who asks, and when; and the documents that rules look at. */
export type Asking = { openid: string; now: number; get: Known['get'] };

const OPERATIONS: Record<string, Operation> = {
  'database.getDocument': 'read',
  'database.calculateDocument': 'read',
  'database.insertDocument': 'create',
  'database.modifyDocument': 'update',
  'database.removeDocument': 'delete',
};

/** The four simple modes (WeChat docs, database permissions): who may do what; `own` is the creator. */
const MODES: Record<string, Record<'read' | 'write', 'all' | 'own' | 'nobody'>> = {
  READONLY: { read: 'all', write: 'own' },
  PRIVATE: { read: 'own', write: 'own' },
  ADMINWRITE: { read: 'all', write: 'nobody' },
  ADMINONLY: { read: 'nobody', write: 'nobody' },
};

const COMBINATIONS = 100;

const denied = () =>
  new CloudError(
    'DATABASE_PERMISSION_DENIED',
    '[OperationDenied] Permission denied, please check the security rules of the collection.',
  );

function queryOf({ query }: WireRequest, { openid, now }: Asking): Plain {
  if (query === undefined || query === '') return {};
  if (typeof query !== 'string') throw invalid('query must be Extended JSON text');
  // a phone does not know its openid, so it writes this in its place
  const found = decode(query.replaceAll('"{openid}"', JSON.stringify(openid)), now);
  return isObject(found) ? found : {};
}

/** New documents and whole ones belong to who writes them; nobody writes the owner by hand. */
function owned(text: unknown, { openid, now }: Asking): string {
  const it = typeof text === 'string' ? decode(text, now) : undefined;
  if (!isObject(it)) throw invalid('data must be Extended JSON text of a document');
  if ('_openid' in it) throw invalid("a phone may not write '_openid'");
  return encode({ ...it, _openid: openid });
}

function checkUpdate(text: unknown, { now }: Asking) {
  const it = typeof text === 'string' ? decode(text, now) : {};
  const paths = Object.entries(isObject(it) ? it : {}).flatMap(([operator, fields]) => {
    if (!isObject(fields)) return [];
    return operator === '$rename' ? Object.entries(fields).flat() : Object.keys(fields);
  });
  if (paths.some((path) => path === '_openid')) throw invalid("a phone may not write '_openid'");
}

/** Every way in which a document that the query finds may be, as far as the query fixes it. */
function* possible(equals: Map<string, unknown[]>): Iterable<Map<string, unknown>> {
  const fields = [...equals];
  const count = fields.reduce((product, [, values]) => product * values.length, 1);
  if (count > COMBINATIONS) return yield new Map();
  for (let n = 0; n < count; n++) {
    let rest = n;
    const made = new Map<string, unknown>();
    for (const [path, values] of fields) {
      made.set(path, values[rest % values.length]);
      rest = Math.floor(rest / values.length);
    }
    yield made;
  }
}

/** What a request writes: the fields of a new or whole document, or those an update sets. */
function writtenBy({ data, merge }: WireRequest, now: number): Plain {
  const text = Array.isArray(data) ? (data as unknown[])[0] : data;
  const it = typeof text === 'string' && text ? decode(text, now) : {};
  const fields = merge === true && isObject(it) ? it['$set'] : it;
  return isObject(fields) ? fields : {};
}

/** Holds what is asked against a rule: allowed only when whatever the query can find meets the rule. */
function checkRule(rule: unknown, equals: Map<string, unknown[]>, { openid, now, get }: Asking, written: Plain) {
  if (rule === true) return;
  if (typeof rule !== 'string') throw denied();
  const allows = compileRule(rule);
  for (const doc of possible(equals)) {
    const of = (path: string) => {
      if (path === 'auth.openid') return openid;
      if (path === 'now') return now;
      const [, part, field = ''] = /^(doc|request\.data)\.(.*)$/.exec(path) ?? [];
      if (part === 'request.data')
        return Object.hasOwn(written, field) ? written[field] : (valuesAt(written, field.split('.'))[0] ?? null);
      return doc.has(field) ? doc.get(field) : UNKNOWN;
    };
    if (allows({ of, get }) !== true) throw denied();
  }
}

const fieldsOf = (text: string, now: number) =>
  new Map(Object.entries(decode(text, now) as Plain).map(([path, value]) => [path, [value]]));

function checkRules(
  rules: Plain,
  operation: Operation,
  prepared: WireRequest,
  { asking, query }: { asking: Asking; query: Plain },
) {
  const ruleOf = (it: Operation) => rules[it] ?? (it === 'read' ? false : (rules['write'] ?? false));
  const written = (data: unknown) => writtenBy({ ...prepared, data }, asking.now);
  if (operation !== 'create')
    checkRule(ruleOf(operation), compileFilter(query).equals, asking, written(prepared['data']));
  // a whole document may turn out to be a new one
  const made =
    operation === 'create'
      ? (prepared['data'] as string[])
      : prepared['merge'] === false
        ? [prepared['data'] as string]
        : [];
  for (const text of made) checkRule(ruleOf('create'), fieldsOf(text, asking.now), asking, written(text));
}

/**
 * A request as a phone may send it: held to the collection's rules, with the filter the service adds in silence, and
 * fewer rows.
 */
export function asFromPhone(request: WireRequest, security: unknown, asking: Asking): WireRequest {
  const operation = OPERATIONS[request.action];
  if (!operation || request['transactionId'] !== undefined) throw denied();
  const query = queryOf(request, asking);
  const prepared: WireRequest = { ...request, query: encode(query) };
  const limit = request['limit'] ?? DATABASE_LIMITS.phoneRows;
  if (operation === 'read' && typeof limit === 'number')
    prepared['limit'] = Math.min(limit || DATABASE_LIMITS.phoneRows, DATABASE_LIMITS.phoneRows);
  if (operation === 'create')
    prepared['data'] = (Array.isArray(request['data']) ? (request['data'] as unknown[]) : []).map((text) =>
      owned(text, asking),
    );
  if (operation === 'update' && request['merge'] === false) prepared['data'] = owned(request['data'], asking);
  else if (operation === 'update') checkUpdate(request['data'], asking);

  if (isObject(security)) {
    checkRules(security, operation, prepared, { asking, query });
    return prepared;
  }
  const mode = MODES[String(security ?? 'PRIVATE')];
  const who = mode?.[operation === 'read' ? 'read' : 'write'] ?? 'nobody';
  if (who === 'nobody') throw denied();
  if (who === 'own' && operation !== 'create')
    prepared['query'] = encode({ $and: [query, { _openid: asking.openid }] });
  return prepared;
}
