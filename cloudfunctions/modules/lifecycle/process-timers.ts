import { AppError } from '@domain/errors';
import type { Moment } from '@domain/time';
import type { AppContext } from '../../platform/context';
import type { Database } from '../../platform/database/database';
import type { TimeBudget } from '../messages/time-budget';

const BATCH_SIZE = 200;
/** A record that is late by several timers catches up in one run, in at most so many steps. */
const MAX_STEPS = 6;

/** What the scheduler needs to know about the timers of one subject. */
export type TimerJob<Listed, Stored> = {
  /** Names the subject in logs. */
  name: string;
  /** Due records, the longest waiting first; `skip` passes over those that stayed due. */
  listDue: (db: Database, now: Moment, skip: number, limit: number) => Promise<Listed[]>;
  load: (context: AppContext, listed: Listed) => Promise<Stored>;
  /** Takes the action that is due and answers the record after it; nothing when none is due. */
  runDueAction: (context: AppContext, stored: Stored) => Promise<Stored | undefined>;
};

/** Takes the due actions of all records, batch by batch, while time is left. Answers how many it looked at. */
export async function processTimers<Listed, Stored>(
  context: AppContext,
  budget: TimeBudget,
  job: TimerJob<Listed, Stored>,
): Promise<number> {
  let examined = 0;
  for (let skip = 0; ;) {
    const due = await job.listDue(context.db, context.now, skip, BATCH_SIZE);
    skip += due.length - (await processRecords(context, budget, job, due));
    examined += due.length;
    if (due.length < BATCH_SIZE || budget.remaining() <= 0) return examined;
  }
}

/** The same for records that were found otherwise. Answers for how many an action was taken. */
export async function processRecords<Listed, Stored>(
  context: AppContext,
  budget: TimeBudget,
  job: TimerJob<Listed, Stored>,
  listed: readonly Listed[],
): Promise<number> {
  let processed = 0;
  for (const one of listed) if (budget.remaining() > 0 && (await processRecord(context, job, one))) processed++;
  return processed;
}

/** What somebody else changes at the same time, or what fails, is left for the next run. */
async function processRecord<Listed, Stored>(
  context: AppContext,
  { name, load, runDueAction }: TimerJob<Listed, Stored>,
  listed: Listed,
): Promise<boolean> {
  let steps = 0;
  try {
    let stored: Stored | undefined = await load(context, listed);
    while (steps < MAX_STEPS && (stored = await runDueAction(context, stored))) steps++;
  } catch (error) {
    const isConflict = error instanceof AppError && error.code === 'conflict';
    if (!isConflict) console.error(context.requestId, name, listed, error);
  }
  return steps > 0;
}
