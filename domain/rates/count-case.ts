import { isAboutStaff } from '../cases/access/about-staff';
import type { CaseFacts, Clock } from '../cases/case';
import { caseLifecycle } from '../cases/lifecycle/lifecycle';
import type { CaseAction, CaseEvent } from '../cases/lifecycle/event';
import type { CaseTypes } from '../cases/case-types';
import type { Calendar } from '../calendar/calendar';
import { workMinutesBetween } from '../calendar/period';
import { applyEvent } from '../lifecycle/apply';
import {
  COUNTED_CLOCKS,
  type Callback,
  type Closing,
  type CountedCase,
  type CountedClock,
  type CountedDeadline,
  type CountedStep,
} from './counted-case';

/** The unit whose ledger and numbers have a case: the centre's own where the community must not know of it. */
export const ledgerUnitOf = ({ aboutStaff, place }: Pick<CaseFacts, 'aboutStaff' | 'place'>): string =>
  isAboutStaff({ aboutStaff }) ? place.district : place.community;

/** A history as it stood after each of its events. */
export function replay(events: readonly CaseEvent[]): { event: CaseEvent; facts: CaseFacts }[] {
  const steps: { event: CaseEvent; facts: CaseFacts }[] = [];
  for (const event of events) {
    const before = steps[steps.length - 1]?.facts ?? caseLifecycle.factsAtCreation(event);
    steps.push({ event, facts: applyEvent<CaseTypes>(caseLifecycle, before, event) });
  }
  return steps;
}

/** What the statistics know of a case whose history is this. Throws when there is none. */
export function countCase(events: readonly CaseEvent[], calendar: Calendar): CountedCase {
  const history = replay(events);
  const first = history[0];
  const last = history[history.length - 1];
  if (!first || !last) throw new Error('a history has a first event');
  const { facts } = last;
  const deadlines = facts.clocks.flatMap((clock) => deadlineOf(clock, events, calendar));
  const isClosed = facts.state === 'closed' || facts.state === 'archived';
  return {
    id: facts.id,
    unit: ledgerUnitOf(facts),
    receivedAt: facts.receivedAt,
    channel: facts.channel,
    category: facts.category,
    ...(facts.track && { track: facts.track }),
    foundByOfficer: first.event.by.role === 'gridOfficer',
    accepted: events.some(({ to }) => to === 'accepted' || to === 'dispatched'),
    ...endOf(facts),
    closed: isClosed && facts.closedAs !== 'uninformed' && facts.closedAs !== 'repeated',
    ...(facts.exclusion?.state === 'granted' && { excluded: facts.exclusion.ground }),
    rounds: facts.round,
    closings: closingsIn(history, deadlines, calendar),
    callbacks: callbacksIn(history),
    deadlines,
    steps: history.flatMap(({ event }, n) => stepsOf(event, history[n - 1]?.facts.holder.unit)),
  };
}

const ENDS = ['refused', 'withdrawn', 'transferred', 'merged', 'terminated'] as const;

/** Where a case ended without being closed. */
function endOf({ state, closedAs }: CaseFacts): Pick<CountedCase, 'ended'> {
  const ended = closedAs === 'repeated' ? closedAs : ENDS.find((end) => end === state);
  return ended ? { ended } : {};
}

/** What ends a clock for another reason than the one that it was set for. */
const OTHER_ENDS: readonly CaseAction[] = [
  'withdraw',
  'transfer',
  'refuse',
  'stepUp',
  'reopen',
  'planDue',
  'merge',
  'repeat',
  'grantEnd',
  'split',
];
const isCounted = (kind: string): kind is CountedClock => (COUNTED_CLOCKS as readonly string[]).includes(kind);

