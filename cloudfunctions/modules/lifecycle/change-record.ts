import type { AppContext } from '../../platform/context';
import { drainOutbox } from '../messages/drain-outbox';
import type { OutboxSource } from '../messages/outbox-repository';

/** How a subject stores its records and what follows from a change of one. */
export type RecordStore<Stored> = {
  collection: string;
  /** Throws `conflict` when somebody else saved since `before` was read. */
  save: (context: AppContext, before: Stored, after: Stored) => Promise<Stored>;
  /** Changes other documents that depend on this one. All of it can be repeated. */
  finish?: (context: AppContext, before: Stored, after: Stored) => Promise<Stored>;
  outboxOf: (stored: Stored) => OutboxSource;
};

/** What one change does. */
export type RecordChange<Stored, Decided extends Stored | undefined> = {
  load: () => Promise<Stored>;
  /** Answers the record after the change, or nothing when there is nothing to do; throws when it is refused. */
  decide: (before: Stored) => Decided | Promise<Decided>;
  /** `later` leaves the messages to the scheduler's outbox jobs. */
  deliver?: 'now' | 'later';
};

/**
 * Changes one record: load, decide, save, finish, deliver its messages. Answers the saved record, or nothing when
 * nothing was to do. Throws what `load` and `decide` throw, and `conflict`.
 */
export async function changeRecord<Stored, Decided extends Stored | undefined>(
  context: AppContext,
  { collection, save, finish, outboxOf }: RecordStore<Stored>,
  { load, decide, deliver = 'now' }: RecordChange<Stored, Decided>,
): Promise<Stored | Extract<Decided, undefined>> {
  const before = await load();
  const after = await decide(before);
  if (after === undefined) return undefined as Extract<Decided, undefined>; // `Decided` includes undefined here
  const saved = await save(context, before, after);
  const finished = finish ? await finish(context, before, saved) : saved;
  if (deliver === 'now') await drainOutbox(context, collection, outboxOf(finished));
  return finished;
}
