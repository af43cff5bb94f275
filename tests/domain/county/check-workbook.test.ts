import { checkWorkbook } from '@domain/county/check-workbook';
import { isError, PROBLEM_SEVERITY, type Problem, type ProblemKind } from '@domain/county/problem';
import { emptySheets, SHEET_KEYS, type AnyRow, type CountySheets, type SheetKey } from '@domain/county/sheets';
import type { Cell, CellSheet } from '@domain/county/workbook/cell';
import { columnName, sheetName } from '@domain/vocabulary/county/sheets';
import { problemPlace, problemText } from '@domain/vocabulary/county/problems';
import { cellsOf, countyOf } from '../../support/county/workbooks';

const today = '2026-11-30';
const small = countyOf({ communities: 2, grids: 4, compounds: 4, buildings: 8, households: 40, posts: 4 });
const withRows = (more: Partial<Record<SheetKey, AnyRow[]>>): CountySheets => ({ ...small, ...more }) as CountySheets;
const check = (cells: readonly CellSheet[], current = emptySheets()) => checkWorkbook(cells, { today, current });
const problemsOf = (more: Partial<Record<SheetKey, AnyRow[]>>) => check(cellsOf(withRows(more))).problems;
const grids = small.grids as AnyRow[];
const units = small.units as AnyRow[];
const staff = small.staff as AnyRow[];
const compounds = small.compounds as AnyRow[];

/** The same cells, but for one of a sheet's data rows, from 0. */
function withCell(
  cells: readonly CellSheet[],
  [sheet, row, column]: [SheetKey, number, string],
  cell: Cell | undefined,
) {
  return cells.map((one) => {
    if (one.name !== sheetName[sheet]) return one;
    const at = one.rows[0]!.cells.indexOf(columnName(sheet, column));
    const rows = one.rows.map((line, n) =>
      n === row + 1 ? { ...line, cells: Object.assign([...line.cells], { [at]: cell }) } : line,
    );
    return { ...one, rows };
  });
}

