/**
 * How often a repeated trial runs: `few` in the daily run, `many` in the long campaign (`npm run test:long` sets
 * LONG=1).
 */
export const campaign = (few: number, many: number): number => (process.env.LONG === '1' ? many : few);
