/** The keys of this deployment. Throws when the token key is missing: every person would become somebody else. */
export function keys(): { token: string } {
  const token = process.env.TOKEN_KEY;
  if (!token) throw new Error('TOKEN_KEY is not set in the environment of this function');
  return { token };
}

/** With which the first administrator proves that he deployed this; without it nobody can. */
export const setupCode = (): string | undefined => process.env.SETUP_CODE || undefined;
