// The formats of the values of a subscription message, by the type in the key (subscribeMessage.send, parameter
// limits). One invalid value makes WeChat refuse the whole message with 47003.

const countCharacters = (text: string) => [...text].length;
const DAY = String.raw`\d{4}(?:\u5e74\d{1,2}\u6708\d{1,2}\u65e5|([-/.])\d{1,2}\1\d{1,2})`;
const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;
/** The pattern once, or twice with `~` between. */
const orRange = (pattern: string) =>
  new RegExp(`^(?:${pattern})(?:\\s*~\\s*(?:${pattern.replaceAll('\\1', '\\2')}))?$`);

const VALIDATORS: Record<string, (text: string) => boolean> = {
  thing: (text) => countCharacters(text) <= 20,
  number: (text) => /^-?\d+(\.\d+)?$/.test(text) && text.length <= 32,
  letter: (text) => /^[A-Za-z]{1,32}$/.test(text),
  symbol: (text) => /^[^\p{L}\p{N}]{1,5}$/u.test(text),
  character_string: (text) => text.length <= 32 && !/\p{Script=Han}/u.test(text),
  time: (text) => orRange(`(?:${DAY}\\s*)?${TIME}`).test(text),
  date: (text) => orRange(`${DAY}(?:\\s*${TIME})?`).test(text),
  amount: (text) => /^[\u00a5\uffe5$\u20ac\u00a3]?\d{1,10}(\.\d+)?\u5143?$/.test(text),
  phone_number: (text) => /^[\d+\-() *#]{1,17}$/.test(text),
  car_number: (text) => countCharacters(text) <= 8,
  name: (text) => countCharacters(text) <= (/\p{Script=Han}/u.test(text) ? 10 : 20),
  phrase: (text) => /^\p{Script=Han}{1,5}$/u.test(text),
  enum: () => true,
};

/** The first key whose value WeChat would refuse, undefined when there is none. */
export function findInvalidKey(data: Record<string, unknown>): string | undefined {
  return Object.keys(data).find((key) => !isValid(key, (data[key] as { value?: unknown } | null)?.value));
}

function isValid(key: string, value: unknown): boolean {
  const validate = VALIDATORS[/^([a-z_]+?)\d+$/.exec(key)?.[1] ?? ''];
  const text = typeof value === 'number' ? String(value) : value;
  if (!validate || typeof text !== 'string' || text.trim() === '') return false;
  return !/[\u0000-\u001f\u007f]/.test(text) && validate(text);
}
