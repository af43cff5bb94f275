import { getDotPath, safeParse, type BaseIssue } from 'valibot';
import { contract, type EndpointName } from '@domain/contract';
import { AppError } from '@domain/errors';
import { rolesOf, type Role } from '@domain/people/actor';
import type { UserContext } from '../platform/context';

export type AnyHandlers = Partial<Record<EndpointName, unknown>>;
type AnyHandler = (input: unknown, context: UserContext) => Promise<unknown>;

/**
 * Runs the handler of a name: the name must be one of this entry point's, the caller must have one of its roles and the
 * input must fit its schema. Throws `notFound`, `notSignedIn`, `forbidden` or `invalidInput` with the field.
 */
export async function dispatch(
  { name, input }: { name?: unknown; input?: unknown },
  context: UserContext,
  handlers: AnyHandlers,
): Promise<unknown> {
  if (!isEndpointName(name) || !Object.hasOwn(handlers, name)) throw new AppError('notFound');
  const { roles, input: schema } = contract[name];
  checkRoles(rolesOf(context.actor), roles);

  const parsed = safeParse(schema, input ?? {});
  if (!parsed.success) throw new AppError('invalidInput', invalidFieldOf(parsed.issues[0]));

  // `Handlers` already ties each name to its input; TypeScript cannot carry that tie through a lookup.
  return (handlers[name] as AnyHandler)(parsed.output, context);
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
