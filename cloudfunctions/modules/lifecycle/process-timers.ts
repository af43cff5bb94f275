import pMap from 'p-map';
import { AppError } from '@domain/errors';
import type { Moment } from '@domain/time';
import type { AppContext } from '../../platform/context';
import type { Database } from '../../platform/database/database';
import type { Page, PageRequest } from '../../platform/database/pages';
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
  /** Due records, the longest waiting first. */
  listDue: (db: Database, now: Moment, page: PageRequest) => Promise<Page<Listed>>;
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
  for (let after: string | undefined; ;) {
    const { rows, next } = await job.listDue(context.db, context.now, { after, limit: BATCH_SIZE });
    await processRecords(context, budget, job, rows);
    examined += rows.length;
    if (next === undefined || budget.remaining() <= 0) return examined;
    after = next;
  }
}

/** The same for records that were found otherwise. */
export async function processRecords<Listed, Stored>(
  context: AppContext,
  budget: TimeBudget,
  job: TimerJob<Listed, Stored>,
  listed: readonly Listed[],
): Promise<void> {
  const processInTime = async (read: () => Stored): Promise<void> => {
    if (budget.remaining() > 0) await processRecord(context, job, read);
  };
  for (let n = 0; n < listed.length && budget.remaining() > 0; n += LOAD_SIZE) {
    const records = await loadOrLog(context, job, listed.slice(n, n + LOAD_SIZE));
    await pMap(records, processInTime, { concurrency: CONCURRENCY });
  }
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
): Promise<void> {
  try {
    let stored: Stored | undefined = read();
    for (let steps = 0; stored && steps < MAX_STEPS; steps++) stored = await runDueAction(context, stored);
  } catch (error) {
    const isConflict = error instanceof AppError && error.code === 'conflict';
    if (!isConflict) console.error(context.requestId, name, error);
  }
}
