/** A copy in which one id stands for another, wherever it is a whole value. */
export function replaceId<T>(value: T, id: string, alias: string): T {
  if (value === id) return alias as T;
  if (Array.isArray(value)) return value.map((one: unknown) => replaceId(one, id, alias)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, replaceId(one, id, alias)])) as T;
}
