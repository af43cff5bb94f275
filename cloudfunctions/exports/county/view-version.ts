import { SHEET_KEYS } from '@domain/county/sheets';
import type { CountyVersionView } from '@domain/county/view';
import { sheetName } from '@domain/vocabulary/county/sheets';
import type { getCurrentVersion } from '../../modules/places/county-repository';

/** The version that serves; before the first one it has no name. */
export const viewVersion = (current: Awaited<ReturnType<typeof getCurrentVersion>>): CountyVersionView => ({
  version: current?.version ?? '',
  ...(current?.at !== undefined && { at: current.at }),
  rows: SHEET_KEYS.flatMap((sheet) => {
    const count = current?.rows?.[sheet] ?? 0;
    return count ? [{ sheet: sheetName[sheet], count }] : [];
  }),
});