describe('a workbook', () => {
  test('without a mistake has no problem, and reads back what was written', () => {
    const { sheets, problems } = check(cellsOf(small));
    expect(problems).toEqual([]);
    expect(sheets).toEqual(small);
  });

  test.each<[ProblemKind, [SheetKey, number, string], Cell | undefined]>([
    ['missing', ['grids', 1, 'name'], undefined],
    ['notCode', ['buildings', 0, 'grid'], '网格一'],
    ['tooLong', ['stations', 0, 'address'], '长'.repeat(61)],
    ['notChoice', ['grids', 1, 'kind'], '特殊'],
    ['notNumber', ['grids', 1, 'households'], '二百户'],
    ['outOfBounds', ['compounds', 1, 'built'], '1066'],
    ['notDay', ['units', 1, 'from'], '2026-02-30'],
    ['notPhone', ['staff', 5, 'phone'], '1390000000'],
    ['notPosition', ['compounds', 1, 'longitude'], '东经116'],
    ['outsideChina', ['compounds', 1, 'latitude'], '116.3'],
    ['notBorder', ['grids', 1, 'border'], '116.1,37.1;116.2,37.1'],
    ['becameDate', ['buildings', 1, 'building'], { kind: 'day', day: '2026-03-02' }],
    ['formula', ['grids', 1, 'area'], { kind: 'formula', text: '' }],
    ['cellError', ['grids', 1, 'area'], { kind: 'error', text: '#N/A' }],
    ['spaces', ['units', 2, 'name'], ' 青麓街道0'],
    ['fullWidth', ['grids', 1, 'households'], '２００'],
    ['hiddenCharacters', ['units', 2, 'name'], '青麓\u200b街道0'],
    ['formulaLike', ['grids', 1, 'area'], '=东到大街'],
    ['unknownReference', ['grids', 1, 'community'], 'nowhere'],
    ['wrongKind', ['grids', 1, 'community'], 's0'],
    ['noDistrict', ['units', 0, 'kind'], '部门'],
    ['severalDistricts', ['units', 1, 'kind'], '区县'],
    ['halfPosition', ['compounds', 1, 'longitude'], undefined],
    ['crowdedGrid', ['grids', 1, 'households'], '301'],
    ['phoneOfOthers', ['staff', 5, 'phone'], '13900000000'],
    ['twice', ['compounds', 1, 'id'], 'k0'],
    ['notYesNo', ['rooms', 0, 'accessible'], '有'],
    ['tooMany', ['compounds', 1, 'aliases'], Array.from({ length: 13 }, (_, n) => `名${n}`).join('、')],
  ])('tells of %s with its sheet, row and column', (kind, place, cell) => {
    const [sheet, row, column] = place;
    const cells = cellsOf(
      withRows({
        stations: [{ id: 'st0', name: '服务站', grid: 'g0', longitude: '116', latitude: '37' }],
        halls: [{ id: 'h0', name: '活动中心', community: 'c0' }],
        rooms: [{ id: 'r0', hall: 'h0', name: '大厅' }],
      }),
    );
    const found = check(withCell(cells, place, cell)).problems.filter((problem) => problem.kind === kind);
    expect(found).toHaveLength(1);
    if (kind === 'noDistrict') return;
    expect(found[0]).toMatchObject({ sheet: sheetName[sheet], row: row + 2, column: columnName(sheet, column) });
    expect(problemText(found[0]!).length).toBeGreaterThan(5);
    expect(problemPlace(found[0]!)).toBe(`表“${sheetName[sheet]}” 第 ${row + 2} 行 “${columnName(sheet, column)}”`);
  });

  test('whose units form a circle says which ones, once', () => {
    const circle = units.map((unit) => (unit['id'] === 's0' ? { ...unit, parent: 'c0' } : unit));
    const found = problemsOf({ units: circle });
    expect(found.filter(({ kind }) => kind === 'circle')).toEqual([
      { kind: 'circle', sheet: '单位', row: 4, column: '上级编码', value: 's0 → c0 → s0' },
    ]);
  });

  test('with a place that ends before it begins, or outlives its grid, is told so', () => {
    const ended = grids.map((grid) => (grid['id'] === 'g0' ? { ...grid, until: '2026-12-31' } : grid));
    const backwards = compounds.map((one) =>
      one['id'] === 'k1' ? { ...one, from: '2026-05-01', until: '2026-04-30' } : one,
    );
    const found = problemsOf({ grids: ended, compounds: backwards });
    expect(found).toContainEqual(
      expect.objectContaining({ kind: 'endsBeforeBegin', sheet: '小区', row: 3, value: '2026-04-30' }),
    );
    expect(found).toContainEqual(
      expect.objectContaining({ kind: 'outlives', sheet: '小区', row: 2, value: 'g0', expected: '2026-12-31' }),
    );
  });

  test('with a grid without an officer, or one whose officer left yesterday, is warned', () => {
    const yesterday = staff.map((one) => (one['grids'] === 'g2' ? { ...one, until: '2026-11-29' } : one));
    expect(problemsOf({ staff: yesterday })).toEqual([{ kind: 'noOfficer', sheet: '网格', row: 4, value: 'g2' }]);
  });

  test('with a category that nobody takes is warned', () => {
    const found = problemsOf({
      categories: [
        { id: 'road', name: '道路' },
        { id: 'lamp', name: '路灯', parent: 'road' },
        { id: 'noise', name: '噪声' },
      ],
      routes: [{ category: 'road', lead: 'cg' }],
    });
    expect(found).toEqual([{ kind: 'noRoute', sheet: '类别', row: 4, column: '编码', value: 'noise' }]);
  });

  test('with sheets and columns that nobody knows, or that stand twice, is told so and read all the same', () => {
    const [first, ...others] = cellsOf(small);
    const odd = {
      ...first!,
      rows: first!.rows.map(({ number, cells }) => ({ number, cells: [...cells, '备注', '编码'] })),
    };
    const notes = { name: '备忘', rows: [{ number: 1, cells: ['随手记'] }], merged: [] };
    const { problems, sheets } = check([odd, ...others, notes, first!]);
    expect(problems.map(({ kind }) => kind)).toEqual(['sheetTwice', 'unknownColumn', 'columnTwice', 'unknownSheet']);
    expect(sheets.units).toEqual(small.units);
  });

  test('whose required column is missing says which', () => {
    const cells = cellsOf(small).map((one) =>
      one.name === '网格'
        ? {
            ...one,
            rows: one.rows.map(({ number, cells: line }) => ({ number, cells: line.filter((_, n) => n !== 1) })),
          }
        : one,
    );
    expect(check(cells).problems).toEqual([{ kind: 'columnMissing', sheet: '网格', column: '名称' }]);
  });

  test('with merged cells, with a gap, or with more rows than a county has is told so', () => {
    const cells = cellsOf(small).map((one) =>
      one.name === '网格'
        ? {
            ...one,
            merged: ['A2:A3'],
            rows: one.rows.map((line, n) => ({ ...line, number: n > 2 ? line.number + 3 : line.number })),
          }
        : one,
    );
    expect(check(cells).problems.map(({ kind, row, value }) => [kind, row ?? value])).toEqual([
      ['mergedCells', 'A2:A3'],
      ['afterEmptyRow', 7],
    ]);
    const many = Array.from({ length: 600 }, (_, n) => ({ day: `20${String(10 + (n % 80))}-01-01`, kind: 'off' }));
    expect(problemsOf({ holidays: many }).map(({ kind }) => kind)).toContain('tooManyRows');
  });

  test('that has only some sheets is checked beside what the county has', () => {
    const onlyStaff = cellsOf(small).filter(({ name }) => name === '人员');
    expect(check(onlyStaff, small)).toMatchObject({ problems: [], present: ['staff'] });
    expect(check(onlyStaff).problems.map(({ kind }) => kind)).toContain('noDistrict');
  });
});

