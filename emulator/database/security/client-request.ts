import { CloudError } from '../../wire/answers';
import { decode, encode } from '../../wire/ejson';
import type { WireRequest } from '../../wire/requests';
import { DATABASE_LIMITS } from '../../limits';
import { invalidRequest } from '../errors';
import { compileFilter } from '../queries/filter';
import { valuesAt } from '../paths';
import { compileRule, UNKNOWN, type RuleContext } from './rule';
import { isObject } from '../values';

type Plain = Record<string, unknown>;
type Operation = 'read' | 'create' | 'update' | 'delete';
/** The caller, the time, and access to the documents that rules refer to. */
export type ClientContext = { openid: string; now: number; get: RuleContext['get'] };

const OPERATIONS: Record<string, Operation> = {
  'database.getDocument': 'read',
  'database.calculateDocument': 'read',
  'database.insertDocument': 'create',
  'database.modifyDocument': 'update',
  'database.removeDocument': 'delete',
};

/** The four simple permissions (WeChat docs, database permissions); `own` means the creator. */
const MODES: Record<string, Record<'read' | 'write', 'all' | 'own' | 'nobody'>> = {
  READONLY: { read: 'all', write: 'own' },
  PRIVATE: { read: 'own', write: 'own' },
  ADMINWRITE: { read: 'all', write: 'nobody' },
  ADMINONLY: { read: 'nobody', write: 'nobody' },
};

const MAX_COMBINATIONS = 100;

const permissionDenied = () =>
  new CloudError(
    'DATABASE_PERMISSION_DENIED',
    '[OperationDenied] Permission denied, please check the security rules of the collection.',
  );

function readQuery({ query }: WireRequest, { openid, now }: ClientContext): Plain {
  if (query === undefined || query === '') return {};
  if (typeof query !== 'string') throw invalidRequest('query must be Extended JSON text');
  // a client does not know its openid and sends this placeholder
  const found = decode(query.replaceAll('"{openid}"', JSON.stringify(openid)), now);
  return isObject(found) ? found : {};
}

/** Adds the caller as owner to a new or replaced document; throws when the client sets the owner itself. */
function withOwner(text: unknown, { openid, now }: ClientContext): string {
  const value = typeof text === 'string' ? decode(text, now) : undefined;
  if (!isObject(value)) throw invalidRequest('data must be Extended JSON text of a document');
  if ('_openid' in value) throw invalidRequest("a phone may not write '_openid'");
  return encode({ ...value, _openid: openid });
}

function checkUpdate(text: unknown, { now }: ClientContext) {
  const value = typeof text === 'string' ? decode(text, now) : {};
  const paths = Object.entries(isObject(value) ? value : {}).flatMap(([operator, fields]) => {
    if (!isObject(fields)) return [];
    return operator === '$rename' ? Object.entries(fields).flat() : Object.keys(fields);
  });
  if (paths.some((path) => path === '_openid')) throw invalidRequest("a phone may not write '_openid'");
}

/** The combinations of field values that documents found by the query can have, as far as the query determines them. */
function* possibleDocuments(equals: Map<string, unknown[]>): Iterable<Map<string, unknown>> {
  const fields = [...equals];
  const count = fields.reduce((product, [, values]) => product * values.length, 1);
  if (count > MAX_COMBINATIONS) return yield new Map();
  for (let n = 0; n < count; n++) {
    let rest = n;
    const assignment = new Map<string, unknown>();
    for (const [path, values] of fields) {
      assignment.set(path, values[rest % values.length]);
      rest = Math.floor(rest / values.length);
    }
    yield assignment;
  }
}

/** The fields that a request writes: of the new document, or those set by the update. */
function writtenFields({ data, merge }: WireRequest, now: number): Plain {
  const text = Array.isArray(data) ? (data as unknown[])[0] : data;
  const value = typeof text === 'string' && text ? decode(text, now) : {};
  const fields = merge === true && isObject(value) ? value['$set'] : value;
  return isObject(fields) ? fields : {};
}

/** Throws unless every document that the query can find satisfies the rule. */
function checkRule(rule: unknown, equals: Map<string, unknown[]>, { openid, now, get }: ClientContext, written: Plain) {
  if (rule === true) return;
  if (typeof rule !== 'string') throw permissionDenied();
  const allows = compileRule(rule);
  for (const doc of possibleDocuments(equals)) {
    const resolve = (path: string) => {
      if (path === 'auth.openid') return openid;
      if (path === 'now') return now;
      const [, part, field = ''] = /^(doc|request\.data)\.(.*)$/.exec(path) ?? [];
      if (part === 'request.data')
        return Object.hasOwn(written, field) ? written[field] : (valuesAt(written, field.split('.'))[0] ?? null);
      return doc.has(field) ? doc.get(field) : UNKNOWN;
    };
    if (allows({ resolve, get }) !== true) throw permissionDenied();
  }
}

const fieldsOf = (text: string, now: number) =>
  new Map(Object.entries(decode(text, now) as Plain).map(([path, value]) => [path, [value]]));

function checkRules(
  rules: Plain,
  operation: Operation,
  prepared: WireRequest,
  { client, query }: { client: ClientContext; query: Plain },
) {
  const findRule = (requested: Operation) =>
    rules[requested] ?? (requested === 'read' ? false : (rules['write'] ?? false));
  const written = (data: unknown) => writtenFields({ ...prepared, data }, client.now);
  if (operation !== 'create')
    checkRule(findRule(operation), compileFilter(query).equals, client, written(prepared['data']));
  // `set` may create the document
  const assignment =
    operation === 'create'
      ? (prepared['data'] as string[])
      : prepared['merge'] === false
        ? [prepared['data'] as string]
        : [];
  for (const text of assignment) checkRule(findRule('create'), fieldsOf(text, client.now), client, written(text));
}

/**
 * Checks a client's request against the collection's rules; returns it with the owner filter and the row limit of
 * clients.
 */
export function restrictToClient(request: WireRequest, security: unknown, client: ClientContext): WireRequest {
  const operation = OPERATIONS[request.action];
  if (!operation || request['transactionId'] !== undefined) throw permissionDenied();
  const query = readQuery(request, client);
  const prepared: WireRequest = { ...request, query: encode(query) };
  const limit = request['limit'] ?? DATABASE_LIMITS.phoneRows;
  if (operation === 'read' && typeof limit === 'number')
    prepared['limit'] = Math.min(limit || DATABASE_LIMITS.phoneRows, DATABASE_LIMITS.phoneRows);
  if (operation === 'create')
    prepared['data'] = (Array.isArray(request['data']) ? (request['data'] as unknown[]) : []).map((text) =>
      withOwner(text, client),
    );
  if (operation === 'update' && request['merge'] === false) prepared['data'] = withOwner(request['data'], client);
  else if (operation === 'update') checkUpdate(request['data'], client);

  if (isObject(security)) {
    checkRules(security, operation, prepared, { client, query });
    return prepared;
  }
  const mode = MODES[String(security ?? 'PRIVATE')];
  const allowed = mode?.[operation === 'read' ? 'read' : 'write'] ?? 'nobody';
  if (allowed === 'nobody') throw permissionDenied();
  if (allowed === 'own' && operation !== 'create')
    prepared['query'] = encode({ $and: [query, { _openid: client.openid }] });
  return prepared;
}
