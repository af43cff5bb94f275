import { buildCounty } from '@domain/places/county';
import { searchCompounds, type CompoundQuery, type SearchHome } from '@domain/places/search';
import { county as rows } from '../../support/places';

const names: [string, string, string[]?][] = [
  ['a', '阳光里小区'],
  ['b', '新阳光里'],
  ['c', '阳光里'],
  ['d', '邮电家属院', ['阳光里东院', 'A1小区']],
  ['e', '阳关大道里'],
];
const { compounds } = buildCounty('1', {
  ...rows,
  units: [...rows.units, { id: 'c2', kind: 'community', name: '柳岸社区', parent: 's1' }],
  grids: [...rows.grids, { id: 'g3', name: '柳岸第一网格', community: 'c2', households: 10 }],
  compounds: [
    ...names.map(([id, name, aliases], n) => ({
      ...{ id, name, grid: 'g1', position: [104 + n / 1000, 38] as [number, number] },
      ...(aliases && { aliases }),
    })),
    { id: 'f', name: '青年公寓', grid: 'g3', position: [104.5, 38.5] },
  ],
});
const found = (query: Partial<CompoundQuery>, home: SearchHome = { communities: [] }) =>
  searchCompounds(compounds, { text: '', ...query }, home)
    .map(({ id }) => id)
    .join('');

describe('a compound is found', () => {
  test('by its whole name first, then by how it begins, by what it contains, and by characters in their order', () => {
    expect(found({ text: '阳光里' })).toBe('cadb');
    expect(found({ text: '阳里' })).toBe('abcde');
  });

  test('by an alias, however it is written', () => {
    expect(found({ text: 'Ａ１ 小区' })).toBe('d');
    expect(found({ text: 'a1' })).toBe('d');
  });

  test('by the name of its community, after all names', () => {
    expect(found({ text: '柳岸' })).toBe('f');
  });

  test('never by what its names do not have, or have in another order', () => {
    expect(found({ text: '石榴园' })).toBe('');
    expect(found({ text: '里阳' })).toBe('');
  });

  test('near a position, the nearest first; a text narrows it', () => {
    expect(found({ position: [104.0029, 38] })).toBe('dcebaf');
    expect(found({ text: '小区', position: [104.0029, 38] })).toBe('da');
  });

  test('before anything is typed: one’s own, those of one’s communities, the others', () => {
    expect(found({}, { compound: 'd', communities: ['c2'] })).toBe('dfabce');
    expect(found({ text: ' ' })).toBe('abcdef');
  });
});
