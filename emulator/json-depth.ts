/** Whether a parsed JSON value is nested deeper than this many levels. Recursion elsewhere relies on the limit. */
export const isDeeperThan = (levels: number, value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((child) => isDeeperThan(levels - 1, child)));
