import { dueAfter } from '../../calendar/period';
import { openClock } from '../../lifecycle/clocks';
import { HOUR, type Moment } from '../../time';
import { openAsk } from '../asks/conditions';
import { isVacant, reviewableOf, OPEN_STATES, type CaseFacts } from '../case';
import { runningClocks, STAFF_CLOCKS } from '../lifecycle/clocks';
import type { DecisionContext } from '../lifecycle/conditions';
import { cardOf, yellowFrom } from '../lifecycle/step-up';
import { openFlags } from './conditions';

/** The lists of a supervision desk, in the order of the page: first what waits for a decision. */
export const DESK_LISTS = [
  'objection',
  'ask',
  'red',
  'overdue',
  'pressure',
  'neighbours',
  'recheck',
  'vacant',
  'callback',
  'yellow',
  'paused',
] as const;
export type DeskList = (typeof DESK_LISTS)[number];

/** Where a case stands on the desk, and since when it waits there; of a yellow card from when it is yellow. */
export type DeskEntry = { list: DeskList; since: Moment };

/** The late clocks of staff, with a time that is over; the earliest first. */
const overdueClocks = (it: CaseFacts, now: Moment) =>
  runningClocks(it)
    .filter(({ kind, dueAt }) => STAFF_CLOCKS.includes(kind) && dueAt < now)
    .sort((one, two) => one.dueAt - two.dueAt);

function deadlineEntry(it: CaseFacts, { calendar, now }: DecisionContext): DeskEntry | undefined {
  if (!OPEN_STATES.includes(it.state)) return undefined;
  const finish = openClock(it.clocks, 'finish');
  const card = cardOf(it, calendar, now);
  if (card === 'red' && finish) return { list: 'red', since: finish.dueAt };
  const [late] = overdueClocks(it, now);
  if (late) return { list: 'overdue', since: late.dueAt };
  return card === 'yellow' && finish ? { list: 'yellow', since: yellowFrom(finish, calendar) } : undefined;
}

/** When a call is late: nobody tried within a working day after it was the callers' turn (domain rules §4.2, T8). */
function lateCallback(it: CaseFacts, { rules, calendar, now }: DecisionContext): Moment | undefined {
  const clock = openClock(it.clocks, 'callback');
  if (it.state !== 'callback' || !clock || it.calledAt !== undefined) return undefined;
  const own = it.channel === 'miniProgram' ? rules.hoursForOwnAnswer * HOUR : 0;
  const { at } = dueAfter(clock.startedAt + own, { workDays: 1 }, calendar);
  return at < now ? at : undefined;
}

/** What somebody asked, a refusal to be reviewed, or a case that the centre has to give away. */
function decisionEntry(it: CaseFacts): DeskEntry | undefined {
  const ask = openAsk(it);
  if (ask) return { list: ask.kind === 'objection' ? 'objection' : 'ask', since: ask.at };
  const decided = reviewableOf(it);
  if (decided?.review === 'asked') return { list: 'ask', since: decided.at };
  if (it.exclusion?.state === 'asked') return { list: 'ask', since: it.exclusion.at };
  if (it.holder.role !== 'centre') return undefined;
  const kind = it.state === 'submitted' ? 'accept' : it.state === 'accepted' ? 'dispatch' : undefined;
  const clock = kind && openClock(it.clocks, kind);
  return clock && { list: 'ask', since: clock.startedAt };
}

/** Every list of the desk on which a case stands now. */
export function deskEntriesOf(it: CaseFacts, context: DecisionContext): DeskEntry[] {
  const callback = lateCallback(it, context);
  const paused = it.state === 'paused' ? openClock(it.clocks, 'finish')?.pausedAt : undefined;
  const entries: (DeskEntry | undefined)[] = [
    decisionEntry(it),
    deadlineEntry(it, context),
    ...openFlags(it).map((list): DeskEntry => ({ list, since: it.flags?.[list] ?? 0 })),
    isVacant(it) ? { list: 'vacant', since: it.vacantSince ?? it.receivedAt } : undefined,
    callback === undefined ? undefined : { list: 'callback', since: callback },
    paused === undefined ? undefined : { list: 'paused', since: paused },
  ];
  return entries.filter((entry) => entry !== undefined);
}
