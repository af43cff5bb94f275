/** Persons' tokens, and the signatures of printed codes. */
export type Keys = { identity: string; code: string };

/**
 * The keys of this deployment; without a code key the identity key signs codes. Throws when the identity key is
 * missing:
 * every person would become somebody else.
 */
export function readKeys(): Keys {
  const identity = process.env.IDENTITY_KEY;
  if (!identity) throw new Error('IDENTITY_KEY is not set in the environment of this function');
  return { identity: identity, code: process.env.CODE_KEY || identity };
}

/** With which the first administrator proves that he deployed this; without it nobody can. */
export const readSetupCode = (): string | undefined => process.env.SETUP_CODE || undefined;
