import pMap from 'p-map';
import { AppError } from '@domain/errors';
import type { Moment } from '@domain/time';
import type { AppContext } from '../../platform/context';
import type { Database } from '../../platform/database/database';
import type { TimeBudget } from '../messages/time-budget';

const BATCH_SIZE = 200;
/** Records that are read in one request. */
const LOAD_SIZE = 24;
/** Records that are processed at the same time. */
const CONCURRENCY = 8;
/** A record that is late by several timers catches up in one run, in at most so many steps. */
const MAX_STEPS = 6;

/** What the scheduler needs to know about the timers of one subject. */
export type TimerJob<Listed, Stored> = {
  /** Names the subject in logs. */
  name: string;
  /** Due records, the longest waiting first; `skip` passes over those that stayed due. */
  listDue: (db: Database, now: Moment, skip: number, limit: number) => Promise<Listed[]>;
  /** The records that are still there, each read when it is called: one that is damaged stops no other. */
  load: (context: AppContext, listed: readonly Listed[]) => Promise<(() => Stored)[]>;
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
  const processInTime = async (read: () => Stored): Promise<void> => {
    if (budget.remaining() > 0 && (await processRecord(context, job, read))) processed++;
  };
  for (let n = 0; n < listed.length && budget.remaining() > 0; n += LOAD_SIZE) {
    const records = await loadOrLog(context, job, listed.slice(n, n + LOAD_SIZE));
    await pMap(records, processInTime, { concurrency: CONCURRENCY });
  }
  return processed;
}

async function loadOrLog<Listed, Stored>(
  context: AppContext,
  { name, load }: TimerJob<Listed, Stored>,
  listed: readonly Listed[],
): Promise<(() => Stored)[]> {
  try {
    return await load(context, listed);
  } catch (error) {
    console.error(context.requestId, name, listed, error);
    return [];
  }
}

/** What somebody else changes at the same time, or what fails, is left for the next run. */
async function processRecord<Listed, Stored>(
  context: AppContext,
  { name, runDueAction }: TimerJob<Listed, Stored>,
  read: () => Stored,
): Promise<boolean> {
  let steps = 0;
  try {
    let stored: Stored | undefined = read();
    while (steps < MAX_STEPS && (stored = await runDueAction(context, stored))) steps++;
  } catch (error) {
    const isConflict = error instanceof AppError && error.code === 'conflict';
    if (!isConflict) console.error(context.requestId, name, error);
  }
  return steps > 0;
}
