import { SEPARATOR } from '../workbook/read-cell';
import { isLasting, type RowChecks } from './row-checks';

/** The most households of one grid (seed S4-10). */
export const MAX_GRID_HOUSEHOLDS = 300;

/** What is wrong with grids and with positions on the map. */
export function checkPlaces(context: RowChecks): void {
  const { rows, find, add, today } = context;
  const staffed = new Set(
    rows('staff')
      .filter(({ row }) => row['role'] === 'gridOfficer' && isLasting(row, today))
      .flatMap(({ row }) => row['grids']?.split(SEPARATOR) ?? []),
  );
  for (const { number, row } of rows('grids')) {
    if (!isLasting(row, today)) continue;
    if (Number(row['households'] ?? 0) > MAX_GRID_HOUSEHOLDS)
      add(
        'crowdedGrid',
        { sheet: 'grids', number, column: 'households' },
        { value: row['households'], expected: String(MAX_GRID_HOUSEHOLDS) },
      );
    if (row['id'] !== undefined && !staffed.has(row['id']))
      add('noOfficer', { sheet: 'grids', number }, { value: row['id'] });
  }
  for (const sheet of ['compounds', 'stations'] as const)
    for (const { number, row, unread } of rows(sheet)) {
      if (unread?.includes('longitude') || unread?.includes('latitude')) continue;
      const [longitude, latitude] = [row['longitude'], row['latitude']];
      if ((longitude === undefined) !== (latitude === undefined))
        add('halfPosition', { sheet, number, column: longitude === undefined ? 'longitude' : 'latitude' });
      else if (longitude === undefined && row['grid'] !== undefined) {
        const grid = find('grids', row['grid']);
        if (grid && grid['border'] === undefined) add('noPosition', { sheet, number, column: 'longitude' });
      }
    }
}
