import { getDotPath, safeParse, type BaseIssue } from 'valibot';
import { contract, type EndpointName } from '@domain/contract';
import { AppError } from '@domain/errors';
import { rolesOf, type Role } from '@domain/people/actor';
import { actorOf } from '@domain/people/person';
import type { AppContext, UserContext } from '../platform/context';
import type { AnyJoinedHandler } from './handler';
import * as people from './people/people-repository';
import { checkQueryLimit, countQuery } from './people/query-limit';

export type AnyHandlers = Partial<Record<EndpointName, unknown>>;
type AnyHandler = ((input: unknown, context: UserContext) => Promise<unknown>) | AnyJoinedHandler<never>;

/** Who calls, as WeChat says it; the person is read by `dispatch`. */
export type Caller = { context: AppContext; openid: string; personId: string };

/**
 * Runs the handler of a name: the name must be one of this entry point's, the caller must have one of its roles and the
 * input must fit its schema. Queries are counted. A command that another one overtook, such as the second of a double
 * tap, begins once more with what that one left. Throws `notFound`, `notSignedIn`, `forbidden` or `invalidInput` with
 * the field.
 */
export async function dispatch(
  { name, input }: { name?: unknown; input?: unknown },
  caller: Caller,
  handlers: AnyHandlers,
): Promise<unknown> {
  if (!isEndpointName(name) || !Object.hasOwn(handlers, name)) throw new AppError('notFound');
  // `Handlers` already ties each name to its input; TypeScript cannot carry that tie through a lookup.
  const handler = handlers[name] as AnyHandler;
  const run = () => runHandler(name, input, caller, handler);
  if (contract[name].kind === 'query') {
    checkQueryLimit(caller.personId, caller.context.now);
    return run();
  }
  return run().catch((error: unknown) => (isOvertaken(error) ? run() : Promise.reject(error as Error)));
}

async function runHandler(
  name: EndpointName,
  input: unknown,
  { context, openid, personId }: Caller,
  handler: AnyHandler,
): Promise<unknown> {
  const { kind, roles, input: schema } = contract[name];
  const parsed = safeParse(schema, input ?? {});
  const isJoined = typeof handler !== 'function';
  const joined =
    isJoined && parsed.success
      ? await handler.read(parsed.output as never, context, personId).catch(undefinedIfNotFound)
      : undefined;
  const person = joined?.person ?? (await people.find(context.db, personId));
  const actor = actorOf(person);
  const userContext: UserContext = { ...context, openid, person, actor };
  if (kind === 'query') await countQuery(userContext);
  checkRoles(rolesOf(actor), roles);
  if (!parsed.success) throw new AppError('invalidInput', invalidFieldOf(parsed.issues[0]));

  if (!isJoined) return handler(parsed.output, userContext);
  if (!joined) throw new AppError('notFound');
  return handler.handle(parsed.output as never, userContext, joined.read);
}

/** Whether somebody else saved between a command's reading and its writing; a reason would say more than that. */
const isOvertaken = (error: unknown): boolean =>
  error instanceof AppError && error.code === 'conflict' && error.reason === '';

/** What does not exist is said only after the role was checked. */
function undefinedIfNotFound(error: unknown): undefined {
  if (!(error instanceof AppError) || error.code !== 'notFound') throw error;
}

/** The field that does not fit; a rule about the whole input carries the field's name as its message. */
const invalidFieldOf = (issue: BaseIssue<unknown>): string =>
  getDotPath(issue) ?? (issue.kind === 'validation' ? issue.message : '');

const isEndpointName = (name: unknown): name is EndpointName =>
  typeof name === 'string' && Object.hasOwn(contract, name);

function checkRoles(held: Role[], allowed: readonly Role[]): void {
  if (held.some((role) => allowed.includes(role))) return;
  throw new AppError(held.includes('stranger') ? 'notSignedIn' : 'forbidden');
}
