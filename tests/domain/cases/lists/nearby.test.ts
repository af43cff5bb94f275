import type { CaseState } from '@domain/cases/case';
import { isNear, viewNearby, type NearbyRow } from '@domain/cases/lists/nearby';
import { gridsAround, metresBetween } from '@domain/places/distance';
import { buildCounty } from '@domain/places/county';
import { county as rows } from '../../../support/places';

const at = (longitude: number, latitude = 38.005) => ({ coordinates: [longitude, latitude] as [number, number] });
const compound = (id: string, name: string, grid: string, longitude: number) => ({
  ...{ compound: id, name, grid },
  point: at(longitude),
});
const pin = (grid: string, longitude: number, text?: string) => ({
  ...{ name: grid, grid },
  point: at(longitude),
  ...(text !== undefined && { text }),
});
const home = compound('k1', '阳光里小区', 'g1', 104.005);

describe('whether two places may be the same', () => {
  test.each([
    ['the same compound', home, compound('k1', '阳光里小区', 'g1', 104.005), true],
    ['another compound next door', home, compound('k3', '邮电家属院', 'g1', 104.0051), false],
    ['another part of the compound, in the next grid', home, compound('k4', '阳光里小区（北区）', 'g2', 104.011), true],
    ['another phase of it', home, compound('k5', '阳光里小区二期', 'g2', 104.011), true],
    ['a pin in the grid of the compound', home, pin('g1', 104.009), true],
    ['a pin beyond the border, 250 m away', home, pin('g2', 104.00785), true],
    ['a pin beyond the border, 600 m away', home, pin('g2', 104.012), false],
    ['a pin far away whose words name the compound', home, pin('g2', 104.03, '阳光里南门对面'), true],
    ['two pins beside each other, a border between them', pin('g1', 104.0099), pin('g2', 104.0101), true],
    ['two pins of one grid', pin('g1', 104.001), pin('g1', 104.009), true],
    ['pins without a place on the map, of other grids', { name: 'g1', grid: 'g1' }, { name: 'g2', grid: 'g2' }, false],
  ])('%s: %#', (_, one, other, near) => {
    expect(isNear(one, other)).toBe(near);
    expect(isNear(other, one)).toBe(near);
  });
});

describe('the grids around a place', () => {
  const county = buildCounty('1', rows);
  const around = (longitude: number, limit = 8) =>
    gridsAround(county, { grid: 'g1', point: at(longitude) }, { metres: 300, limit });

  test('are its own, and those whose border is near', () => {
    expect(around(104.005)).toEqual(['g1']);
    expect(around(104.0095)).toEqual(['g1', 'g2']);
  });

  test('have a bound, and are the own one alone where no position is known', () => {
    expect(around(104.0095, 1)).toEqual(['g1']);
    expect(gridsAround(county, { grid: 'g1' }, { metres: 300, limit: 8 })).toEqual(['g1']);
  });

  test('a county without drawn borders is searched by its compounds', () => {
    const undrawn = { ...county, grids: county.grids.map(({ area: _, ...grid }) => grid) };
    const near = { grid: 'g1', point: at(104.0148) };
    expect(gridsAround(undrawn, near, { metres: 300, limit: 8 })).toEqual(['g1', 'g2']);
  });

  test('a degree is as long as it is', () => {
    expect(metresBetween([104, 38], [104, 38.01])).toBeCloseTo(1113, 0);
    expect(metresBetween([104, 38], [104.01, 38])).toBeCloseTo(877, 0);
  });
});

describe('what is shown', () => {
  const row = (id: string, change: Partial<NearbyRow> = {}): NearbyRow => ({
    ...{ id, number: `N-${id}`, reporter: 'lin', private: false, category: 'facilities', receivedAt: 1 },
    ...{ description: '路灯不亮', state: 'working' as CaseState, place: home, supporterCount: 0 },
    ...change,
  });
  const ids = (cases: NearbyRow[]) => viewNearby(cases, home, 'wu').cases.map(({ id }) => id);

  test('own first, then open before closed ones, then the nearest, then the newest', () => {
    expect(
      ids([
        row('closed', { state: 'closed', receivedAt: 9 }),
        row('far', { place: pin('g1', 104.008) }),
        row('old'),
        row('new', { receivedAt: 5 }),
        row('own', { reporter: 'wu', state: 'closed' }),
      ]),
    ).toEqual(['own', 'new', 'old', 'far', 'closed']);
  });

  test('each once, at most ten, none withdrawn, and no private one but the reader’s own', () => {
    expect(ids([row('a'), row('a'), row('b', { private: true }), row('c', { state: 'withdrawn' })])).toEqual(['a']);
    expect(ids([row('d', { private: true, reporter: 'wu' })])).toEqual(['d']);
    expect(ids(Array.from({ length: 30 }, (_, n) => row(`n${n}`)))).toHaveLength(10);
  });
  test('neighbours read a title only once WeChat let its words pass, the reporter always', () => {
    const titles = (cases: NearbyRow[]) => viewNearby(cases, home, 'wu').cases.map(({ title }) => title);
    expect(titles([row('a')])).toEqual(['']);
    expect(titles([row('a', { wordsPassed: true })])).toEqual(['路灯不亮']);
    expect(titles([row('a', { reporter: 'wu' })])).toEqual(['路灯不亮']);
  });
});
