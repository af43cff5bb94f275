import { householdsOf } from '@domain/county/register-rows';
import type { CountySheets } from '@domain/county/sheets';
import { communityDay } from '@domain/time';
import type { AppContext } from '../../platform/context';
import { endHousehold, householdIdOf, upsertHouseholds } from '../households/register';
import type { TimeBudget } from '../messages/time-budget';
import { getCurrentVersion, saveHouseholdProgress } from '../places/county-repository';
import { readWorkbook } from './workbook-repository';

/** Households that are brought into the register before the progress is stored. */
const BATCH_SIZE = 1_000;

/**
 * Brings the households of the version that serves into the register, from where an earlier run stopped, and ends those
 * that only the version before had. Answers how many addresses it looked at.
 */
export async function registerHouseholds(context: AppContext, budget: TimeBudget): Promise<number> {
  const { db, now } = context;
  const current = await getCurrentVersion(db);
  if (current?.householdsDone === undefined || current.workbookPages === undefined) return 0;
  const { version, workbookPages, previous, previousWorkbookPages, householdsDone } = current;
  const today = communityDay(now);
  const sheets = await readWorkbook(db, version, workbookPages);
  const count = sheets.households.length;
  for (let done = householdsDone; done < count; done += BATCH_SIZE) {
    if (budget.remaining() <= 0) return done - householdsDone;
    const households = sheets.households.slice(done, done + BATCH_SIZE);
    await upsertHouseholds(context, householdsOf({ ...sheets, households }, today));
    await saveHouseholdProgress(db, version, Math.min(count, done + BATCH_SIZE));
  }
  if (previous && previousWorkbookPages !== undefined) {
    const before = await readWorkbook(db, previous.version, previousWorkbookPages);
    for (const id of missingIds(context, before, sheets)) {
      if (budget.remaining() <= 0) return count - householdsDone;
      await endHousehold(context, id, 'struckOff');
    }
  }
  await saveHouseholdProgress(db, version, undefined);
  return count - householdsDone;
}

/** The households of one workbook that another one lacks, or whose compound has ended there. */
function missingIds({ keys, now }: AppContext, before: CountySheets, after: CountySheets): string[] {
  const today = communityDay(now);
  // an address counts however it is written, so that ids are compared and not texts
  const idsOf = (sheets: CountySheets): string[] =>
    householdsOf(sheets, today).map((address) => householdIdOf(address, keys.identity));
  const kept = new Set(idsOf(after));
  return idsOf(before).filter((id) => !kept.has(id));
}
