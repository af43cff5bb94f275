import type { CountedCase } from './counted-case';
import { COUNTS, membershipOf, type CountName, type ReportScope } from './members';

/** The counts of a report. Those of several units, or of several periods, add up to those of the whole. */
export type Tally = {
  counts: Partial<Record<CountName, number>>;
  /** Working minutes from receipt until done, of each closing, the shortest first. */
  durations: number[];
  finishMinutes: number;
  pausedMinutes: number;
};

/** The counts of these cases. */
export function tallyOf(cases: readonly CountedCase[], scope: ReportScope): Tally {
  const counts: Tally['counts'] = {};
  const durations: number[] = [];
  let finishMinutes = 0;
  let pausedMinutes = 0;
  for (const one of cases) {
    const membership = membershipOf(one, scope);
    for (const name of membership.counts) counts[name] = (counts[name] ?? 0) + 1;
    durations.push(...membership.durations);
    finishMinutes += membership.finishMinutes;
    pausedMinutes += membership.pausedMinutes;
  }
  return { counts: inOrder(counts), durations: durations.sort((a, b) => a - b), finishMinutes, pausedMinutes };
}

/** Several tallies as one. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const counts: Tally['counts'] = {};
  for (const tally of tallies)
    for (const name of Object.keys(tally.counts) as CountName[])
      counts[name] = (counts[name] ?? 0) + (tally.counts[name] ?? 0);
  const sum = (field: 'finishMinutes' | 'pausedMinutes') => tallies.reduce((total, tally) => total + tally[field], 0);
  return {
    counts: inOrder(counts),
    durations: tallies.flatMap(({ durations }) => durations).sort((a, b) => a - b),
    finishMinutes: sum('finishMinutes'),
    pausedMinutes: sum('pausedMinutes'),
  };
}

/** The cases behind a number, each once, in the order of receipt. */
export const casesBehind = (cases: readonly CountedCase[], names: readonly CountName[], scope: ReportScope): string[] =>
  cases
    .filter((one) => membershipOf(one, scope).counts.some((name) => names.includes(name)))
    .sort((a, b) => a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);

// two tallies of the same cases are written alike
const inOrder = (counts: Tally['counts']): Tally['counts'] => {
  const entries = COUNTS.flatMap((name) => (counts[name] ? [[name, counts[name]] as const] : []));
  return Object.fromEntries(entries) as Tally['counts'];
};
