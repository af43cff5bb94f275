import { createHash } from 'node:crypto';
import { checkWorkbook } from '@domain/county/check-workbook';
import { fromCounty } from '@domain/county/from-county';
import { planCounty, type CountyPlan } from '@domain/county/plan';
import { isError, type Problem } from '@domain/county/problem';
import { emptySheets, type CountySheets } from '@domain/county/sheets';
import { toCountyRows } from '@domain/county/to-county-rows';
import { countChanges, shownChanges, viewChange, type CountyPlanView } from '@domain/county/view';
import { AppError } from '@domain/errors';
import type { CountyRows } from '@domain/places/county';
import { communityDay } from '@domain/time';
import { countTouched } from '../../modules/county/count-touched';
import { readWorkbook } from '../../modules/county/workbook-repository';
import { getCountyOf, getCurrentVersion } from '../../modules/places/county-repository';
import type { AppContext } from '../../platform/context';
import { readXlsx } from '../workbook/read-xlsx';
import { loadInitials } from './initials';

type Reader = Pick<AppContext, 'db' | 'now'>;
type CurrentVersion = Awaited<ReturnType<typeof getCurrentVersion>>;

/** The version that serves with its rows; before the first one there are none. */
export async function readCurrent({
  db,
}: Pick<AppContext, 'db'>): Promise<{ current: CurrentVersion; sheets: CountySheets }> {
  const current = await getCurrentVersion(db);
  if (!current) return { current, sheets: emptySheets() };
  if (current.workbookPages !== undefined)
    return { current, sheets: await readWorkbook(db, current.version, current.workbookPages) };
  return { current, sheets: fromCounty(await getCountyOf(db, current)) };
}

/** What is wrong with a workbook. Throws as `readXlsx`. */
export async function checkBytes(context: Reader, bytes: Buffer): Promise<Problem[]> {
  const { sheets } = await readCurrent(context);
  return checkWorkbook(await readXlsx(bytes), { today: communityDay(context.now), current: sheets }).problems;
}

/** A workbook without errors, with what applying it would do. */
export type PreparedVersion = {
  current: CurrentVersion;
  /** Follows from the rows, so that an interrupted attempt is resumed and a second one changes nothing. */
  version: string;
  plan: CountyPlan;
  warnings: number;
  rows: CountyRows;
};

/** Reads, checks and compares a workbook. Throws as `readXlsx`, and `ruleBroken: county.problems` for errors in it. */
export async function prepareVersion(context: Reader, bytes: Buffer): Promise<PreparedVersion> {
  const today = communityDay(context.now);
  const { current, sheets } = await readCurrent(context);
  const { problems, ...read } = checkWorkbook(await readXlsx(bytes), { today, current: sheets });
  const errors = problems.filter(isError).length;
  if (errors) throw new AppError('ruleBroken', 'county.problems', { count: errors });
  const plan = planCounty(sheets, { ...read, today });
  const rows = toCountyRows(plan.next, { initialsOf: await loadInitials(), today });
  return { current, version: versionOf(plan.next, rows), plan, warnings: problems.length, rows };
}

const VERSION_LENGTH = 16;

function versionOf(sheets: CountySheets, rows: CountyRows): string {
  const hash = createHash('sha256').update(JSON.stringify(sheets)).update(JSON.stringify(rows));
  return hash.digest('hex').slice(0, VERSION_LENGTH);
}

/** What applying a prepared version would do, with what is open of it. */
export async function viewPlan(
  context: Reader,
  { current, version, plan, warnings }: PreparedVersion,
): Promise<CountyPlanView> {
  const shown = shownChanges(plan.changes);
  const touched = await countTouched(context, shown);
  return {
    ...{ base: current?.version ?? '', version, warnings, unchanged: plan.unchanged },
    counts: countChanges(plan.changes),
    changes: shown.map((change) => viewChange(change, touched.get(change))),
    remaining: plan.changes.length - shown.length,
  };
}
