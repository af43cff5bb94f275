import { findContacts, type LocatedPlace } from '@domain/places/contacts';
import { findGridAt, type County } from '@domain/places/county';
import { AppError } from '@domain/errors';
import type { ParsedInput } from '@domain/contract';
import type { Handler } from '../handler';
import { getValidCounty } from './county-repository';

export const showContacts: Handler<'places.contacts'> = async (input, { db, now, person }) => {
  const county = await getValidCounty(db, now);
  const isNamed = Object.values(input).some((value) => value !== undefined);
  const place = locate(county, isNamed ? input : { compound: person.compound });
  const contacts = place && findContacts(county, place);
  if (contacts) return { contacts };
  if (input.point) return { outside: true };
  // what somebody named is no part of the county, or no longer
  if (isNamed) throw new AppError('notFound');
  return {};
};

function locate(
  { grids, compounds, stations }: County,
  { compound, grid, station, point }: ParsedInput<'places.contacts'>,
): LocatedPlace | undefined {
  if (point) {
    const { longitude, latitude } = point;
    const found = findGridAt(grids, [longitude, latitude]);
    return found && { name: found.gridName, grid: found.id, point: { coordinates: [longitude, latitude] } };
  }
  if (grid !== undefined) {
    const found = grids.find(({ id }) => id === grid);
    return found && { name: found.gridName, grid: found.id };
  }
  return [...compounds, ...stations].find(({ id }) => id === (compound ?? station));
}
