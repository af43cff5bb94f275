import { fromCounty } from '@domain/county/from-county';
import { rowsOf, SHEET_KEYS, type CountySheets, type WorkbookRow } from '@domain/county/sheets';
import type { Moment } from '@domain/time';
import { SEPARATOR } from '@domain/county/workbook/read-cell';
import { CATEGORIES, type Category } from '@domain/cases/case';
import { categoryName } from '@domain/vocabulary/cases';
import { buildCounty } from '@domain/places/county';
import { toWorkbookPages } from '../../../cloudfunctions/modules/county/workbook-repository';
import { toDocuments } from '../../../cloudfunctions/modules/places/county-repository';
import { hall } from './halls';
import { countyRows } from './places';
import { rules } from './settings';
import { staffMembers } from './staff';
import { district } from './units';

/** Which unit of the district takes what a community cannot do itself. */
const LEADS: Partial<Record<Category, string>> = {
  environment: 'chengguan',
  charging: 'gongdian',
  parking: 'jiaojing',
  utilities: 'shuiwu',
  property: 'zhujian',
};
const categories = CATEGORIES.filter((category) => category !== 'unknown');

const fromPlaces = fromCounty(buildCounty('sample', countyRows));
const signPhones = new Map(fromPlaces.staff.map(({ name, phone }) => [name, phone]));

const roster = staffMembers.flatMap(({ name, positions }): WorkbookRow<'staff'>[] =>
  positions
    .filter(({ role }) => role !== 'resident')
    .map(({ role, unit, grids }) => {
      const phone = role === 'gridOfficer' ? signPhones.get(name) : undefined;
      return {
        ...{ name, unit, role, employment: '专职' },
        ...(phone && { phone }),
        ...(grids.length && { grids: grids.join(SEPARATOR) }),
      };
    }),
);

/** The sample district as the workbook that a county would fill in. */
export const sampleSheets: CountySheets = {
  ...fromPlaces,
  grids: fromPlaces.grids.map((grid) => ({ ...grid, kind: 'ordinary', phone: '0900-5550199' })),
  halls: fromPlaces.halls.map((row) => ({ ...row, address: hall.address, phone: hall.phone })),
  rooms: hall.rooms.map(({ id, name, space, capacity, floor, equipment }) => ({
    ...{ id, hall: hall.id, name, space, people: String(capacity), floor },
    ...(equipment.length && { equipment: equipment.join(SEPARATOR) }),
    accessible: equipment.includes('无障碍通道') ? 'yes' : 'no',
  })),
  staff: roster,
  categories: categories.map((id, n) => ({
    ...{ id, name: categoryName[id], order: String(n + 1), hazard: id === 'safety' ? 'yes' : 'no' },
    track: id === 'safety' ? 'key' : 'easy',
  })),
  routes: categories.map((category) => ({
    ...{ category, scope: district.id, lead: LEADS[category] ?? 'chengguan', basis: '示例' },
  })),
  duties: (['environment', 'neighbours', 'services'] as const).map((category) => ({
    category,
    note: '社区能就地办的',
  })),
  refusals: rules.refusalClasses.map(({ key, name, channel }) => ({ id: key, name, channel })),
  services: [
    { id: 'residence', name: '居住证明开具', field: '户政', mode: 'atOnce', promisedDays: '0', forOthers: 'yes' },
    { id: 'elder', name: '老年优待证办理', field: '养老', mode: 'onBehalf', promisedDays: '5', forOthers: 'yes' },
    { id: 'legal', name: '法律援助', field: '法律服务', mode: 'guided', forOthers: 'no' },
  ],
};

const VERSION = 'sample';

/** The collections `county` and `workbooks`: the sample as the one version, applied by an administrator. */
export function countyDocuments({ at, by }: { at: Moment; by: string }) {
  const pages = toWorkbookPages(VERSION, sampleSheets);
  const counts = SHEET_KEYS.map((sheet) => [sheet, rowsOf(sampleSheets, sheet).length]);
  const note = { at, by, workbookPages: pages.length, rows: Object.fromEntries(counts) as Record<string, number> };
  return { county: toDocuments(VERSION, countyRows, undefined, note), workbooks: pages };
}
