import type { Calendar, Deadline } from '../calendar/calendar';
import { dueAfter, dueAfterPause, type Period } from '../calendar/period';
import type { Unit } from '../places/place';
import type { Moment } from '../time';
import { openClock, type CaseFacts, type Clock, type ClockKind } from './case';
import type { DecisionContext } from './conditions';
import type { ClockChange } from './event';
import type { Transition } from './lifecycle';
import type { CaseRules } from './rules';

/** Where the work lies: at the community itself or above it. */
export type Level = 'community' | 'upper';
export const levelOf = (unit: Pick<Unit, 'kind'>): Level => (unit.kind === 'community' ? 'community' : 'upper');

type ClockSettings = { track: CaseFacts['track']; round: number; urgent: boolean; level: Level };

/** The length of a clock under the rules of the case. */
export function periodOf(
  kind: ClockKind,
  { track = 'easy', round, urgent, level }: ClockSettings,
  rules: CaseRules,
): Period {
  if (kind !== 'finish') return rules.periods[kind][urgent ? 'key' : track];
  if (urgent && level === 'community') return rules.urgentFinish;
  return rules.finish[round === 1 ? level : (`${level}Again` as const)][track];
}

export function startClock(
  kind: ClockKind,
  startedAt: number,
  settings: ClockSettings,
  { rules, calendar }: DecisionContext,
): Clock {
  const period = periodOf(kind, settings, rules);
  const deadline = dueAfter(startedAt, period, calendar);
  return { kind, round: settings.round, startedAt, dueAt: deadline.at, period, provisional: deadline.provisional };
}

/** When a clock is over: its period from its start, moved on by each pause. */
function deadlineOf({ startedAt, period, pauses = [] }: Clock, calendar: Calendar): Deadline {
  return pauses.reduce(
    (before, pause) => {
      const { at, provisional } = dueAfterPause(before.at, period, pause, calendar);
      return { at, provisional: before.provisional || provisional };
    },
    dueAfter(startedAt, period, calendar),
  );
}

/** Counts the provisional clocks of a case again: those for which every holiday table is there now. */
export const recalculateClocks = (clocks: readonly Clock[], calendar: Calendar): ClockChange[] =>
  clocks.flatMap((clock) => {
    if (!clock.provisional || clock.stoppedAt !== undefined) return [];
    const { at: dueAt, provisional } = deadlineOf(clock, calendar);
    return provisional ? [] : [{ do: 'move' as const, kind: clock.kind, dueAt, provisional, resume: false }];
  });

/**
 * What a move does to the clocks of a case. The finishing clock counts from acceptance, also when a dispatch makes it
 * longer.
 */
export function clockChanges(
  it: CaseFacts,
  transition: Transition,
  settings: ClockSettings,
  context: DecisionContext,
): ClockChange[] {
  const open = it.clocks.filter(({ stoppedAt }) => stoppedAt === undefined);
  const stops =
    transition.stops === 'all'
      ? open.map(({ kind }) => kind)
      : (transition.stops ?? []).filter((kind) => open.some((clock) => clock.kind === kind));
  const changes: ClockChange[] = stops.map((kind) => ({ do: 'stop', kind }));
  const resumed = transition.resumes && openClock(it.clocks, transition.resumes);
  if (transition.pauses && openClock(it.clocks, transition.pauses))
    changes.push({ do: 'pause', kind: transition.pauses });
  if (transition.continues) changes.push({ do: 'continue', kind: transition.continues });
  if (resumed?.pausedAt !== undefined) {
    const deadline = deadlineOf({ ...resumed, pauses: pausesAfter(resumed, context.now) }, context.calendar);
    changes.push({
      do: 'move',
      kind: resumed.kind,
      dueAt: deadline.at,
      provisional: deadline.provisional,
      resume: true,
    });
  }
  for (const kind of transition.starts ?? []) {
    const running = kind === 'finish' && transition.stops !== 'all' ? openClock(it.clocks, kind) : undefined;
    changes.push({ do: 'start', clock: startClock(kind, running?.startedAt ?? context.now, settings, context) });
  }
  return changes;
}

/** The pauses of a clock when the one it is in ends. */
const pausesAfter = ({ pauses = [], pausedAt }: Clock, to: Moment): NonNullable<Clock['pauses']> =>
  pausedAt === undefined ? pauses : [...pauses, { from: pausedAt, to }];

/** Clocks after the changes of one event. Starting a clock that runs replaces it. */
export function applyClockChanges(clocks: readonly Clock[], changes: readonly ClockChange[], at: number): Clock[] {
  return changes.reduce<Clock[]>((before, change) => applyClockChange(before, change, at), [...clocks]);
}

function applyClockChange(clocks: Clock[], change: ClockChange, at: number): Clock[] {
  if (change.do === 'start')
    return [
      ...clocks.filter((clock) => clock.kind !== change.clock.kind || clock.stoppedAt !== undefined),
      change.clock,
    ];
  const target =
    change.do === 'continue'
      ? clocks.filter(({ kind }) => kind === change.kind).slice(-1)[0]
      : openClock(clocks, change.kind);
  return clocks.map((clock) => {
    if (clock !== target) return clock;
    const { pausedAt, stoppedAt: _, ...rest } = clock;
    switch (change.do) {
      case 'stop':
        return { ...clock, stoppedAt: at };
      case 'pause':
        return { ...clock, pausedAt: at };
      case 'continue':
        return { ...rest, ...(pausedAt !== undefined && { pausedAt }) };
      case 'move':
        return {
          ...rest,
          ...(pausedAt !== undefined && (change.resume ? { pauses: pausesAfter(clock, at) } : { pausedAt })),
          dueAt: change.dueAt,
          provisional: change.provisional,
        };
    }
  });
}
