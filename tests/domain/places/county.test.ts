import { buildCounty, findGridAt, validCounty, type CountyRows } from '@domain/places/county';
import type { LngLat, Ring } from '@domain/places/place';
import { county as rows } from '../../support/places';

const county = buildCounty('1', rows);
const grid = county.grids[0]!;

test('every place knows its grid and the units above by name', () => {
  const location = {
    ...{ grid: 'g1', gridName: '第一网格', community: 'c1', communityName: '阳光社区' },
    ...{ subdistrict: 's1', subdistrictName: '河东街道', district: 'x1', districtName: '示例区' },
  };
  expect(county.grids[0]).toMatchObject({ id: 'g1', households: 280, ...location });
  expect(county.compounds[0]).toMatchObject({ id: 'k1', point: { type: 'Point', coordinates: [104.005, 38.005] } });
  expect(county.compounds[0]).toMatchObject(location);
  expect(county.stations[0]).toMatchObject(location);
});

test.each<[string, Partial<CountyRows>]>([
  ['k9 lacks its grid g9', { compounds: [{ id: 'k9', name: '无', grid: 'g9', position: [104, 38] }] }],
  ['g9 lacks its unit c9', { grids: [{ id: 'g9', name: '无', community: 'c9', households: 1 }] }],
  ['c1 lacks its unit s1', { units: rows.units.filter(({ id }) => id !== 's1') }],
])('a county is not built when %s', (problem, changes) => {
  expect(() => buildCounty('2', { ...rows, ...changes })).toThrow(problem);
});

describe('a row with dates', () => {
  const on = (day: string, dates: { validFrom?: string; validUntil?: string }) =>
    validCounty({ ...county, compounds: [{ ...county.compounds[0]!, ...dates }] }, day).compounds.length === 1;

  test('is valid from its first day to its last, both included', () => {
    const dates = { validFrom: '2026-03-01', validUntil: '2026-05-31' };
    expect(['2026-02-28', '2026-03-01', '2026-05-31', '2026-06-01'].map((day) => on(day, dates))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('is valid without end where a date is absent', () => {
    expect(on('1999-01-01', { validUntil: '2026-05-31' })).toBe(true);
    expect(on('2999-01-01', { validFrom: '2026-05-31' })).toBe(true);
    expect(on('2026-01-01', {})).toBe(true);
  });
});

describe('the grid of a position', () => {
  const at = (...position: LngLat) => findGridAt(county.grids, position)?.id;

  test('is the one whose area holds it', () => {
    expect([at(104.005, 38.005), at(104.015, 38.005)]).toEqual(['g1', 'g2']);
  });

  test('includes its borders and corners; on a shared border the first grid wins', () => {
    const borders: LngLat[] = [
      [104, 38.005],
      [104, 38],
      [104.005, 38.01],
      [104.01, 38.005],
      [104.02, 38.01],
    ];
    expect(borders.map((position) => at(...position))).toEqual(['g1', 'g1', 'g1', 'g1', 'g2']);
  });

  test('is none outside, also level with a corner or an edge', () => {
    const outside: LngLat[] = [
      [103.999, 38],
      [103.999, 38.005],
      [104.03, 38.01],
      [104.005, 38.0101],
    ];
    expect(outside.filter((position) => at(...position) !== undefined)).toEqual([]);
  });

  test('leaves out holes, and grids without a drawn border', () => {
    const ring = (west: number, south: number, size: number): Ring => [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ];
    const area = { type: 'Polygon' as const, coordinates: [ring(104, 38, 0.01), ring(104.004, 38.004, 0.002)] };
    const { area: _area, ...undrawn } = grid;
    expect(findGridAt([{ ...grid, area }], [104.005, 38.005])).toBeUndefined();
    expect(findGridAt([{ ...grid, area }], [104.002, 38.005])).toBeDefined();
    expect(findGridAt([undrawn], [104.005, 38.005])).toBeUndefined();
  });
});
