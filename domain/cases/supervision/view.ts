import { mask } from '../../wording/masking';
import { isStaffOf, type Actor } from '../../people/actor';
import { truncate } from '../../truncate';
import { visibilityOf } from '../access/visibility';
import type { AskKind, PauseReason } from '../asks/ask';
import { openAsk } from '../asks/conditions';
import type { CaseFacts, ClockKind } from '../case';
import type { CaseRow } from '../record';
import { offeredTransitions } from '../lifecycle/advance';
import type { DecisionContext } from '../lifecycle/conditions';
import type { CasePersonAction } from '../lifecycle/event';
import { runningClocks, STAFF_CLOCKS } from '../lifecycle/clocks';
import type { Day } from '../../time';
import { owesReply } from './conditions';
import type { WatchKind } from './watch';
import { DESK_LISTS, deskEntriesOf, type DeskEntry, type DeskList } from './desk';

/** Rows of one list on the desk; the others come up when these are decided. */
export const DESK_ROWS = 6;

/** What may be decided on the desk itself; what needs more than words is decided on the page of the case. */
const DESK_ACTIONS = [
  'upholdObjection',
  'dismissObjection',
  'grantPause',
  'refusePause',
  'grantExtension',
  'refuseExtension',
  'instruct',
  'supervise',
  'reviewFlag',
  'reopen',
] as const satisfies readonly CasePersonAction[];
export type DeskAction = (typeof DESK_ACTIONS)[number];

/** What is decided about a case on its own page. */
type DecidedOnCase = 'grantEnd' | 'grantExclusion' | 'assign' | 'upholdRefusal' | 'accept' | 'dispatch' | 'pass';

/** Nothing to decide here: the unit answers, or works as it was told, or the centre has it. */
type Waiting = 'awaitReply' | 'awaitWork' | 'atCentre' | 'watch';

/** Which decision is due: one of the desk, one of the case's page, an answer that is waited for, or nothing here. */
export type DeskDecision = DeskAction | DecidedOnCase | Waiting;

export type DeskRow = {
  id: string;
  number: string;
  version: number;
  /** The beginning of the description, as far as the reader may see it. */
  title: string;
  category: CaseFacts['category'];
  placeName: string;
  unitName: string;
  urgent: boolean;
  round: number;
  /** Since when it waits. */
  since: number;
  /** Which clock is late or nearly over, and when it is due. */
  clock?: { kind: ClockKind; dueAt: number };
  /** What somebody asks, and why. */
  ask?: { kind: AskKind; note: string; reason?: PauseReason; until?: Day; workDays?: number };
  /** The last day of a pause. */
  pausedUntil?: Day;
  decision: DeskDecision;
  actions: DeskAction[];
};

/** `count` of those that were read; `more` when there are others. */
export type DeskSection = { list: DeskList; count: number; more: boolean; rows: DeskRow[] };
export type SupervisionDeskView = { sections: DeskSection[] };

type DeskReader = { actor: Actor; contextOf: (it: CaseFacts) => Promise<DecisionContext> };

/** What belongs to each list, of its offered actions; the first two are the decision and its opposite. */
const ACTIONS_OF: Record<DeskList, readonly DeskDecision[]> = {
  objection: ['upholdObjection', 'dismissObjection'],
  ask: [
    'grantPause',
    'refusePause',
    'grantExtension',
    'refuseExtension',
    'assign',
    'grantEnd',
    'grantExclusion',
    'upholdRefusal',
    'accept',
    'dispatch',
  ],
  red: ['instruct', 'supervise'],
  overdue: ['pass', 'instruct', 'supervise'],
  pressure: ['reviewFlag'],
  neighbours: ['reopen', 'reviewFlag'],
  recheck: ['reviewFlag'],
  vacant: ['supervise'],
  callback: ['supervise'],
  yellow: ['supervise'],
  paused: ['supervise'],
};

const KIND_OF: Record<DeskList, WatchKind> = {
  objection: 'decision',
  ask: 'decision',
  red: 'deadline',
  overdue: 'deadline',
  pressure: 'flag',
  neighbours: 'flag',
  recheck: 'flag',
  vacant: 'vacant',
  callback: 'callback',
  yellow: 'deadline',
  paused: 'paused',
};

