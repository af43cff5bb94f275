import { isLasting } from './checks/row-checks';
import type { CountySheets } from './sheets';
import type { Day } from '../time';

/** An address of the sheet of households, with the grid that its building or its compound lies in. */
export type WorkbookHousehold = {
  compound: string;
  building: string;
  unit: string;
  door: string;
  grid: string;
  community: string;
};

/** The households of a workbook as the register takes them; those of a compound that ended are none. */
export function householdsOf(
  { households, buildings, compounds, grids }: CountySheets,
  today: Day,
): WorkbookHousehold[] {
  const communities = new Map(grids.map(({ id, community = '' }) => [id, community]));
  const gridsOfCompounds = new Map(compounds.filter((one) => isLasting(one, today)).map(({ id, grid }) => [id, grid]));
  const gridsOfBuildings = new Map(
    buildings.map(({ compound = '', building = '', grid }) => [`${compound}/${building}`, grid]),
  );
  return households.flatMap(({ compound = '', building = '', entrance: unit = '', door = '' }) => {
    const grid = gridsOfBuildings.get(`${compound}/${building}`) ?? gridsOfCompounds.get(compound);
    if (grid === undefined || !gridsOfCompounds.has(compound)) return [];
    return [{ compound, building, unit, door, grid, community: communities.get(grid) ?? '' }];
  });
}
