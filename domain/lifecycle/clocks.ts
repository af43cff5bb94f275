import type { Calendar, Deadline } from '../calendar/calendar';
import { dueAfter, dueAfterPause, extendedBy, type Period } from '../calendar/period';
import type { Moment } from '../time';

/** A stored deadline: its due moment is decided when it starts or resumes, never computed on reading. */
export type ClockOf<Kind extends string> = {
  kind: Kind;
  round: number;
  startedAt: Moment;
  dueAt: Moment;
  period: Period;
  /** Working days by which it was lengthened. */
  extension?: number;
  /** Some day of the period lies in a year without a holiday table. */
  provisional: boolean;
  pausedAt?: Moment;
  /** Past pauses, so that the deadline can be calculated again. */
  pauses?: { from: Moment; to: Moment }[];
  stoppedAt?: Moment;
};

/** What one event does to one clock. */
export type ClockChangeOf<Kind extends string> =
  | { do: 'start'; clock: ClockOf<Kind> }
  | { do: 'stop'; kind: Kind }
  | { do: 'continue'; kind: Kind }
  | { do: 'pause'; kind: Kind }
  | { do: 'forgetPause'; kind: Kind }
  | { do: 'extend'; kind: Kind; extension: number; dueAt: Moment; provisional: boolean }
  | { do: 'move'; kind: Kind; dueAt: Moment; provisional: boolean; resume: boolean };

/** The columns of a transition table that say what happens to clocks. */
export type ClockColumns<Kind extends string> = {
  starts?: readonly Kind[];
  /** A running clock gets the period that now applies, counted from its own start; one that does not run starts. */
  extends?: readonly Kind[];
  stops?: readonly Kind[] | 'all';
  pauses?: Kind;
  resumes?: Kind;
  /** The clock runs on as if it had never been paused. */
  forgetsPause?: Kind;
  /** The clock gets the working days that were granted. */
  prolongs?: Kind;
  /** The clock runs on as if it had never been stopped. */
  continues?: Kind;
  /** Calculates provisional deadlines again, as far as their holiday tables are known now. */
  recalculates?: true;
  /** Running clocks are due no later than the periods that now apply, counted from this moment. */
  hastens?: true;
  /** Open clocks get the periods that now apply, counted from their own start, where that gives more time. */
  relaxes?: true;
};

/** What starting or resuming a clock depends on; `periodOf` gives the period that applies to a kind. */
export type ClockContext<Kind extends string> = {
  now: Moment;
  calendar: Calendar;
  round: number;
  periodOf: (kind: Kind) => Period;
  /** Working days that were granted. */
  extension?: number;
};

/** Where a subject's clocks get their calendar and their lengths from; `facts` are those after the event. */
export type ClockRules<Facts, Kind extends string, Context> = {
  calendarOf: (context: Context) => Calendar;
  periodOf: (kind: Kind, facts: Facts, context: Context) => Period;
  /** The working days that an action grants. */
  extensionOf?: (facts: Facts) => number;
};

/** The clock of a kind that runs or is paused. */
export const openClock = <Kind extends string>(
  clocks: readonly ClockOf<Kind>[],
  kind: Kind,
): ClockOf<Kind> | undefined => clocks.find((clock) => clock.kind === kind && clock.stoppedAt === undefined);

const isOpen = ({ stoppedAt }: { stoppedAt?: Moment }): boolean => stoppedAt === undefined;

function startClock<Kind extends string>(
  kind: Kind,
  startedAt: Moment,
  { calendar, round, periodOf }: ClockContext<Kind>,
): ClockOf<Kind> {
  const period = periodOf(kind);
  const deadline = dueAfter(startedAt, period, calendar);
  return { kind, round, startedAt, dueAt: deadline.at, period, provisional: deadline.provisional };
}

/** When a clock is due: its period from its start and what it was lengthened by, moved on by each pause. */
function deadlineOf({ startedAt, period, extension = 0, pauses = [] }: ClockOf<string>, calendar: Calendar): Deadline {
  const first = dueAfter(startedAt, period, calendar);
  const extended = extendedBy(first.at, extension, calendar);
  return pauses.reduce(
    (before, pause) => {
      const { at, provisional } = dueAfterPause(before.at, period, pause, calendar);
      return { at, provisional: before.provisional || provisional };
    },
    { at: extended.at, provisional: first.provisional || extended.provisional },
  );
}

/** New deadlines of provisional clocks: of those whose holiday tables are all known now. */
export const recalculateClocks = <Kind extends string>(
  clocks: readonly ClockOf<Kind>[],
  calendar: Calendar,
): ClockChangeOf<Kind>[] =>
  clocks.flatMap((clock) => {
    if (!clock.provisional || !isOpen(clock)) return [];
    const { at: dueAt, provisional } = deadlineOf(clock, calendar);
    return provisional ? [] : [{ do: 'move' as const, kind: clock.kind, dueAt, provisional, resume: false }];
  });

