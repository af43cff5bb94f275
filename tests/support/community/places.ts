import type { GridOfficer, NamedPlace } from '@domain/places/place';
import { buildCounty, type CountyRows } from '@domain/places/county';
import type { Location } from '@domain/places/place';
import { areaOf, spotIn } from './pictures/map';
import { withInitials } from './initials';
import { stationTexts } from './station-texts';
import { units } from './units';

type Spot = [number, number];
type Block = {
  id: string;
  name: string;
  officer: GridOfficer;
  community: string;
  cell: Spot;
  households: number;
  compounds: [string, string, Spot][];
};

/** Each grid with its block of the map and its compounds. */
const BLOCKS: Block[] = [
  {
    id: 'g1',
    name: '阳光里第一网格',
    officer: { name: '陈小满', phone: '0900-5550151' },
    community: 'yangguangli',
    cell: [2, 0],
    households: 286,
    compounds: [
      ['yangguangli-xq', '阳光里小区', [0.35, 0.6]],
      ['youdian', '邮电家属院', [0.7, 0.35]],
    ],
  },
  {
    id: 'g2',
    name: '阳光里第二网格',
    officer: { name: '赵立冬', phone: '0900-5550152' },
    community: 'yangguangli',
    cell: [2, 1],
    households: 254,
    compounds: [['jinxiu', '锦绣家园', [0.5, 0.55]]],
  },
  {
    id: 'g3',
    name: '阳光里第三网格',
    officer: { name: '孔庆远', phone: '0900-5550153' },
    community: 'yangguangli',
    cell: [1, 0],
    households: 298,
    compounds: [
      ['wangqiao-xc', '望桥新村', [0.35, 0.45]],
      ['liangzhan', '粮站家属院', [0.72, 0.6]],
    ],
  },
  {
    id: 'g4',
    name: '石榴园第一网格',
    officer: { name: '叶小禾', phone: '0900-5550154' },
    community: 'shiliuyuan',
    cell: [2, 2],
    households: 271,
    compounds: [['shiliuyuan-xq', '石榴园小区', [0.45, 0.5]]],
  },
  {
    id: 'g5',
    name: '石榴园第二网格',
    officer: { name: '袁守田', phone: '0900-5550155' },
    community: 'shiliuyuan',
    cell: [1, 1],
    households: 300,
    compounds: [
      ['heshun', '和顺苑', [0.3, 0.5]],
      ['jichuang', '机床厂宿舍', [0.68, 0.45]],
    ],
  },
  {
    id: 'g6',
    name: '石榴园第三网格',
    officer: { name: '杜若萍', phone: '0900-5550156' },
    community: 'shiliuyuan',
    cell: [1, 2],
    households: 243,
    compounds: [['wenchangge', '文昌阁小区', [0.5, 0.5]]],
  },
  {
    id: 'g7',
    name: '柳岸第一网格',
    officer: { name: '施水生', phone: '0900-5550157' },
    community: 'liuan',
    cell: [0, 0],
    households: 265,
    compounds: [['liuan-hy', '柳岸花园', [0.5, 0.55]]],
  },
  {
    id: 'g8',
    name: '柳岸第二网格',
    officer: { name: '雷春燕', phone: '0900-5550158' },
    community: 'liuan',
    cell: [0, 1],
    households: 219,
    compounds: [
      ['linshui', '临水人家', [0.3, 0.5]],
      ['chuanchang', '船厂家属院', [0.7, 0.55]],
    ],
  },
  {
    id: 'g9',
    name: '柳岸第三网格',
    officer: { name: '孟向阳' },
    community: 'liuan',
    cell: [0, 2],
    households: 288,
    compounds: [
      ['qingnian', '青年公寓', [0.3, 0.55]],
      ['liupu-az', '柳浦安置小区', [0.68, 0.5]],
    ],
  },
];

function blockOf(grid: string): Block {
  const found = BLOCKS.find(({ id }) => id === grid);
  if (!found) throw new Error(`no grid ${grid}`);
  return found;
}

/** The one community with a hall so far. */
const halls: Record<string, { id: string; name: string }> = {
  yangguangli: { id: 'ygl-hall', name: '阳光里党群服务中心' },
};

/** The rows of the sample district that phones look up. */
export const countyRows: CountyRows = {
  units: units.map(withInitials),
  grids: BLOCKS.map(({ id, name, community, households, officer, cell }) => ({
    ...{ id, name, community, households, officer, supervision: '0900-5550199' },
    outline: areaOf(cell).coordinates,
  })),
  compounds: BLOCKS.flatMap((block) =>
    block.compounds.map(([id, name, share]) =>
      withInitials({ id, name, grid: block.id, position: spotIn(block.cell, share) }),
    ),
  ),
  stations: stationTexts.map(({ spot, ...texts }) => {
    const block = blockOf(texts.grid);
    const hall = halls[block.community];
    return withInitials({ ...texts, ...(hall && { hall }), position: spotIn(block.cell, spot) });
  }),
};

export const { grids, compounds, stations } = buildCounty('sample', countyRows);

function locationOf(id: string): Location {
  const found = grids.find((one) => one.id === id);
  if (!found) throw new Error(`no grid ${id}`);
  const { grid, gridName, community, communityName, subdistrict, subdistrictName, district, districtName } = found;
  return { grid, gridName, community, communityName, subdistrict, subdistrictName, district, districtName };
}

/** Where a story happens: a compound with its building, a station, or a spot of a grid's map. */
export type Where =
  | { compound: string; building?: string; text?: string }
  | { station: string; text?: string }
  | { grid: string; spot: Spot; text: string };

/** The place as a case keeps it. Throws on a place that is not on the map. */
export function placeOf(where: Where): NamedPlace {
  if ('grid' in where) {
    const block = blockOf(where.grid);
    return {
      kind: 'point',
      name: block.name,
      text: where.text,
      point: { type: 'Point', coordinates: spotIn(block.cell, where.spot) },
      ...locationOf(block.id),
    };
  }
  const said = where.text === undefined ? {} : { text: where.text };
  const named =
    'station' in where
      ? stations.find(({ id }) => id === where.station)
      : compounds.find(({ id }) => id === where.compound);
  if (!named) throw new Error(`no such place: ${JSON.stringify(where)}`);
  const shared = { name: named.name, point: named.point, ...said, ...locationOf(named.grid) };
  if ('station' in where) return { kind: 'station', station: named.id, ...shared };
  return {
    kind: 'compound',
    compound: named.id,
    ...(where.building !== undefined && { building: where.building }),
    ...shared,
  };
}
