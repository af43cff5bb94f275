import type { CountyRows } from '../places/county';
import type { LngLat, UnitKind, Validity } from '../places/place';
import { isLasting } from './checks/row-checks';
import type { AnyRow, CountySheets, WorkbookRow, WorkbookUnitKind } from './sheets';
import { borderOf, SEPARATOR } from './workbook/read-cell';
import type { Day } from '../time';

/** The kind that the product knows a unit by; others are kept in the workbook only. */
const SERVED_KINDS: Partial<Record<WorkbookUnitKind, UnitKind>> = {
  district: 'district',
  department: 'department',
  subdistrict: 'subdistrict',
  community: 'community',
  utility: 'department', // takes over work like a department
};

/**
 * The rows that phones and cases look up. `initialsOf` gives the initials of a name in pinyin; `today` tells which
 * officer a grid has now.
 */
export function toCountyRows(
  sheets: CountySheets,
  { initialsOf, today }: { initialsOf: (name: string) => string; today: Day },
): CountyRows {
  const borders = new Map(
    sheets.grids.map(({ id, border }) => [id, border === undefined ? undefined : borderOf(border)]),
  );
  const halls = sheets.halls.filter(({ endedOn }) => endedOn === undefined);
  const communities = new Map(sheets.grids.map(({ id, community }) => [id, community]));
  // the hall that names the station, or else the one of its community
  const hallOf = ({ id, grid }: WorkbookRow<'stations'>) =>
    halls.find(({ station }) => station === id) ?? halls.find(({ community }) => community === communities.get(grid));
  const officers = officersOf(sheets, today);
  const positionOf = ({ longitude, latitude, grid = '' }: AnyRow): LngLat =>
    longitude !== undefined && latitude !== undefined
      ? [Number(longitude), Number(latitude)]
      : middleOf(borders.get(grid) ?? []);
  const named = ({ id = '', name = '' }: AnyRow) => ({ id, name, initials: initialsOf(name) });
  return {
    units: sheets.units.flatMap((row) => {
      const kind = SERVED_KINDS[row.kind as WorkbookUnitKind];
      if (!kind) return [];
      const { parent, phone } = row;
      return [{ ...named(row), kind, ...(parent && { parent }), ...(phone && { phone }), ...validityOf(row) }];
    }),
    grids: sheets.grids.map((row) => {
      const { id = '', name = '', community = '', households, phone } = row;
      const [officer, border] = [officers.get(id), borders.get(id)];
      return {
        ...{ id, name, community, households: Number(households ?? 0) },
        ...(officer && { officer }),
        ...(phone && { supervision: phone }),
        ...(border && { outline: [border] }),
        ...validityOf(row),
      };
    }),
    compounds: sheets.compounds.map((row) => ({
      ...named(row),
      ...(row.aliases && { aliases: row.aliases.split(SEPARATOR) }),
      ...{ grid: row.grid ?? '', position: positionOf(row) },
      ...validityOf(row),
    })),
    stations: sheets.stations.map((row) => {
      const hall = hallOf(row);
      return {
        ...named(row),
        ...{ grid: row.grid ?? '', address: row.address ?? '', phone: row.phone ?? '', hours: row.hours ?? '' },
        services: row.services?.split(SEPARATOR) ?? [],
        facilities: row.facilities?.split(SEPARATOR) ?? [],
        ...(hall && { hall: { id: hall.id ?? '', name: hall.name ?? '' } }),
        position: positionOf(row),
        ...validityOf(row),
      };
    }),
  };
}

function validityOf({ from, until, opened, endedOn }: AnyRow): Validity {
  const [validFrom, validUntil] = [from ?? opened, until ?? endedOn];
  return { ...(validFrom !== undefined && { validFrom }), ...(validUntil !== undefined && { validUntil }) };
}

/** The officer that each grid's sign names: the first of the roster who works there now. */
function officersOf({ staff }: CountySheets, today: Day): Map<string, { name: string; phone?: string }> {
  const officers = new Map<string, { name: string; phone?: string }>();
  const hasBegun = ({ from }: WorkbookRow<'staff'>): boolean => from === undefined || from <= today;
  for (const row of staff.filter((one) => one.role === 'gridOfficer' && isLasting(one, today) && hasBegun(one)))
    for (const grid of row.grids?.split(SEPARATOR) ?? [])
      if (!officers.has(grid)) officers.set(grid, { name: row.name ?? '', ...(row.phone && { phone: row.phone }) });
  return officers;
}

/** The middle of a border's corners. */
function middleOf(border: readonly LngLat[]): LngLat {
  const corners = border.slice(1);
  const mean = (values: number[]): number =>
    Math.round((values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)) * 1e6) / 1e6;
  return [mean(corners.map(([longitude]) => longitude)), mean(corners.map(([, latitude]) => latitude))];
}
