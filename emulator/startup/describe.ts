import type { Scan } from '../functions/scan';

/** What was found at the start, in lines for the screen. */
export function describeStart({ functions, ignored, warnings }: Scan, collections: string[]): string[] {
  const timers = functions.flatMap(({ name, triggers }) =>
    triggers.filter(({ type }) => type === 'timer').map((timer) => `${name} ${timer.name} (${timer.config})`),
  );
  return [
    `functions: ${functions.map(({ name }) => name).join(', ')}`,
    ...(ignored.length > 0 ? [`ignored: ${ignored.map(({ name, reason }) => `${name}: ${reason}`).join('; ')}`] : []),
    ...(timers.length > 0 ? [`timers: ${timers.join(', ')}`] : []),
    `collections: ${collections.length > 0 ? collections.join(', ') : NO_COLLECTIONS}`,
    ...warnings.map((warning) => `warning: ${warning}`),
  ];
}

const NO_COLLECTIONS =
  'none; name them in --database or --seed, or call db.createCollection: others can not be written to';
