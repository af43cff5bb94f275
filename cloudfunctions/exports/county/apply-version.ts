import { rowsOf, SHEET_KEYS, type SheetKey } from '@domain/county/sheets';
import { AppError } from '@domain/errors';
import { addWorkbookPages, toWorkbookPages } from '../../modules/county/workbook-repository';
import { addVersion, getCurrentVersion, switchVersion } from '../../modules/places/county-repository';
import type { AppContext } from '../../platform/context';
import type { PreparedVersion } from './prepare';

/** Sheets that the register of households follows from. */
const REGISTERED: readonly SheetKey[] = ['grids', 'compounds', 'buildings', 'households'];

/** Sheets that the settings follow from. */
const SET: readonly SheetKey[] = ['units', 'refusals', 'holidays'];

/**
 * Writes a version beside the one that serves and switches to it by one write; what an interrupted attempt left is
 * used. Throws `conflict: county.overtaken` when somebody switched to another version meanwhile, and
 * `ruleBroken: county.registering` while households of the version before are brought into the register.
 */
export async function applyVersion(
  { db, now }: Pick<AppContext, 'db' | 'now'>,
  { current, version, plan, rows }: PreparedVersion,
  by: string,
): Promise<void> {
  if (current?.householdsDone !== undefined) throw new AppError('ruleBroken', 'county.registering');
  const pages = toWorkbookPages(version, plan.next);
  await addWorkbookPages(db, pages);
  const added = await addVersion(db, version, rows);
  const counts = Object.fromEntries(SHEET_KEYS.map((sheet) => [sheet, rowsOf(plan.next, sheet).length]));
  const changes = (sheets: readonly SheetKey[]): boolean => plan.changes.some(({ sheet }) => sheets.includes(sheet));
  const next = {
    ...{ ...added, at: now, by, workbookPages: pages.length, rows: counts },
    ...(changes(REGISTERED) && { householdsDone: 0 }),
    ...(changes(SET) && { settingsDue: true as const }),
  };
  if (await switchVersion(db, next, current)) return;
  // after a double tap it is this very version
  if ((await getCurrentVersion(db))?.version !== version) throw new AppError('conflict', 'county.overtaken');
}
