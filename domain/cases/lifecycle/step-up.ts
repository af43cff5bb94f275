import { openClock } from '../../lifecycle/clocks';
import type { Timer } from '../../lifecycle/timers';
import { HOUR, momentOf, type Moment } from '../../time';
import { warningDays } from '../../calendar/period';
import type { Calendar } from '../../calendar/calendar';
import { isMissed, type CaseFacts, type Clock, type ClockKind } from '../case';
import type { CaseSystemAction } from './event';
import { levelOf, type Level } from './level';
import { SYSTEM_TRANSITIONS } from './transitions/transitions';

/** What a missed clock causes at a level; one row a trigger (domain rules §5.2). */
type Trigger = { clock: ClockKind; level: Level | 'any'; action: CaseSystemAction };

export const TRIGGERS: readonly Trigger[] = [
  { clock: 'accept', level: 'any', action: 'missAccept' },
  { clock: 'dispatch', level: 'any', action: 'missDispatch' },
  { clock: 'sign', level: 'any', action: 'missSign' },
  { clock: 'contact', level: 'any', action: 'missContact' },
  { clock: 'verify', level: 'any', action: 'missVerify' },
  { clock: 'finish', level: 'community', action: 'stepUp' },
  { clock: 'finish', level: 'upper', action: 'supervise' },
  { clock: 'finish', level: 'district', action: 'proposeMeeting' },
  { clock: 'supervise', level: 'any', action: 'stepUp' },
  { clock: 'reply', level: 'any', action: 'missReply' },
  { clock: 'decide', level: 'any', action: 'missDecide' },
];

/** The action that a clock causes when it is over, at the level of its case; undefined when it causes nothing. */
export const triggerOf = (kind: ClockKind, level: Level): CaseSystemAction | undefined =>
  TRIGGERS.find((trigger) => trigger.clock === kind && (trigger.level === 'any' || trigger.level === level))?.action;

const isPossible = (action: CaseSystemAction, { state }: CaseFacts): boolean =>
  SYSTEM_TRANSITIONS.some((transition) => transition.action === action && transition.from.includes(state));

/** A clock by which something happens: one under known holidays. It is paused only in a state without such timers. */
function actingClock({ clocks }: CaseFacts, kind: ClockKind): Clock | undefined {
  const clock = openClock(clocks, kind);
  return clock?.provisional ? undefined : clock;
}

/** What happens when a clock of a kind is over; nothing once it was acted on. */
function missedTimer(it: CaseFacts, kind: ClockKind): Timer<CaseSystemAction>[] {
  const clock = actingClock(it, kind);
  const action = triggerOf(kind, levelOf(it));
  if (!clock || !action || isMissed(it, kind) || !isPossible(action, it)) return [];
  if (action === 'supervise' && openClock(it.clocks, 'supervise')) return [];
  return [{ at: clock.dueAt + 1, action }];
}

const ACTING_CLOCKS = [...new Set(TRIGGERS.map(({ clock }) => clock))];

/** What happens when nobody keeps the clocks of a case. */
export const missedTimers = (it: CaseFacts): Timer<CaseSystemAction>[] =>
  ACTING_CLOCKS.flatMap((kind) => missedTimer(it, kind));

/** A period that is counted in hours or minutes, and not in days. */
const isShort = (period: Clock['period']): boolean => 'hours' in period || 'workMinutes' in period;

/**
 * When a finishing clock turns yellow: at the beginning of the working day before it is due; of a period in hours at
 * half its time (domain rules §4.2).
 */
export function yellowFrom({ startedAt, dueAt, period }: Clock, calendar: Calendar): Moment {
  if (isShort(period)) return startedAt + Math.floor((dueAt - startedAt) / 2);
  return Math.max(startedAt, momentOf(warningDays(dueAt, calendar).yellow, 0));
}

/** When it turns red: on the first working day after it was due; of a period in hours at once. */
export function redFrom({ dueAt, period }: Clock, calendar: Calendar): Moment {
  if (isShort(period)) return dueAt + 1;
  return momentOf(warningDays(dueAt, calendar).red, 0);
}

export type Card = 'yellow' | 'red';

/** The card of a case at a moment, by its finishing clock; none while that is paused or stopped. */
export function cardOf({ clocks }: Pick<CaseFacts, 'clocks'>, calendar: Calendar, now: Moment): Card | undefined {
  const clock = openClock(clocks, 'finish');
  if (!clock || clock.pausedAt !== undefined) return undefined;
  if (now >= redFrom(clock, calendar)) return 'red';
  return now >= yellowFrom(clock, calendar) ? 'yellow' : undefined;
}

/** How long staff are warned before the clock is over at the latest. */
const LATEST_WARNING = HOUR;

/** The warning of who holds a case, once for each due moment. */
export function warningTimer(it: CaseFacts, calendar: Calendar): Timer<CaseSystemAction>[] {
  const clock = actingClock(it, 'finish');
  if (!clock || it.warnedOf === clock.dueAt || !isPossible('warn', it)) return [];
  const at = yellowFrom(clock, calendar);
  return at <= clock.dueAt - LATEST_WARNING ? [{ at, action: 'warn' }] : [];
}
