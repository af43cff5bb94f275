import { AppError } from '@domain/errors';
import { createAppContext } from './app-context';
import * as people from './people/people-repository';
import { getCallerOpenid } from '../platform/cloud';
import { createUserContext, type UserContext } from '../platform/context';
import { personIdOf } from '../platform/identity';
import { dispatch, type AnyHandlers } from './dispatch';

type CallEvent = { name?: unknown; input?: unknown };

/**
 * A door of the mini-program, with what is behind it. It never throws: a thrown error reaches the phone as an opaque
 * string.
 */
export const createEntryPoint = (handlers: AnyHandlers) =>
  async function main(event: CallEvent | undefined, { request_id: requestId = '' }: { request_id?: string } = {}) {
    try {
      return { ok: true, data: await dispatch(event ?? {}, await authenticate(requestId), handlers) };
    } catch (error) {
      const { code, reason, facts } = error instanceof AppError ? error : new AppError('internal');
      if (code === 'internal') console.error(requestId, event?.name, error);
      return { ok: false, error: { code, reason, ...(facts && { facts }), requestId } };
    }
  };

/** Who asks is what WeChat says, never what the event says. */
async function authenticate(requestId: string): Promise<UserContext> {
  const openid = getCallerOpenid();
  if (!openid) throw new AppError('notSignedIn');
  const context = createAppContext(requestId);
  return createUserContext(context, await people.find(context.db, personIdOf(openid, context.keys.identity)), openid);
}
