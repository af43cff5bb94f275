import { CATEGORIES, CHANNELS, SATISFACTION, TRACKS } from '../cases/case';
import type { Moment } from '../time';
import { EXCLUSION_GROUNDS } from '../cases/asks/ask';
import type { CountedCase, CountedDeadline } from './counted-case';

/**
 * By receipt: the cases received in the period, followed until the report date. By event: what happened in the period
 * (domain rules §8.1).
 */
export const BASES = ['cohort', 'period'] as const;
export type Basis = (typeof BASES)[number];

const withPrefix = <P extends string, T extends string>(prefix: P, values: readonly T[]): `${P}.${T}`[] =>
  values.map((value): `${P}.${T}` => `${prefix}.${value}`);

/** Everything that is counted. A rate is made of these, and each of them opens to its cases. */
export const COUNTS = [
  // cases
  ...(['received', 'accepted', 'refused', 'withdrawn', 'transferred', 'settleable', 'foundByOfficer'] as const),
  ...(['merged', 'terminated', 'repeated'] as const),
  ...withPrefix('channel', CHANNELS),
  ...withPrefix('category', CATEGORIES),
  ...withPrefix('track', TRACKS),
  // closings; `ended` are cases of which a round ended, also where the reporter sent it back before it was closed
  ...(['closed', 'planned', 'uninformed', 'unfinished', 'closedInTime', 'closedAtCommunity', 'ended'] as const),
  // deadlines
  ...(['acceptDue', 'acceptMet', 'signDue', 'signMet', 'contactDue', 'contactMet'] as const),
  ...(['finishDue', 'finishMet', 'overdue'] as const),
  // callbacks
  ...(['attempted', 'valid', 'unreached', 'unanswered', 'pressured', 'contacted'] as const),
  ...(['solvedYes', 'solvedPartly'] as const),
  ...withPrefix('satisfaction', SATISFACTION),
  // steps
  ...(['dispatch', 'return', 'returnUpheld', 'finish', 'verifyFailed', 'reopen'] as const),
  // what was taken out of all the others
  ...(['reported', 'excluded'] as const),
  ...withPrefix('excluded', EXCLUSION_GROUNDS),
] as const;
export type CountName = (typeof COUNTS)[number];

/** What a report is about. `asOf` is the report date. */
export type ReportScope = { basis: Basis; from: Moment; to: Moment; asOf: Moment };

/** What one case adds: an id for each time that it counts, and the minutes of its work. */
export type CaseMembership = {
  counts: CountName[];
  /** From receipt until the work was done, of each closing. */
  durations: number[];
  finishMinutes: number;
  pausedMinutes: number;
};

const NOTHING: CaseMembership = { counts: [], durations: [], finishMinutes: 0, pausedMinutes: 0 };

/** How often a case counts in a report, and as what. The same case may count twice: it was dispatched twice. */
export function membershipOf(counted: CountedCase, scope: ReportScope): CaseMembership {
  const isWithin = (at: Moment): boolean => scope.from <= at && at < scope.to;
  const isReceived = isWithin(counted.receivedAt);
  if (scope.basis === 'cohort' && !isReceived) return NOTHING;
  const received: CountName[] = isReceived ? ['reported'] : [];
  if (counted.excluded)
    return { ...NOTHING, counts: isReceived ? [...received, 'excluded', `excluded.${counted.excluded}`] : [] };
  /** Of what happens once or again: all of it by receipt, else what lies in the period. */
  const during = <T extends { at: Moment }>(things: readonly T[]): T[] =>
    scope.basis === 'cohort' ? [...things] : things.filter(({ at }) => isWithin(at));
  const deadlines = counted.deadlines.filter((deadline) => countsDeadline(deadline, scope, isWithin));
  const closings = closingsOf(counted, scope, during);
  const stopped = counted.deadlines.filter(
    ({ kind, stoppedAt }) =>
      kind === 'finish' && stoppedAt !== undefined && (scope.basis === 'cohort' || isWithin(stoppedAt)),
  );
  const sum = (field: 'workMinutes' | 'pausedMinutes'): number =>
    stopped.reduce((total, deadline) => total + (deadline[field] ?? 0), 0);
  return {
    counts: [
      ...received,
      ...(isReceived ? receiptOf(counted) : []),
      ...closings.counts,
      ...deadlineCounts(counted, deadlines, scope),
      ...callbackCounts(counted, scope, during),
      ...stepCounts(counted, scope, during),
    ],
    durations: closings.durations,
    finishMinutes: sum('workMinutes'),
    pausedMinutes: sum('pausedMinutes'),
  };
}