/** Mistakes that spoil one cell and nothing beside it. */
const MISTAKES: [ProblemKind, SheetKey, string, Cell | undefined][] = [
  ['missing', 'grids', 'name', undefined],
  ['notChoice', 'grids', 'kind', '别的'],
  ['notNumber', 'grids', 'households', '约两百'],
  ['crowdedGrid', 'grids', 'households', '999'],
  ['notPhone', 'grids', 'phone', '电话'],
  ['notDay', 'grids', 'from', '去年'],
  ['spaces', 'compounds', 'name', ' 名字 '],
  ['outsideChina', 'compounds', 'longitude', '11.6'],
  ['unknownReference', 'compounds', 'grid', 'gX'],
  ['outOfBounds', 'buildings', 'entrances', '1000'],
  ['becameDate', 'buildings', 'entrances', { kind: 'day', day: '2026-03-02' }],
  ['formula', 'households', 'flags', { kind: 'formula', text: '独居' }],
  ['notChoice', 'households', 'flags', '富裕'],
  ['tooLong', 'staff', 'employment', '长'.repeat(21)],
  ['notPhone', 'staff', 'phone', '139'],
];

test('of mistakes planted at random each is found, and none is invented', () => {
  const size = { communities: 3, grids: 30, compounds: 30, buildings: 60, households: 90, posts: 30 };
  const cells = cellsOf(countyOf(size));
  let seed = 7;
  const random = (most: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % most;
  };
  for (let run = 0; run < 40; run += 1) {
    const places = new Map<string, Problem>();
    let spoiled: CellSheet[] = cells;
    for (let n = random(12); n > 0; n -= 1) {
      const [kind, sheet, column, cell] = MISTAKES[random(MISTAKES.length)]!;
      const row = random(30);
      const place = `${sheet}/${row}/${column}`;
      if (places.has(place)) continue;
      places.set(place, { kind, sheet: sheetName[sheet], row: row + 2, column: columnName(sheet, column) });
      spoiled = withCell(spoiled, [sheet, row, column], cell);
    }
    const found = check(spoiled).problems.map(({ kind, sheet, row, column }) => ({ kind, sheet, row, column }));
    const inOrder = (list: object[]) => list.map((one) => JSON.stringify(one)).sort();
    expect(inOrder(found)).toEqual(inOrder([...places.values()]));
  }
});

test('every kind of problem has a sentence that ends, and says if it stops the workbook', () => {
  for (const kind of Object.keys(PROBLEM_SEVERITY) as ProblemKind[]) {
    const problem: Problem = { kind, sheet: '网格', value: '甲', expected: '乙' };
    expect(problemText(problem)).toMatch(/^[^{}]{4,80}[。，？）]$/);
    expect(typeof isError(problem)).toBe('boolean');
  }
  expect(SHEET_KEYS.map((sheet) => sheetName[sheet])).toHaveLength(19);
});
