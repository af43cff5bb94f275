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
  pauses?: Interval[];
  stoppedAt?: Moment;
  /** What it counted from before a danger shortened it. */
  beforeDanger?: ClockOrigin;
};

type Interval = { from: Moment; to: Moment };
type ClockOrigin = { startedAt: Moment; extension?: number; pauses?: Interval[] };

/** What one event does to one clock. */
export type ClockChangeOf<Kind extends string> =
  | { do: 'start'; clock: ClockOf<Kind> }
  | { do: 'stop'; kind: Kind }
  | { do: 'continue'; kind: Kind }
  | { do: 'pause'; kind: Kind }
  /** The pause that runs; with `from` one that may be over by now, and the deadline without it. */
  | { do: 'forgetPause'; kind: Kind; from?: Moment; dueAt?: Moment; provisional?: boolean }
  | { do: 'extend'; kind: Kind; extension: number; dueAt: Moment; provisional: boolean }
  /** `pausedUntil` where the pause was over before the event. */
  | { do: 'move'; kind: Kind; dueAt: Moment; provisional: boolean; resume: boolean; pausedUntil?: Moment };

/** The columns of a transition table that say what happens to clocks. */
export type ClockColumns<Kind extends string> = {
  starts?: readonly Kind[];
  /** A running clock gets the period that now applies, counted from its own start; one that does not run starts. */
  extends?: readonly Kind[];
  stops?: readonly Kind[] | 'all';
  pauses?: Kind;
  resumes?: Kind;
  /** The clock is due as if it had never been paused. */
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
  /** When the pause that runs is over by itself. */
  pauseEndsAt?: Moment;
  /** When the pause began that is forgotten. */
  forgottenPause?: Moment;
};

/** Where a subject's clocks get their calendar and their lengths from; `facts` are those after the event. */
export type ClockRules<Facts, Kind extends string, Context> = {
  calendarOf: (context: Context) => Calendar;
  periodOf: (kind: Kind, facts: Facts, context: Context) => Period;
  /** The working days that an action grants. */
  extensionOf?: (facts: Facts) => number;
  /** When the pause that runs is over, also when nobody looks at it in time. */
  pauseEndOf?: (facts: Facts) => Moment | undefined;
  /** When the pause began that an action may forget. */
  forgottenPauseOf?: (facts: Facts) => Moment | undefined;
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
    ...(forgetsPause !== undefined ? forgetPause(clocks, forgetsPause, context) : []),
    ...(prolongs !== undefined ? extendClock(openClock(clocks, prolongs), context) : []),
    ...(hastens ? hastenClocks(clocks, context) : []),
    ...(relaxes ? relaxClocks(clocks, context) : []),
    ...starts.map((kind) => ({ do: 'start' as const, clock: startClock(kind, context.now, context) })),
    ...extended.map((kind) => ({
      do: 'start' as const,
      clock: restartClock(kind, openClock(clocks, kind), context),
    })),
  ];
}

/** The length that applies now, from the start of the clock that runs. */
const restartClock = <Kind extends string>(
  kind: Kind,
  running: ClockOf<Kind> | undefined,
  context: ClockContext<Kind>,
): ClockOf<Kind> => ({
  ...startClock(kind, running?.startedAt ?? context.now, context),
  ...(running?.beforeDanger && { beforeDanger: running.beforeDanger }),
});

/** What a clock counts from when there is no danger, with the pauses that it had since. */
function originOf({ startedAt, extension, pauses = [], beforeDanger }: ClockOf<string>): ClockOrigin {
  const all = [...(beforeDanger?.pauses ?? []), ...pauses];
  const days = beforeDanger ? beforeDanger.extension : extension;
  return {
    startedAt: beforeDanger?.startedAt ?? startedAt,
    ...(days !== undefined && { extension: days }),
    ...(all.length && { pauses: all }),
  };
}

const hastenClocks = <Kind extends string>(
  clocks: readonly ClockOf<Kind>[],
  context: ClockContext<Kind>,
): ClockChangeOf<Kind>[] =>
  clocks
    .filter((clock) => isOpen(clock) && clock.pausedAt === undefined)
    .map((clock) => ({ before: clock, clock: startClock(clock.kind, context.now, context) }))
    .filter(({ before, clock }) => clock.dueAt < before.dueAt)
    .map(({ before, clock }) => ({ do: 'start' as const, clock: { ...clock, beforeDanger: originOf(before) } }));

