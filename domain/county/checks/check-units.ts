import { choiceName } from '../../vocabulary/county/sheets';
import type { AnyRow, SheetKey, WorkbookUnitKind } from '../sheets';
import { isLasting, type RowChecks } from './row-checks';

/** Which kinds of units may stand above a kind; the district stands above all. */
const PARENT_KINDS: Record<WorkbookUnitKind, readonly WorkbookUnitKind[]> = {
  district: [],
  department: ['district', 'department'],
  subdistrict: ['district'],
  community: ['subdistrict'],
  committee: ['community'],
  party: ['community', 'subdistrict', 'party'],
  property: ['district', 'department', 'subdistrict', 'community'],
  organisation: ['district', 'department', 'subdistrict', 'community'],
  utility: ['district', 'department'],
};

/** Columns of other sheets that name a unit of one kind. */
const UNIT_COLUMNS = [
  ['grids', 'community', 'community'],
  ['halls', 'community', 'community'],
] as const satisfies [SheetKey, string, WorkbookUnitKind][];

/** What is wrong with the tree of units: no district or several, a unit under the wrong kind, a circle. */
export function checkUnits(context: RowChecks): void {
  const { rows, find, add, today } = context;
  const units = rows('units');
  const districts = units.filter(({ row }) => row['kind'] === 'district' && isLasting(row, today));
  if (!districts.length) add('noDistrict', { sheet: 'units' });
  for (const { number, row } of districts.slice(1))
    add('severalDistricts', { sheet: 'units', number, column: 'kind' }, { value: row['name'] });

  const circles = new Set<string>();
  for (const { number, row, unread } of units) {
    const kind = row['kind'] as WorkbookUnitKind | undefined;
    const parent = find('units', row['parent']);
    if (kind === undefined) continue;
    const circle = circleOf(row, find);
    if (circle) {
      const name = [...circle].sort().join();
      if (!circles.has(name))
        add('circle', { sheet: 'units', number, column: 'parent' }, { value: [...circle, circle[0]].join(' → ') });
      circles.add(name);
    } else if (!parent && kind !== 'district' && row['parent'] === undefined && !unread?.includes('parent'))
      add('missing', { sheet: 'units', number, column: 'parent' });
    else if (parent && !PARENT_KINDS[kind].includes(parent['kind'] as WorkbookUnitKind))
      add(
        'wrongKind',
        { sheet: 'units', number, column: 'parent' },
        { value: row['parent'], expected: PARENT_KINDS[kind].map(nameOfKind).join('、') || '—' },
      );
  }
  for (const [sheet, column, kind] of UNIT_COLUMNS)
    for (const { number, row } of rows(sheet)) {
      const unit = find('units', row[column]);
      if (unit?.['kind'] !== undefined && unit['kind'] !== kind)
        add('wrongKind', { sheet, number, column }, { value: row[column], expected: nameOfKind(kind) });
    }
}

const nameOfKind = (kind: string): string => choiceName('units', 'kind', kind);

/** The codes of a circle that a unit is part of, itself first. */
function circleOf(unit: AnyRow, find: RowChecks['find']): string[] | undefined {
  const path: string[] = [];
  let next: AnyRow | undefined = unit;
  while (next?.['id'] !== undefined) {
    if (path.includes(next['id'])) return next['id'] === path[0] ? path : undefined;
    path.push(next['id']);
    next = find('units', next['parent']);
  }
  return undefined;
}
