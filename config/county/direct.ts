import { viewCheck } from '../../domain/county/view';
import { writeSheets } from '../../domain/county/workbook/write-sheets';
import { applyVersion } from '../../cloudfunctions/exports/county/apply-version';
import { checkBytes, prepareVersion, readCurrent, viewPlan } from '../../cloudfunctions/exports/county/prepare';
import { viewVersion } from '../../cloudfunctions/exports/county/view-version';
import { writeXlsx } from '../../cloudfunctions/exports/workbook/write-xlsx';
import { getCurrentVersion } from '../../cloudfunctions/modules/places/county-repository';
import { database as db } from '../../cloudfunctions/platform/cloud';

// The commands of a county's workbook beside the functions, on the database of a real environment by the real SDK.

const context = () => ({ db, now: Date.now() });

export const check = async (bytes: Buffer) => viewCheck(await checkBytes(context(), bytes));

export const plan = async (bytes: Buffer) => viewPlan(context(), await prepareVersion(context(), bytes));

/** Applies a workbook against the version that serves now. */
export async function apply(bytes: Buffer) {
  const prepared = await prepareVersion(context(), bytes);
  if (prepared.current?.version !== prepared.version) await applyVersion(context(), prepared, 'command-line');
  return viewVersion(await getCurrentVersion(db));
}

export const exportWorkbook = async (): Promise<Buffer> =>
  writeXlsx(writeSheets((await readCurrent(context())).sheets));