function deadlineOf(clock: Clock, events: readonly CaseEvent[], calendar: Calendar): CountedDeadline[] {
  const { kind, round, dueAt, startedAt, stoppedAt, pauses = [], beforeDanger } = clock;
  if (!isCounted(kind)) return [];
  const base = { kind, round, dueAt };
  if (stoppedAt === undefined)
    return [{ ...base, result: clock.pausedAt === undefined ? ('open' as const) : ('paused' as const) }];
  const inTime = stoppedAt <= dueAt;
  if (inTime && endsOtherwise(kind, stopOf(kind, stoppedAt, events))) return [];
  const began = beforeDanger?.startedAt ?? startedAt;
  const all = [...(beforeDanger?.pauses ?? []), ...pauses];
  return [
    {
      ...base,
      result: inTime ? 'met' : 'missed',
      stoppedAt,
      ...(kind === 'finish' && {
        workMinutes: Math.round(workMinutesBetween(began, stoppedAt, calendar)),
        pausedMinutes: Math.round(all.reduce((sum, { from, to }) => sum + workMinutesBetween(from, to, calendar), 0)),
      }),
    },
  ];
}

const stopOf = (kind: CountedClock, stoppedAt: number, events: readonly CaseEvent[]): CaseAction | undefined =>
  events
    .filter(
      ({ at, clocks }) => at === stoppedAt && clocks.some((change) => change.do === 'stop' && change.kind === kind),
    )
    .slice(-1)[0]?.action;

/** To refuse or to pass on is an answer to a report, and no end of work. */
const endsOtherwise = (kind: CountedClock, action: CaseAction | undefined): boolean =>
  action !== undefined &&
  OTHER_ENDS.includes(action) &&
  !(kind === 'accept' && ['refuse', 'transfer', 'merge', 'repeat'].includes(action));

function closingsIn(
  history: ReturnType<typeof replay>,
  deadlines: readonly CountedDeadline[],
  calendar: Calendar,
): Closing[] {
  const closings: Closing[] = [];
  let finishedAt: number | undefined;
  for (const { event, facts } of history) {
    if (event.action === 'finish' || event.action === 'completePlan') finishedAt = event.at;
    // the reporter answered after all: the same round goes on as if it had not been closed
    if (event.action === 'answer' && event.from === 'closed') closings.pop();
    if (event.to !== 'closed' || event.from === 'closed') continue;
    const { round, closedAs = 'unrated', outcome, holder, place, receivedAt } = facts;
    if (closedAs === 'repeated') continue;
    closings.push({
      at: event.at,
      round,
      as: closedAs,
      planned: outcome === 'planned',
      atCommunity: holder.unit === place.community,
      onTime: deadlines.every(
        (deadline) => deadline.kind !== 'finish' || deadline.round !== round || deadline.result === 'met',
      ),
      workMinutes: Math.round(workMinutesBetween(receivedAt, finishedAt ?? event.at, calendar)),
    });
  }
  return closings;
}

function callbacksIn(history: ReturnType<typeof replay>): Callback[] {
  const callbacks: Callback[] = [];
  for (const { event, facts } of history) {
    const { rating, callAttempts } = facts;
    const answers = rating && {
      contacted: rating.contacted,
      solved: rating.solved,
      satisfaction: rating.satisfaction,
      pressured: rating.pressured,
    };
    if (event.from === 'callback' && event.to === 'closed')
      callbacks.push({ at: event.at, attempts: callAttempts, ...(answers && { answers }) });
    // the last answer counts, where the callback was over before
    const callback = callbacks[callbacks.length - 1];
    if (event.action === 'rate' && event.from === 'closed' && callback && answers) callback.answers = answers;
    // somebody pressed for it, or its reporter does not stand by it
    if (rating?.void) delete callback?.answers;
  }
  return callbacks;
}

/** `holder` had the case before. */
function stepsOf({ action, at, from, to, details }: CaseEvent, holder?: string): CountedCase['steps'] {
  const step = (name: CountedStep) => [{ step: name, at }];
  switch (action) {
    case 'dispatch':
      return step('dispatch');
    case 'stepUp':
      return to === 'dispatched' ? step('dispatch') : [];
    case 'askReturn':
      return step('return');
    case 'assign':
      return [...step('dispatch'), ...(from === 'returning' && details.unit !== holder ? step('returnUpheld') : [])];
    case 'finish':
      return to === 'handled' ? step('finish') : [];
    case 'completePlan':
      return step('finish');
    case 'fail':
      return step('verifyFailed');
    case 'reopen':
    case 'planDue':
      return step('reopen');
    default:
      return [];
  }
}
