/** Whether everything runs, as in `npm run test:long`, which sets LONG=1. */
export const isLong = process.env.LONG === '1';

/** How often a trial is repeated: `few` times daily, `many` times with LONG=1. */
export const iterations = (few: number, many: number): number => (isLong ? many : few);
