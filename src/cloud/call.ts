import type { Input, EndpointName, Output, ApiReply } from '@domain/contract';
import { AppError } from '@domain/errors';
import { transport } from './transport';

/** Requests that `exports` answers, and not `api`. The contract says so too, but the phone carries no schemas. */
const EXPORTS = /^county\.|\.(minutes|poster|sheet|slips)$/;

/** Sends a request to the cloud. Resolves with the answer, or rejects with an AppError and nothing else. */
export async function call<N extends EndpointName>(name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await transport({ name, input }, EXPORTS.test(name) ? 'exports' : 'api').catch(() => undefined);
  if (!isReply<N>(reply)) throw new AppError('internal', 'unreachable');
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.reason, reply.error.facts);
  return reply.data;
}

/**
 * False for what an interrupted function or the platform answers. A reply of the right form is trusted: both sides are
 * built together.
 */
function isReply<N extends EndpointName>(reply: unknown): reply is ApiReply<N> {
  const { ok, data, error } = Object(reply) as Partial<Record<'ok' | 'data' | 'error', unknown>>;
  const content = ok ? data : error;
  return Boolean(content) && typeof content === 'object';
}
