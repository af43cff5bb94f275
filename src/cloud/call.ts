import type { Input, Name, Output, Reply } from '@domain/contract';
import { AppError } from '@domain/errors';
import { transport } from './transport';

/** Asks the cloud. Resolves with the answer or throws an AppError; nothing else gets out. */
export async function call<N extends Name>(name: N, input: Input<N>): Promise<Output<N>> {
  // what comes back has the contract's shape: one bundle made both sides
  const reply = (await transport({ name, input }).catch(() => undefined)) as Reply<N> | undefined;
  if (!reply) throw new AppError('internal', 'unreachable');
  if (!reply.ok) throw new AppError(reply.error.code, reply.error.reason, reply.error.facts);
  return reply.data;
}
