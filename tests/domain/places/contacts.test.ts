import { buildCounty, type CountyRows } from '@domain/places/county';
import { findContacts, MAX_STATIONS_NAMED } from '@domain/places/contacts';
import { county } from '../../support/places';

const rows: CountyRows = {
  ...county,
  units: county.units.map((unit) => ({ ...unit, phone: `0900-${unit.id}` })),
  grids: county.grids.map((grid) => ({
    ...grid,
    ...(grid.id === 'g1' && { officer: { name: '陈小满', phone: '0900-5550151' }, supervision: '0900-5550199' }),
  })),
};
const station = (id: string, grid: string, east: number): CountyRows['stations'][number] => ({
  ...county.stations[0]!,
  ...{ id, name: `站${id}`, grid, position: [east, 38.005] },
});
const contactsOf = (id: string, stations = rows.stations) => {
  const built = buildCounty('1', { ...rows, stations });
  return findContacts(
    built,
    built.compounds.find((one) => one.id === id)!,
  )!;
};

test('somebody finds the officer of their grid, and the line of contacts up to the district', () => {
  expect(contactsOf('k1')).toMatchObject({
    ...{ name: '阳光里小区', gridName: '第一网格', officer: { name: '陈小满', phone: '0900-5550151' } },
    supervision: '0900-5550199',
    units: [
      { level: 'community', name: '阳光社区', phone: '0900-c1' },
      { level: 'subdistrict', name: '河东街道', phone: '0900-s1' },
      { level: 'district', name: '示例区', phone: '0900-x1' },
    ],
    stations: [{ id: 'st1', name: '阳光里服务站', hours: '08:30–17:30' }],
  });
});

test('a grid without an officer says so by naming none', () => {
  expect(contactsOf('k2')).not.toHaveProperty('officer');
});

test('the station of one’s own grid comes first, then the nearest; never more than a few', () => {
  const far = [station('far', 'g1', 104.001), station('near', 'g2', 104.0049), station('mid', 'g2', 104.009)];
  expect(contactsOf('k1', far).stations.map(({ id }) => id)).toEqual(['far', 'near', 'mid']);
  const many = Array.from({ length: 9 }, (_, n) => station(`s${n}`, 'g2', 104.01 + n / 1000));
  expect(contactsOf('k1', many).stations).toHaveLength(MAX_STATIONS_NAMED);
});

test('a place whose grid is not of this county has no contacts', () => {
  expect(findContacts(buildCounty('1', rows), { name: '别处', grid: 'g9' })).toBeUndefined();
});