/** Lists whose rows are only for who decides about them. */
const FOR_DECIDERS: readonly DeskList[] = ['objection', 'ask', 'pressure', 'neighbours', 'recheck'];

const isDeskAction = (action: DeskDecision): action is DeskAction => DESK_ACTIONS.some((one) => one === action);

/** The supervision desk of a reader: every list with the number of its cases and the rows that wait longest. */
export async function viewDesk(
  rows: readonly CaseRow[],
  { full, ...reader }: DeskReader & { full: readonly WatchKind[] },
): Promise<SupervisionDeskView> {
  const entries = (await Promise.all(rows.map((row) => entriesFor(row, reader)))).flat();
  const sections = DESK_LISTS.map((list) => {
    const all = entries
      .filter((entry) => entry.list === list)
      .sort((one, two) => Number(two.row.urgent) - Number(one.row.urgent) || one.row.since - two.row.since);
    return {
      list,
      count: all.length,
      more: full.includes(KIND_OF[list]),
      rows: all.slice(0, DESK_ROWS).map(({ row }) => row),
    };
  });
  return { sections: sections.filter(({ count }) => count > 0) };
}

async function entriesFor(row: CaseRow, { actor, contextOf }: DeskReader): Promise<{ list: DeskList; row: DeskRow }[]> {
  const { facts } = row;
  const visibility = visibilityOf(facts, actor);
  if (visibility !== 'full' && visibility !== 'masked') return [];
  const context = await contextOf(facts);
  const offered = offeredTransitions(facts, actor, context).map(({ action }) => action);
  const masked = (text: string) => (visibility === 'full' ? text : mask(text));
  return deskEntriesOf(facts, context).flatMap((entry) => {
    const open = ACTIONS_OF[entry.list].filter((action) => offered.some((one) => one === action));
    if (FOR_DECIDERS.includes(entry.list) && open.length === 0) return [];
    // nobody supervises the work of their own unit
    if (open.length === 0 && isStaffOf(actor, [facts.holder.unit])) return [];
    return [{ list: entry.list, row: viewRow(row, entry, { open, masked }) }];
  });
}

function viewRow(
  { facts: it, version }: CaseRow,
  { list, since }: DeskEntry,
  { open, masked }: { open: DeskDecision[]; masked: (text: string) => string },
): DeskRow {
  const clock = clockOf(it, list);
  const ask = list === 'objection' || list === 'ask' ? openAsk(it) : undefined;
  return {
    id: it.id,
    number: it.number,
    version,
    title: truncate(masked(it.description), 60),
    category: it.category,
    placeName: it.place.name,
    unitName: it.holder.unitName,
    urgent: it.urgent,
    round: it.round,
    since,
    ...(clock && { clock: { kind: clock.kind, dueAt: clock.dueAt } }),
    ...(ask && {
      ask: {
        kind: ask.kind,
        note: truncate(masked(ask.note), 120),
        ...(ask.reason && { reason: ask.reason }),
        ...(ask.until !== undefined && { until: ask.until }),
        ...(ask.workDays !== undefined && { workDays: ask.workDays }),
      },
    }),
    ...(list === 'paused' && it.pause && { pausedUntil: it.pause.until }),
    decision: open[0] ?? waitingFor(it),
    actions: open.filter(isDeskAction),
  };
}

function waitingFor(it: CaseFacts): Waiting {
  if (it.holder.role === 'centre') return 'atCentre';
  if (owesReply(it)) return 'awaitReply';
  return it.instructed ? 'awaitWork' : 'watch';
}

/** The clock that a row of this list is about. */
function clockOf(it: CaseFacts, list: DeskList) {
  if (list !== 'red' && list !== 'overdue' && list !== 'yellow') return undefined;
  const clocks = runningClocks(it)
    .filter(({ kind }) => (list === 'overdue' ? STAFF_CLOCKS.includes(kind) : kind === 'finish'))
    .sort((one, two) => one.dueAt - two.dueAt);
  return clocks[0];
}
