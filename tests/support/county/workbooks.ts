import { emptySheets, type CountySheets, type WorkbookRow } from '@domain/county/sheets';
import type { Cell, CellSheet } from '@domain/county/workbook/cell';
import { writeSheets } from '@domain/county/workbook/write-sheets';

/** The cells that an office suite would read from a workbook of these rows. */
export const cellsOf = (sheets: CountySheets): CellSheet[] =>
  writeSheets(sheets).map(({ name, headers, rows }) => ({
    name,
    merged: [],
    rows: [headers, ...rows].map((cells, n) => ({
      number: n + 1,
      cells: cells.map((cell): Cell | undefined => (cell === undefined ? undefined : String(cell))),
    })),
  }));

export type CountySize = {
  communities: number;
  grids: number;
  dedicatedGrids?: number;
  compounds: number;
  buildings?: number;
  households?: number;
  officers?: number;
  posts?: number;
};

const range = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

/** Names of an invented place; digits keep them apart. */
const [ROADS, KINDS] = [
  ['青麓', '望桥', '柳浦', '石榴', '阳光', '文昌', '和顺', '临水'],
  ['小区', '家属院', '花园', '新村'],
];
const pick = (words: readonly string[], n: number): string => words[n % words.length] ?? '';

/** An invented county of a size: its places lie beside each other, its people have invented numbers. */
export function countyOf(size: CountySize): CountySheets {
  const { communities, grids, dedicatedGrids = 0, compounds, buildings = 0, households = 0, officers = 0 } = size;
  const { posts = 0 } = size;
  const streets = Math.ceil(communities / 10);
  const allGrids = grids + dedicatedGrids;
  const perCompound = Math.ceil(buildings / compounds);
  const perBuilding = Math.ceil(households / Math.max(1, buildings));
  const communityOf = (grid: number): string => `c${grid % communities}`;
  const spot = (n: number) => ({
    longitude: String(Math.round((116 + (n % 100) * 0.01) * 1e6) / 1e6),
    latitude: String(Math.round((37 + Math.floor(n / 100) * 0.01) * 1e6) / 1e6),
  });
  const post = (n: number, role: string, unit: string, more: object = {}): WorkbookRow<'staff'> => ({
    ...{ name: `员工${n}`, phone: String(13_900_000_000 + n), unit, role, employment: '专职' },
    ...more,
  });
  return {
    ...emptySheets(),
    units: [
      { id: 'qu', name: '青麓区', kind: 'district', phone: '0900-5550100' },
      { id: 'cg', name: '城市管理局', kind: 'department', parent: 'qu' },
      ...range(streets).map((n) => ({
        id: `s${n}`,
        name: `${pick(ROADS, n)}街道${n}`,
        kind: 'subdistrict',
        parent: 'qu',
      })),
      ...range(communities).map((n) => ({
        ...{ id: `c${n}`, name: `${pick(ROADS, n)}社区${n}`, kind: 'community', parent: `s${n % streets}` },
      })),
    ],
    grids: range(allGrids).map((n) => ({
      ...{ id: `g${n}`, name: `第${n}网格`, kind: n < grids ? 'ordinary' : 'dedicated', community: communityOf(n) },
      ...{ households: String(200 + (n % 100)), phone: '0900-5550199' },
    })),
    compounds: range(compounds).map((n) => ({
      ...{ id: `k${n}`, name: `${pick(ROADS, n)}${pick(KINDS, n)}${n}`, grid: `g${n % allGrids}`, built: '1998' },
      ...(n % 3 === 0 && { aliases: `老${n}号院、${n}宿舍` }),
      ...spot(n),
    })),
    buildings: range(buildings).map((n) => ({
      ...{ compound: `k${Math.floor(n / perCompound)}`, building: `${(n % perCompound) + 1}号楼`, entrances: '3' },
      households: String(perBuilding),
    })),
    households: range(households).map((n) => {
      const building = Math.floor(n / perBuilding);
      return {
        ...{ compound: `k${Math.floor(building / perCompound)}`, building: `${(building % perCompound) + 1}号楼` },
        ...{ entrance: '1', door: String(101 + (n % perBuilding)) },
        ...(n % 50 === 0 && { flags: 'alone' }),
      };
    }),
    staff: [
      ...range(Math.max(officers, allGrids)).map((n) =>
        post(n, 'gridOfficer', communityOf(n % allGrids), { grids: `g${n % allGrids}` }),
      ),
      ...range(posts).map((n) => post(100_000 + n, n % 2 ? 'desk' : 'handler', `c${n % communities}`)),
    ],
  };
}

/** The five places of the seeds as workbooks. */
export const seedPlaces = {
  'eighteen communities with 190 compounds': { communities: 18, grids: 60, compounds: 190 },
  'ten communities with 154 and 133 grids and 301 officers': {
    ...{ communities: 10, grids: 154, dedicatedGrids: 133, compounds: 150, officers: 301 },
  },
  '26 communities, 277 villages, 65,549 households': {
    ...{ communities: 26, grids: 277, compounds: 277, buildings: 2_770, households: 65_549 },
  },
  '1,528 households in 14 buildings': {
    ...{ communities: 1, grids: 6, compounds: 1, buildings: 14, households: 1_528 },
  },
  '519 households': { communities: 1, grids: 2, compounds: 1, buildings: 16, households: 519 },
} satisfies Record<string, CountySize>;
