/** Persons' tokens, and the signatures of printed codes. */
export type Keys = { token: string; code: string };

/**
 * The keys of this deployment; without a code key the token key signs codes. Throws when the token key is missing:
 * every person would become somebody else.
 */
export function keys(): Keys {
  const token = process.env.TOKEN_KEY;
  if (!token) throw new Error('TOKEN_KEY is not set in the environment of this function');
  return { token, code: process.env.CODE_KEY || token };
}

/** With which the first administrator proves that he deployed this; without it nobody can. */
export const setupCode = (): string | undefined => process.env.SETUP_CODE || undefined;
