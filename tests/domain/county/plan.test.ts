import { planCounty } from '@domain/county/plan';
import { emptySheets, SHEET_KEYS, type CountySheets } from '@domain/county/sheets';
import { toCountyRows } from '@domain/county/to-county-rows';
import { checkWorkbook } from '@domain/county/check-workbook';
import { buildCounty, validCounty } from '@domain/places/county';
import { cellsOf, countyOf, seedPlaces } from '../../support/county/workbooks';

const today = '2026-11-30';
const small = countyOf({ communities: 2, grids: 4, compounds: 4, buildings: 8, households: 40, posts: 4 });
const plan = (current: CountySheets, sheets: CountySheets, on = today) =>
  planCounty(current, { sheets, present: SHEET_KEYS, today: on });
const without = (id: string): CountySheets => ({
  ...small,
  compounds: small.compounds.filter((compound) => compound.id !== id),
});

describe('planning a workbook', () => {
  test('for a county without data everything is new, and the same workbook again changes nothing', () => {
    const first = plan(emptySheets(), small);
    expect(new Set(first.changes.map(({ kind }) => kind))).toEqual(new Set(['new']));
    const again = plan(first.next, small);
    expect(again.changes).toEqual([]);
    expect(again.next).toEqual(first.next);
  });

  test('a cell that says something else is a change from old to new', () => {
    const renamed = {
      ...small,
      grids: small.grids.map((grid) => (grid.id === 'g1' ? { ...grid, name: '东网格', area: '大街以东' } : grid)),
    };
    expect(plan(small, renamed).changes).toMatchObject([
      {
        ...{ sheet: 'grids', kind: 'changed', key: 'g1' },
        cells: [
          { column: 'name', from: '第1网格', to: '东网格' },
          { column: 'area', to: '大街以东' },
        ],
      },
    ]);
  });

  test('a compound that left the workbook ends today, is kept, and ends only once', () => {
    const { next, changes } = plan(small, without('k3'));
    expect(changes).toMatchObject([{ kind: 'ended', sheet: 'compounds', key: 'k3' }]);
    expect(next.compounds.find(({ id }) => id === 'k3')).toMatchObject({ until: today });
    expect(plan(next, without('k3'), '2027-01-15').changes).toEqual([]);
  });

  test('a station has no column for its last day, and is kept all the same; it may come back', () => {
    const station = { id: 'st0', name: '服务站', grid: 'g0', longitude: '116', latitude: '37' };
    const { next } = plan({ ...small, stations: [station] }, small);
    expect(next.stations).toEqual([{ ...station, endedOn: today }]);
    expect(plan(next, small, '2026-12-05').changes).toEqual([]);
    expect(plan(next, { ...small, stations: [station] }).next.stations).toEqual([station]);
  });

  test('a household that left the workbook is gone; nothing points at it', () => {
    const fewer = { ...small, households: small.households.slice(1) };
    const { next, changes } = plan(small, fewer);
    expect(changes).toMatchObject([{ kind: 'ended', sheet: 'households' }]);
    expect(next.households).toHaveLength(39);
  });

  test('what has not begun yet leaves without a trace', () => {
    const planned = { ...small.compounds[0], id: 'k9', from: '2027-01-01' };
    const { next } = plan({ ...small, compounds: [...small.compounds, planned] }, small);
    expect(next.compounds.some(({ id }) => id === 'k9')).toBe(false);
  });

  test('sheets that the workbook lacks stay as they are', () => {
    const result = planCounty(small, { sheets: { ...emptySheets(), staff: [] }, present: ['staff'], today });
    expect(result.next.grids).toEqual(small.grids);
    expect(result.changes.every(({ sheet }) => sheet === 'staff')).toBe(true);
  });

  test('what is written out reads back as no change, with rows that ended', () => {
    const { next } = plan(small, without('k3'));
    const { sheets, present, problems } = checkWorkbook(cellsOf(next), { today: '2026-12-24', current: next });
    expect(problems).toEqual([]);
    expect(planCounty(next, { sheets, present, today: '2026-12-24' }).changes).toEqual([]);
  });
});

describe('the rows that phones look up', () => {
  const served = (sheets: CountySheets) => toCountyRows(sheets, { initialsOf: () => 'x', today });

  test('a grid names the officer of the roster who works there today, and its telephone for complaints', () => {
    const staff = [
      { name: '先前', unit: 'c0', role: 'gridOfficer', grids: 'g0', until: '2026-11-29' },
      { name: '以后', unit: 'c0', role: 'gridOfficer', grids: 'g0', from: '2026-12-01' },
      { name: '现在', phone: '13900000001', unit: 'c0', role: 'gridOfficer', grids: 'g0、g2' },
    ];
    const [first, second] = served({ ...small, staff }).grids;
    expect(first).toMatchObject({ officer: { name: '现在', phone: '13900000001' }, supervision: '0900-5550199' });
    expect(second?.officer).toBeUndefined();
  });

  test('a compound without a position lies in the middle of its grid', () => {
    const grids = small.grids.map((grid) => ({ ...grid, border: '116,37;116.2,37;116.2,37.4;116,37.4' }));
    const compounds = [{ id: 'k', name: '新院', grid: 'g0' }];
    const { compounds: rows, grids: areas } = served({ ...small, grids, compounds });
    expect(rows[0]?.position).toEqual([116.1, 37.2]);
    expect(areas[0]?.outline?.[0]).toHaveLength(5);
  });

  test.each(Object.entries(seedPlaces))('%s are read, planned and served', (_, size) => {
    const sheets = countyOf(size);
    const { problems, ...read } = checkWorkbook(cellsOf(sheets), { today, current: emptySheets() });
    expect(problems).toEqual([]);
    const { next } = planCounty(emptySheets(), { ...read, today });
    const county = validCounty(buildCounty('v', served(next)), today);
    expect(county.compounds).toHaveLength(size.compounds);
    expect(county.units.filter(({ kind }) => kind === 'community')).toHaveLength(size.communities);
    expect(next.households).toHaveLength('households' in size ? size.households : 0);
    expect(county.grids.filter(({ officer }) => officer)).toHaveLength(county.grids.length);
  });
});
