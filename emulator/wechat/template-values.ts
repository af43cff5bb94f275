// What a value of a subscription message may look like, by the type in its key (subscribeMessage.send, parameter
// limits).
// A violation anywhere is 47003 for the whole message.

const characters = (text: string) => [...text].length;
const DAY = String.raw`\d{4}(?:\u5e74\d{1,2}\u6708\d{1,2}\u65e5|([-/.])\d{1,2}\1\d{1,2})`;
const HOUR = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;
const ranged = (one: string) => new RegExp(`^(?:${one})(?:\\s*~\\s*(?:${one.replaceAll('\\1', '\\2')}))?$`);

const TYPES: Record<string, (text: string) => boolean> = {
  thing: (text) => characters(text) <= 20,
  number: (text) => /^-?\d+(\.\d+)?$/.test(text) && text.length <= 32,
  letter: (text) => /^[A-Za-z]{1,32}$/.test(text),
  symbol: (text) => /^[^\p{L}\p{N}]{1,5}$/u.test(text),
  character_string: (text) => text.length <= 32 && !/\p{Script=Han}/u.test(text),
  time: (text) => ranged(`(?:${DAY}\\s*)?${HOUR}`).test(text),
  date: (text) => ranged(`${DAY}(?:\\s*${HOUR})?`).test(text),
  amount: (text) => /^[\u00a5\uffe5$\u20ac\u00a3]?\d{1,10}(\.\d+)?\u5143?$/.test(text),
  phone_number: (text) => /^[\d+\-() *#]{1,17}$/.test(text),
  car_number: (text) => characters(text) <= 8,
  name: (text) => (/\p{Script=Han}/u.test(text) ? characters(text) <= 10 : characters(text) <= 20),
  phrase: (text) => /^\p{Script=Han}{1,5}$/u.test(text),
  enum: () => true,
};

/** The first key whose value WeChat would refuse, or nothing. */
export function refusedKey(data: Record<string, unknown>): string | undefined {
  return Object.keys(data).find((key) => !isGood(key, (data[key] as { value?: unknown } | null)?.value));
}

function isGood(key: string, value: unknown): boolean {
  const allows = TYPES[/^([a-z_]+?)\d+$/.exec(key)?.[1] ?? ''];
  const text = typeof value === 'number' ? String(value) : value;
  if (!allows || typeof text !== 'string' || text.trim() === '') return false;
  return !/[\u0000-\u001f\u007f]/.test(text) && allows(text);
}