/** What a transition does to the clocks, as changes that an event stores. */
export function clockChanges<Kind extends string>(
  clocks: readonly ClockOf<Kind>[],
  columns: ClockColumns<Kind>,
  context: ClockContext<Kind>,
): ClockChangeOf<Kind>[] {
  const {
    starts = [],
    extends: extended = [],
    stops = [],
    pauses,
    resumes,
    forgetsPause,
    prolongs,
    continues,
    recalculates,
    hastens,
    relaxes,
  } = columns;
  const open = clocks.filter(isOpen).map(({ kind }) => kind);
  const stopped = stops === 'all' ? open : stops.filter((kind) => open.includes(kind));
  return [
    ...(recalculates ? recalculateClocks(clocks, context.calendar) : []),
    ...stopped.map((kind) => ({ do: 'stop' as const, kind })),
    ...(pauses !== undefined && open.includes(pauses) ? [{ do: 'pause' as const, kind: pauses }] : []),
    ...(continues !== undefined ? [{ do: 'continue' as const, kind: continues }] : []),
    ...(resumes !== undefined ? resumeClock(openClock(clocks, resumes), context) : []),
    ...(forgetsPause !== undefined && open.includes(forgetsPause)
      ? [{ do: 'forgetPause' as const, kind: forgetsPause }]
      : []),
    ...(prolongs !== undefined ? extendClock(openClock(clocks, prolongs), context) : []),
    ...(hastens ? hastenClocks(clocks, context) : []),
    ...(relaxes ? relaxClocks(clocks, context) : []),
    ...starts.map((kind) => ({ do: 'start' as const, clock: startClock(kind, context.now, context) })),
    ...extended.map((kind) => ({
      do: 'start' as const,
      clock: startClock(kind, openClock(clocks, kind)?.startedAt ?? context.now, context),
    })),
  ];
}

const hastenClocks = <Kind extends string>(
  clocks: readonly ClockOf<Kind>[],
  context: ClockContext<Kind>,
): ClockChangeOf<Kind>[] =>
  clocks
    .filter((clock) => isOpen(clock) && clock.pausedAt === undefined)
    .map((clock) => ({ before: clock, clock: startClock(clock.kind, context.now, context) }))
    .filter(({ before, clock }) => clock.dueAt < before.dueAt)
    .map(({ clock }) => ({ do: 'start' as const, clock }));

function relaxClocks<Kind extends string>(
  clocks: readonly ClockOf<Kind>[],
  { calendar, periodOf }: ClockContext<Kind>,
): ClockChangeOf<Kind>[] {
  const relaxed = clocks.filter(isOpen).map((clock) => {
    const longer = { ...clock, period: periodOf(clock.kind) };
    const { at: dueAt, provisional } = deadlineOf(longer, calendar);
    return { before: clock, clock: { ...longer, dueAt, provisional } };
  });
  return relaxed
    .filter(({ before, clock }) => clock.dueAt > before.dueAt)
    .map(({ clock }) => ({ do: 'start' as const, clock }));
}

function resumeClock<Kind extends string>(
  clock: ClockOf<Kind> | undefined,
  { now, calendar }: ClockContext<Kind>,
): ClockChangeOf<Kind>[] {
  if (clock?.pausedAt === undefined) return [];
  const { at: dueAt, provisional } = deadlineOf({ ...clock, pauses: pausesUntil(clock, now) }, calendar);
  return [{ do: 'move', kind: clock.kind, dueAt, provisional, resume: true }];
}

function extendClock<Kind extends string>(
  clock: ClockOf<Kind> | undefined,
  { calendar, extension = 0 }: ClockContext<Kind>,
): ClockChangeOf<Kind>[] {
  if (!clock || extension <= 0) return [];
  const longer = { ...clock, extension: (clock.extension ?? 0) + extension };
  const { at: dueAt, provisional } = deadlineOf(longer, calendar);
  return [{ do: 'extend', kind: clock.kind, extension: longer.extension, dueAt, provisional }];
}

/** The pauses of a clock when the current one ends. */
const pausesUntil = ({ pauses = [], pausedAt }: ClockOf<string>, to: Moment): { from: Moment; to: Moment }[] =>
  pausedAt === undefined ? pauses : [...pauses, { from: pausedAt, to }];

/** Clocks after the changes of one event at `at`. Starting a clock that runs replaces it. */
export const applyClockChanges = <Kind extends string>(
  clocks: readonly ClockOf<Kind>[],
  changes: readonly ClockChangeOf<Kind>[],
  at: Moment,
): ClockOf<Kind>[] =>
  changes.reduce<ClockOf<Kind>[]>((before, change) => applyClockChange(before, change, at), [...clocks]);

function applyClockChange<Kind extends string>(
  clocks: ClockOf<Kind>[],
  change: ClockChangeOf<Kind>,
  at: Moment,
): ClockOf<Kind>[] {
  if (change.do === 'start')
    return [...clocks.filter((clock) => clock.kind !== change.clock.kind || !isOpen(clock)), change.clock];
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
      case 'forgetPause':
        return rest;
      case 'extend':
        return { ...clock, extension: change.extension, dueAt: change.dueAt, provisional: change.provisional };
      case 'continue':
        return { ...rest, ...(pausedAt !== undefined && { pausedAt }) };
      case 'move':
        return {
          ...rest,
          ...(pausedAt !== undefined && (change.resume ? { pauses: pausesUntil(clock, at) } : { pausedAt })),
          dueAt: change.dueAt,
          provisional: change.provisional,
        };
    }
  });
}
