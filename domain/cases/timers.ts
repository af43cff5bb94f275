import { DAY, type Moment } from '../time';
import { recalculateClocks } from './clocks';
import { openClock, TIMED_STATES, type CaseFacts, type Clock } from './case';
import type { DecisionContext } from './conditions';
import type { CaseAction } from './event';

const isOver = (clock: Clock | undefined, now: Moment): boolean => clock !== undefined && clock.dueAt < now;

/** When a question is due for its next reminder, or, all reminders sent, for being given up. */
function nextQuestionTimerAt(
  { clocks, reminders }: CaseFacts,
  { rules }: Pick<DecisionContext, 'rules'>,
): Moment | undefined {
  const answer = openClock(clocks, 'answer');
  const reminder = rules.reminderDays[reminders];
  return answer && (reminder === undefined ? answer.dueAt + 1 : answer.startedAt + reminder * DAY);
}

/** When the clock looks at a case next; none when nothing waits for it. */
export function nextTimerAt(it: CaseFacts, context: Pick<DecisionContext, 'rules'>): Moment | undefined {
  if (it.state === 'needInfo') return nextQuestionTimerAt(it, context);
  const clock =
    it.state === 'callback'
      ? openClock(it.clocks, 'callback')
      : it.state === 'closed'
        ? openClock(it.clocks, 'reopen')
        : undefined;
  return clock && clock.dueAt + 1;
}

/**
 * What the clock does to a case now, if anything: reminders, giving a question up, closing unrated, archiving, counting
 * provisional clocks again.
 */
export function dueTimerAction(it: CaseFacts, { rules, now, calendar }: DecisionContext): CaseAction | undefined {
  const timerAt = nextTimerAt(it, { rules });
  if (timerAt !== undefined && now >= timerAt) {
    if (it.state === 'needInfo') return rules.reminderDays[it.reminders] === undefined ? 'lapse' : 'remind';
    return it.state === 'callback' ? 'closeUnrated' : 'archive';
  }
  return TIMED_STATES.includes(it.state) && recalculateClocks(it.clocks, calendar).length ? 'recalculate' : undefined;
}

/** The clock that matters most to whoever looks at the case in this state. */
export function mainClock(it: CaseFacts): Clock | undefined {
  const kinds = {
    submitted: 'accept',
    accepted: 'finish',
    dispatched: 'finish',
    working: 'finish',
    needInfo: 'answer',
    handled: 'verify',
    callback: 'callback',
    closed: 'reopen',
  } as const;
  const kind = it.state in kinds ? kinds[it.state as keyof typeof kinds] : undefined; // `in` has just looked
  return kind && openClock(it.clocks, kind);
}

/** The next thing due on a case, for the order of a worklist; the receipt when no clock runs. */
export function nextDue(it: CaseFacts): Moment {
  const running = it.clocks.filter(
    (clock) => clock.stoppedAt === undefined && clock.pausedAt === undefined && clock.kind !== 'reopen',
  );
  return Math.min(...running.map(({ dueAt }) => dueAt), running.length ? Infinity : it.receivedAt);
}

/** Is a clock of somebody who works for the resident over? */
export const isOverdue = (it: CaseFacts, now: Moment): boolean =>
  (['accept', 'dispatch', 'sign', 'finish', 'verify'] as const).some((kind) => {
    const clock = openClock(it.clocks, kind);
    return clock?.pausedAt === undefined && isOver(clock, now);
  });
