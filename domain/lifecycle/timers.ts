import type { Moment } from '../time';

/** Something that happens to a record by itself at a moment. */
export type Timer<Action extends string> = { at: Moment; action: Action };

/** All timers of a subject by kind; each answers what it has planned for these facts, usually one timer or none. */
export type TimerTable<Facts, Context, Action extends string> = Record<
  string,
  (facts: Facts, context: Context) => readonly Timer<Action>[]
>;

/** The earliest timer of a record; of two at one moment the one further up in the table. */
function earliestTimer<Facts, Context, Action extends string>(
  table: TimerTable<Facts, Context, Action>,
  facts: Facts,
  context: Context,
): Timer<Action> | undefined {
  const timers = Object.values(table).flatMap((kind) => kind(facts, context));
  return timers.reduce<Timer<Action> | undefined>(
    (earliest, timer) => (earliest && earliest.at <= timer.at ? earliest : timer),
    undefined,
  );
}

/** When a record is due next, in UTC milliseconds; undefined when nothing happens to it by itself. */
export const nextTimerAt = <Facts, Context, Action extends string>(
  table: TimerTable<Facts, Context, Action>,
  facts: Facts,
  context: Context,
): Moment | undefined => earliestTimer(table, facts, context)?.at;

/** The action that is due at `now`, if any. A record that is late by several timers catches up one action at a time. */
export function dueTimerAction<Facts, Context, Action extends string>(
  table: TimerTable<Facts, Context, Action>,
  facts: Facts,
  context: Context,
  now: Moment,
): Action | undefined {
  const timer = earliestTimer(table, facts, context);
  return timer && timer.at <= now ? timer.action : undefined;
}
