import { COUNTS, type CountName } from './members';
import type { RateRules } from './rules';
import { shareOf, WHOLE } from './share';
import type { Tally } from './tally';

/** The rates of domain rules §8.2, in their order there. */
export const RATE_NAMES = [
  'acceptInTime',
  'signInTime',
  'contactInTime',
  'responded',
  'solved',
  'satisfied',
  'composite',
  'satisfactionScore',
  'closed',
  'finishedInTime',
  'closedInTime',
  'overdue',
  'calledBack',
  'validCallbacks',
  'reopened',
  'returned',
  'returnsUpheld',
  'verifyFailed',
  'paused',
  'closedAtCommunity',
  'foundByOfficers',
  'excluded',
] as const;
export type RateName = (typeof RATE_NAMES)[number];

/** A part of the numerator with what it counts, in ten-thousandths. */
type Weights = readonly (readonly [CountName, weight: number])[];
type Definition = { numerator: Weights; denominator: readonly CountName[] };

const each = (name: CountName): Weights => [[name, WHOLE]];
const ratio = (numerator: CountName, ...denominator: CountName[]): Definition => ({
  numerator: each(numerator),
  denominator,
});

const PERCENT = WHOLE / 100;
const SCORES = [
  ['satisfaction.verySatisfied', 100],
  ['satisfaction.satisfied', 80],
  ['satisfaction.fairlySatisfied', 60],
  ['satisfaction.unsatisfied', 40],
  ['satisfaction.veryUnsatisfied', 20],
] as const;

/** What each rate is made of under these rules. The paused share is of minutes, and opens to the cases of both. */
export function rateDefinitions({ fairlySatisfied, partlySolved, weights }: RateRules): Record<RateName, Definition> {
  const solved: Weights = [
    ['solvedYes', WHOLE],
    ...(partlySolved ? ([['solvedPartly', partlySolved * PERCENT]] as const) : []),
  ];
  const satisfied: Weights = [
    ['satisfaction.verySatisfied', WHOLE],
    ['satisfaction.satisfied', WHOLE],
    ['satisfaction.fairlySatisfied', fairlySatisfied * PERCENT],
  ];
  const times = (parts: Weights, percent: number): Weights =>
    parts.map(([name, weight]) => [name, (weight * percent) / 100] as const);
  return {
    acceptInTime: ratio('acceptMet', 'acceptDue'),
    signInTime: ratio('signMet', 'signDue'),
    contactInTime: ratio('contactMet', 'contactDue'),
    responded: ratio('contacted', 'valid'),
    solved: { numerator: solved, denominator: ['valid'] },
    satisfied: { numerator: satisfied, denominator: ['valid'] },
    composite: {
      numerator: [
        ...times(each('contacted'), weights.responded),
        ...times(solved, weights.solved),
        ...times(satisfied, weights.satisfied),
      ],
      denominator: ['valid'],
    },
    satisfactionScore: {
      numerator: SCORES.map(([name, score]) => [name, score * PERCENT] as const),
      denominator: ['valid'],
    },
    closed: ratio('closed', 'settleable'),
    finishedInTime: ratio('finishMet', 'finishDue'),
    closedInTime: ratio('closedInTime', 'closed'),
    overdue: ratio('overdue', 'finishDue'),
    calledBack: ratio('attempted', 'attempted', 'unanswered'),
    validCallbacks: ratio('valid', 'attempted'),
    reopened: ratio('reopen', 'ended'),
    returned: ratio('return', 'dispatch'),
    returnsUpheld: ratio('returnUpheld', 'return'),
    verifyFailed: ratio('verifyFailed', 'finish'),
    paused: ratio('finish', 'finish'),
    closedAtCommunity: ratio('closedAtCommunity', 'closed'),
    foundByOfficers: ratio('foundByOfficer', 'received'),
    excluded: ratio('excluded', 'reported'),
  };
}

/**
 * One rate: its two numbers and its share in thousandths; without a share where there is none to tell. Of a `hidden`
 * one the numerator is not told.
 */
export type Rate = { name: RateName; numerator: number; denominator: number; share?: number; hidden?: boolean };

/** Below so many a public page tells the counts only (domain rules §8.3). */
export const SMALL_NUMBER = 5;

/** The table of rates of a tally. */
export function ratesOf(tally: Tally, rules: RateRules): Rate[] {
  const definitions = rateDefinitions(rules);
  const count = (name: CountName): number => tally.counts[name] ?? 0;
  return RATE_NAMES.map((name) => {
    const { numerator: parts, denominator: names } = definitions[name];
    const weighted =
      name === 'paused'
        ? tally.pausedMinutes * WHOLE
        : parts.reduce((sum, [part, weight]) => sum + count(part) * weight, 0);
    const denominator = name === 'paused' ? tally.finishMinutes : names.reduce((sum, part) => sum + count(part), 0);
    const share = shareOf(weighted, denominator);
    return { name, numerator: weighted / WHOLE, denominator, ...(share !== undefined && { share }) };
  });
}

/** Rates of what reporters answered; the unit itself reads them from five answers on (domain rules §7.3). */
const ANSWER_RATES: readonly RateName[] = ['responded', 'solved', 'satisfied', 'composite', 'satisfactionScore'];

/**
 * The same for those who do not supervise the unit: no share of so few that it would tell of single people. `ofUnit` is
 * the unit's own staff: they read every share but those of answers.
 */
export const publicRates = (rates: readonly Rate[], ofUnit = false): Rate[] =>
  rates.map(({ share, ...rate }) => {
    const isSmall = rate.denominator < SMALL_NUMBER && !(ofUnit && !ANSWER_RATES.includes(rate.name));
    if (isSmall && ANSWER_RATES.includes(rate.name)) return { ...rate, numerator: 0, hidden: true };
    return { ...rate, ...(share !== undefined && !isSmall && { share }) };
  });

/** Whether a count tells what single reporters answered. */
export const isAnswerCount = (name: CountName): boolean =>
  name.startsWith('satisfaction.') || ['contacted', 'solvedYes', 'solvedPartly', 'pressured'].includes(name);

/** The counts that stand beside the rates; what reporters answered only of enough of them, or for who supervises. */
export const shownCounts = ({ counts }: Tally, supervises: boolean): { name: CountName; count: number }[] =>
  COUNTS.flatMap((name) => {
    const count = counts[name] ?? 0;
    const isHidden = isAnswerCount(name) && !supervises && (counts.valid ?? 0) < SMALL_NUMBER;
    return count > 0 && !isHidden ? [{ name, count }] : [];
  });

/** The median and the 90th percentile of a sorted list, by the nearest rank; nothing of nothing. */
export function timesOf(sorted: readonly number[]): { median?: number; p90?: number; count: number } {
  const rank = (percent: number) => sorted[Math.max(0, Math.ceil((percent * sorted.length) / 100) - 1)];
  const [median, p90] = [rank(50), rank(90)];
  return {
    count: sorted.length,
    ...(median !== undefined && { median }),
    ...(p90 !== undefined && { p90 }),
  };
}
