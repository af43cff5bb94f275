import { AppError } from '@domain/errors';
import { createAppContext } from './app-context';
import { getCallerOpenid } from '../platform/cloud';
import { personIdOf } from '../platform/identity';
import { dispatch, type AnyHandlers, type Caller } from './dispatch';

type CallEvent = { name?: unknown; input?: unknown };

/**
 * The main function of an entry point for phones: it authenticates the caller, dispatches the request and answers
 * `{ ok, data }` or `{ ok, error }`. It never throws, because a thrown error reaches the phone as an opaque string.
 */
export const createEntryPoint = (handlers: AnyHandlers) =>
  async function main(event: CallEvent | undefined, { request_id: requestId = '' }: { request_id?: string } = {}) {
    try {
      return { ok: true, data: await dispatch(event ?? {}, identify(requestId), handlers) };
    } catch (error) {
      const { code, reason, facts } = error instanceof AppError ? error : new AppError('internal');
      if (code === 'internal') console.error(requestId, event?.name, error);
      return { ok: false, error: { code, reason, ...(facts && { facts }), requestId } };
    }
  };

/** The caller is who WeChat says it is; what the event says about it is never read. Throws `notSignedIn`. */
function identify(requestId: string): Caller {
  const openid = getCallerOpenid();
  if (!openid) throw new AppError('notSignedIn');
  const context = createAppContext(requestId);
  return { context, openid, personId: personIdOf(openid, context.keys.identity) };
}
