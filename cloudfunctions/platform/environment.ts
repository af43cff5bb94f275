import type { Moment } from '@domain/time';

/** `identity` makes person ids of openids, `code` signs printed codes. */
export type Keys = { identity: string; code: string };

/**
 * The keys of this deployment; without a code key the identity key signs codes. Throws when the identity key is
 * missing, because with another key every person would become somebody else.
 */
export function readKeys(): Keys {
  const identity = process.env.IDENTITY_KEY;
  if (!identity) throw new Error('IDENTITY_KEY is not set in the environment of this function');
  return { identity, code: process.env.CODE_KEY || identity };
}

/**
 * The code by which the first administrator proves that they deployed this; without one there is no first
 * administrator.
 */
export const readSetupCode = (): string | undefined => process.env.SETUP_CODE || undefined;

/**
 * Asks for one more use of the setup code although somebody administers: any short text that was not used before, such
 * as a date. Whoever can set it can do anything anyway.
 */
export const readSetupRecovery = (): string | undefined =>
  /^[A-Za-z0-9-]{1,40}$/.exec(process.env.SETUP_RECOVERY ?? '')?.[0];

/** The moment of an invocation, read once when it begins. */
export const readClock = (): Moment => Date.now();
