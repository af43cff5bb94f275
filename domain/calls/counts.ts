import type { CallFacts } from './call';

/** How both sides keep their word (domain rules §5.4): what the reader's units made, and how they answered. */
export type CallCounts = {
  days: number;
  /** There are more than were counted. */
  more: boolean;
  made: { calls: number; units: number; rated: number };
  answered: { calls: number; inTime: number; arrived: number; satisfied: number; rated: number };
};

/** Days back that are counted, and calls at most. */
export const COUNTED_DAYS = 90;
export const MAX_COUNTED = 300;

type CountedCall = Pick<CallFacts, 'unit' | 'called'>;

/** Counts the calls that `units` made, and those in which they were called. */
export function countCalls(calls: readonly CountedCall[], units: readonly string[], more: boolean): CallCounts {
  const made = calls.filter(({ unit }) => units.includes(unit));
  const asked = made.flatMap(({ called }) => called);
  const own = calls.flatMap(({ called }) => called.filter(({ unit }) => units.includes(unit)));
  return {
    ...{ days: COUNTED_DAYS, more },
    made: { calls: made.length, units: asked.length, rated: asked.filter(({ rating }) => rating).length },
    answered: {
      calls: own.length,
      inTime: own.filter(({ signedAt, late }) => signedAt !== undefined && !late).length,
      arrived: own.filter(({ arrival }) => arrival).length,
      satisfied: own.filter(({ rating }) => rating?.score === 'satisfied').length,
      rated: own.filter(({ rating }) => rating).length,
    },
  };
}
