import type { ExportName, Input, EndpointName, Output, ApiReply } from '@domain/contract';
import { AppError } from '@domain/errors';
import { transport } from './transport';

/** The requests that another function than `api` answers. The contract says so too, but the phone carries no schemas. */
const FUNCTION_OF: Partial<Record<EndpointName, string>> = { 'codes.sheet': 'exports' } satisfies Record<
  ExportName,
  string
>;

/** Asks the cloud. Resolves with the answer, or rejects with an AppError and never with anything else. */
export async function call<N extends EndpointName>(name: N, input: Input<N>): Promise<Output<N>> {
  const reply = await transport({ name, input }, FUNCTION_OF[name]).catch(() => undefined);
  if (!isReply<N>(reply)) throw new AppError('internal', 'unreachable');
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.reason, reply.error.facts);
  return reply.data;
}

/** An interrupted function answers nothing, half a reply or a message of the platform; inside, one bundle made both sides. */
function isReply<N extends EndpointName>(reply: unknown): reply is ApiReply<N> {
  const { ok, data, error } = (reply ?? {}) as Partial<Record<'ok' | 'data' | 'error', unknown>>;
  const content = ok === true ? data : ok === false ? error : undefined;
  return typeof content === 'object' && content !== null;
}
