const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 24;

/**
 * A name nobody else has chosen: enough letters that two phones never meet. The clock leads, so that one phone never
 * repeats itself.
 */
export function newId(): string {
  const rest = Array.from({ length: LENGTH }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]).join('');
  return `${Date.now().toString(36)}${rest}`;
}
