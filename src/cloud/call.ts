import type { ExportName, Input, EndpointName, Output, ApiReply } from '@domain/contract';
import { AppError } from '@domain/errors';
import { transport } from './transport';

/**
 * What another function than `api` answers, by the contract; named here so that the phone need not carry every schema
 * to know it.
 */
const FUNCTION_OF: Partial<Record<EndpointName, string>> = { 'codes.sheet': 'exports' } satisfies Record<
  ExportName,
  string
>;

/** Asks the cloud. Resolves with the answer or throws an AppError; nothing else gets out. */
export async function call<N extends EndpointName>(name: N, input: Input<N>): Promise<Output<N>> {
  // what comes back has the contract's shape: one bundle made both sides
  const reply = (await transport({ name, input }, FUNCTION_OF[name]).catch(() => undefined)) as ApiReply<N> | undefined;
  if (!reply) throw new AppError('internal', 'unreachable');
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.reason, reply.error.facts);
  return reply.data;
}
