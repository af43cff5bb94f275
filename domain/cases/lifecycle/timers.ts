import { openClock } from '../../lifecycle/clocks';
import { recalculationOf } from '../../lifecycle/event-sourced';
import * as timers from '../../lifecycle/timers';
import type { Timer, TimerTable } from '../../lifecycle/timers';
import { DAY, momentOf, type Moment } from '../../time';
import { endOfPause, openAsk } from '../asks/conditions';
import { hasOpenPlan, type CaseFacts, type Clock } from '../case';
import { runningClocks } from './clocks';
import type { DecisionContext } from './conditions';
import type { CaseSystemAction } from './event';
import { caseLifecycle } from './lifecycle';
import { missedTimers, warningTimer } from './step-up';

/** What timers depend on beside the case. */
export type TimerContext = Pick<DecisionContext, 'rules' | 'calendar'>;

/** A timer at the first millisecond at which a clock is over. */
const whenOver = (clock: Clock | undefined, action: CaseSystemAction): Timer<CaseSystemAction>[] =>
  clock ? [{ at: clock.dueAt + 1, action }] : [];

/** What happens to a case by itself, by the clock that it depends on. */
const TIMERS: TimerTable<CaseFacts, TimerContext, CaseSystemAction> = {
  answer: ({ clocks, reminders }, { rules }) => {
    const clock = openClock(clocks, 'answer');
    const reminderDay = rules.reminderDays[reminders];
    if (!clock || reminderDay === undefined) return whenOver(clock, 'lapse');
    return [{ at: clock.startedAt + reminderDay * DAY, action: 'remind' }];
  },
  callback: ({ clocks }) => whenOver(openClock(clocks, 'callback'), 'closeUnrated'),
  pause: ({ state, pause }) => (state === 'paused' && pause ? [{ at: endOfPause(pause), action: 'endPause' }] : []),
  missed: missedTimers,
  warning: (it, { calendar }) => warningTimer(it, calendar),
  // what was planned comes back when its day is over, and is not archived before (domain rules §3.3, 27 and 28)
  plan: (it) =>
    it.state === 'closed' && it.plannedUntil !== undefined && hasOpenPlan(it)
      ? [{ at: momentOf(it.plannedUntil, 1440), action: 'planDue' }]
      : [],
  reopen: (it) =>
    // and what somebody asked is decided before
    it.state === 'closed' && !hasOpenPlan(it) && !openAsk(it)
      ? whenOver(openClock(it.clocks, 'reopen'), 'archive')
      : [],
};

/** When a case is due next; undefined when nothing happens to it by itself. */
export const nextTimerAt = (it: CaseFacts, context: TimerContext): Moment | undefined =>
  timers.nextTimerAt(TIMERS, it, context);

/**
 * What happens to a case now, if anything: an action that is due, or new deadlines once a holiday table allows them.
 */
export function dueTimerAction(it: CaseFacts, context: DecisionContext): CaseSystemAction | undefined {
  return timers.dueTimerAction(TIMERS, it, context, context.now) ?? recalculationOf(caseLifecycle, it, context);
}

/** Puts a danger before everything else in a worklist, and keeps the order among dangers. */
const DANGER_FIRST = -1e13;

/**
 * What orders worklists: the earliest deadline of a case, the end of a pause or the receipt when no clock runs;
 * dangers come before all others.
 */
export function nextDue(it: CaseFacts): Moment {
  const running = runningClocks(it);
  const otherwise = it.pause ? endOfPause(it.pause) : it.receivedAt;
  const due = Math.min(...running.map(({ dueAt }) => dueAt), running.length ? Infinity : otherwise);
  return it.urgent ? due + DANGER_FIRST : due;
}