function relaxClocks<Kind extends string>(
  clocks: readonly ClockOf<Kind>[],
  { calendar, periodOf }: ClockContext<Kind>,
): ClockChangeOf<Kind>[] {
  const relaxed = clocks.filter(isOpen).map((clock) => {
    const { beforeDanger: _, ...rest } = clock;
    const longer = { ...rest, ...originOf(clock), period: periodOf(clock.kind) };
    const { at: dueAt, provisional } = deadlineOf(longer, calendar);
    return { before: clock, clock: { ...longer, dueAt, provisional } };
  });
  return relaxed
    .filter(({ before, clock }) => clock.dueAt > before.dueAt)
    .map(({ clock }) => ({ do: 'start' as const, clock }));
}

function resumeClock<Kind extends string>(
  clock: ClockOf<Kind> | undefined,
  { now, calendar, pauseEndsAt = now }: ClockContext<Kind>,
): ClockChangeOf<Kind>[] {
  if (clock?.pausedAt === undefined) return [];
  const to = Math.min(now, pauseEndsAt);
  const { at: dueAt, provisional } = deadlineOf({ ...clock, pauses: pausesUntil(clock, to) }, calendar);
  return [{ do: 'move', kind: clock.kind, dueAt, provisional, resume: true, ...(to < now && { pausedUntil: to }) }];
}

/** The clock of a kind that had a pause, also when it has stopped since. */
const clockWithPause = <Kind extends string>(
  clocks: readonly ClockOf<Kind>[],
  kind: Kind,
  from: Moment,
): ClockOf<Kind> | undefined =>
  clocks.find(
    (clock) =>
      clock.kind === kind &&
      [...(clock.pauses ?? []), ...(clock.beforeDanger?.pauses ?? [])].some((pause) => pause.from === from),
  );

function forgetPause<Kind extends string>(
  clocks: readonly ClockOf<Kind>[],
  kind: Kind,
  { calendar, forgottenPause: from }: ClockContext<Kind>,
): ClockChangeOf<Kind>[] {
  const open = openClock(clocks, kind);
  if (open && (from === undefined || from === open.pausedAt)) return [{ do: 'forgetPause', kind }];
  const clock = from === undefined ? undefined : clockWithPause(clocks, kind, from);
  if (!clock || from === undefined) return [];
  const { at: dueAt, provisional } = deadlineOf(withoutPause(clock, from), calendar);
  return [{ do: 'forgetPause', kind: clock.kind, from, dueAt, provisional }];
}

const leftOutOf = <Counted extends { pauses?: Interval[] }>({ pauses = [], ...rest }: Counted, from: Moment) => {
  const others = pauses.filter((pause) => pause.from !== from);
  return { ...rest, ...(others.length && { pauses: others }) };
};

/** A clock without the pause that began at a moment, also where a danger came after it. */
const withoutPause = <Kind extends string>(clock: ClockOf<Kind>, from: Moment): ClockOf<Kind> => ({
  ...leftOutOf(clock, from),
  ...(clock.beforeDanger && { beforeDanger: leftOutOf(clock.beforeDanger, from) }),
});

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
const pausesUntil = ({ pauses = [], pausedAt }: ClockOf<string>, to: Moment): Interval[] =>
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
      : change.do === 'forgetPause' && change.from !== undefined
        ? clockWithPause(clocks, change.kind, change.from)
        : openClock(clocks, change.kind);
  return clocks.map((clock) => {
    if (clock !== target) return clock;
    const { pausedAt, stoppedAt: _, ...rest } = clock;
    switch (change.do) {
      case 'stop':
        return { ...clock, stoppedAt: at };
      case 'pause':
        return { ...clock, pausedAt: at };
      case 'forgetPause': {
        const { from, dueAt = clock.dueAt, provisional = clock.provisional } = change;
        return from === undefined ? rest : { ...withoutPause(clock, from), dueAt, provisional };
      }
      case 'extend':
        return { ...clock, extension: change.extension, dueAt: change.dueAt, provisional: change.provisional };
      case 'continue':
        return { ...rest, ...(pausedAt !== undefined && { pausedAt }) };
      case 'move':
        return {
          ...rest,
          ...(pausedAt !== undefined &&
            (change.resume ? { pauses: pausesUntil(clock, change.pausedUntil ?? at) } : { pausedAt })),
          dueAt: change.dueAt,
          provisional: change.provisional,
        };
    }
  });
}
