const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 24;

/** Returns a new id: the time in base 36 and 24 random characters, so that no two phones make the same one. */
export function newId(): string {
  const rest = Array.from({ length: LENGTH }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]).join('');
  return `${Date.now().toString(36)}${rest}`;
}