/** What is counted of a case on the day of its receipt, in both bases. */
function receiptOf({ channel, category, track, accepted, ended, foundByOfficer }: CountedCase): CountName[] {
  // what ended before it was done stays work that was not done
  const settleable = accepted && (ended === undefined || ended === 'terminated');
  return [
    'received',
    ...(foundByOfficer ? (['foundByOfficer'] as const) : []),
    ...(ended ? [ended] : []),
    ...(settleable ? (['settleable'] as const) : []),
    ...(accepted
      ? ([
          'accepted',
          `channel.${channel}`,
          `category.${category}`,
          ...(track ? ([`track.${track}`] as const) : []),
        ] as const)
      : []),
  ];
}

type During = <T extends { at: Moment }>(things: readonly T[]) => T[];

/** By receipt a case is closed or not, now; by event each closing counts. */
function closingsOf(
  counted: CountedCase,
  { basis }: ReportScope,
  during: During,
): { counts: CountName[]; durations: number[] } {
  const ended = during(counted.closings);
  const isSettled = counted.accepted && counted.ended === undefined;
  const last = counted.closings.slice(-1);
  const uninformed = last[0]?.as === 'uninformed' && !counted.closed;
  const current = basis === 'period' ? ended : counted.closed ? last : [];
  const closed = current.filter(({ as }) => as !== 'uninformed');
  return {
    counts: [
      ...closed.flatMap(({ planned, onTime, atCommunity }): CountName[] => [
        'closed',
        ...(planned ? (['planned'] as const) : []),
        ...(onTime ? (['closedInTime'] as const) : []),
        ...(atCommunity ? (['closedAtCommunity'] as const) : []),
      ]),
      ...(basis === 'period'
        ? ended.filter(({ as }) => as === 'uninformed').map((): CountName => 'uninformed')
        : [
            ...(isSettled && uninformed ? (['uninformed'] as const) : []),
            ...(isSettled && !counted.closed && !uninformed ? (['unfinished'] as const) : []),
          ]),
      ...(basis === 'period'
        ? ended.filter(({ as }) => as !== 'uninformed').map((): CountName => 'ended')
        : counted.rounds > 1 || counted.closings.some(({ as }) => as !== 'uninformed')
          ? (['ended'] as const)
          : []),
    ],
    durations: closed.map(({ workMinutes }) => workMinutes),
  };
}

/**
 * By receipt a deadline counts once it is over, by event on the day on which it is due; a paused one has no day yet,
 * and neither has one that lies after the report date.
 */
function countsDeadline(
  deadline: CountedDeadline,
  { basis, asOf }: ReportScope,
  isWithin: (at: Moment) => boolean,
): boolean {
  const { dueAt, result } = deadline;
  if (result === 'paused') return false;
  return basis === 'cohort' ? result !== 'open' || dueAt <= asOf : isWithin(dueAt);
}

function deadlineCounts(
  counted: CountedCase,
  deadlines: readonly CountedDeadline[],
  { asOf }: ReportScope,
): CountName[] {
  const isLate = ({ result, dueAt }: CountedDeadline): boolean =>
    result === 'missed' || (result === 'open' && dueAt < asOf);
  const simple = (['accept', 'sign', 'contact'] as const).flatMap((kind) =>
    deadlines
      .filter((deadline) => deadline.kind === kind)
      .flatMap(({ result }): CountName[] => [`${kind}Due`, ...(result === 'met' ? ([`${kind}Met`] as const) : [])]),
  );
  // the time to finish is counted by case: one that moved up, or came back, had several
  const finish = deadlines.filter(({ kind }) => kind === 'finish');
  if (!finish.length) return simple;
  const isMet = counted.closed && finish.every(({ result }) => result === 'met');
  return [
    ...simple,
    'finishDue',
    ...(isMet ? (['finishMet'] as const) : []),
    ...(finish.some(isLate) ? (['overdue'] as const) : []),
  ];
}

/** By receipt a case came back or did not, by event each time counts. */
const stepCounts = ({ steps, rounds }: CountedCase, { basis }: ReportScope, during: During): CountName[] =>
  basis === 'period'
    ? during(steps).map(({ step }) => step)
    : [
        ...steps.map(({ step }) => step).filter((step) => step !== 'reopen'),
        ...(rounds > 1 ? (['reopen'] as const) : []),
      ];

/** By receipt the last callback of a case counts, by event each one. */
function callbackCounts(counted: CountedCase, { basis }: ReportScope, during: During): CountName[] {
  const callbacks = basis === 'cohort' ? counted.callbacks.slice(-1) : during(counted.callbacks);
  return callbacks.flatMap(({ attempts, answers }): CountName[] => {
    if (!answers) return attempts > 0 ? ['attempted', 'unreached'] : ['unanswered'];
    return [
      ...(['attempted', 'valid', `satisfaction.${answers.satisfaction}`] as const),
      ...(answers.contacted ? (['contacted'] as const) : []),
      ...(answers.solved === 'yes' ? (['solvedYes'] as const) : []),
      ...(answers.solved === 'partly' ? (['solvedPartly'] as const) : []),
      ...(answers.pressured ? (['pressured'] as const) : []),
    ];
  });
}
