import { sentBefore } from '@domain/errors';

/** Throws `conflict: sentBefore` when a repeated command says something else than what is stored. */
export function checkSameWords(said: string | undefined, stored: string | undefined): void {
  if ((said ?? '') !== (stored ?? '')) throw sentBefore();
}
