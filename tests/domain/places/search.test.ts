import { buildCounty } from '@domain/places/county';
import { searchByName, searchCompounds, type CompoundQuery, type SearchHome } from '@domain/places/search';
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

  test('“ygl” finds 阳光里: by the initials of its name in pinyin, the beginning first', () => {
    const named = [
      { id: 'x', name: '新阳光里', initials: 'xygl', communityName: '' },
      { id: 'y', name: '阳光里小区', initials: 'yglxq', communityName: '' },
      { id: 'z', name: '石榴园小区', initials: 'slyxq', communityName: '' },
      { id: 'n', name: '没有首字母的小区', communityName: '' },
    ];
    const by = (typed: string) => searchByName(named, typed).map(({ id }) => id);
    expect(by('ygl')).toEqual(['y', 'x']);
    expect(by('YGL')).toEqual(['y', 'x']);
    expect(by('yglx')).toEqual(['y']);
    expect(by('gly')).toEqual([]);
  });

  test('“我家旁边的怎么在最后面”: from one’s own compound the nearest first, with and without a text', () => {
    expect(found({ text: '里' }, { compound: 'e', communities: [] })).toBe('edcba');
    expect(found({}, { compound: 'a', communities: [] })).toBe('abcdef');
    expect(found({}, { compound: 'e', communities: [] })).toBe('edcbaf');
  });

  test('never by what its names do not have, or have in another order', () => {
    expect(found({ text: '石榴园' })).toBe('');
    expect(found({ text: '里阳' })).toBe('');
  });

  test('near a position, the nearest first; a text narrows it', () => {
    expect(found({ position: [104.0029, 38] })).toBe('dcebaf');
    expect(found({ text: '小区', position: [104.0029, 38] })).toBe('da');
  });

  test('before anything is typed: one’s own, those of one’s communities, the others, the nearest first', () => {
    expect(found({}, { compound: 'd', communities: ['c2'] })).toBe('dfceba');
    expect(found({ text: ' ' })).toBe('abcdef');
  });
});
