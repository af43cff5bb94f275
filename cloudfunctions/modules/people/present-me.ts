import type { Person } from '@domain/people/person';
import { viewMe, type HomeView, type MeView } from '@domain/people/view';
import type { County } from '@domain/places/county';
import { communityDay } from '@domain/time';
import type { UserContext } from '../../platform/context';
import { photoFolderOf } from '../files/photo-folder';
import * as inbox from '../messages/inbox-repository';
import { getCounty } from '../places/county-repository';
import type { Identity } from './identity/vault-repository';

/** A person as they see themselves, with their own name and phone. */
export async function presentMe(
  { db, keys, now, settings }: UserContext,
  person: Person,
  identity: Identity | undefined,
): Promise<MeView> {
  const [{ district, templates }, county, unread] = await Promise.all([
    settings(),
    getCounty(db, now),
    person.positions.length ? inbox.countUnread(db, person.personId) : 0,
  ]);
  const { name, phone } = identity ?? {};
  return viewMe(person, {
    unitNames: Object.fromEntries([district, ...county.units].map(({ id, name: unitName }) => [id, unitName])),
    uploadFolder: photoFolderOf(person.personId, keys.identity, communityDay(now)),
    templates,
    unread,
    districtName: district.name,
    home: homeOf(person, county),
    identity: { ...(name && { name }), ...(phone && { phone }) },
  });
}

function homeOf({ compound }: Person, { compounds, grids }: County): HomeView | undefined {
  const lives = compounds.find(({ id }) => id === compound);
  const grid = lives && grids.find(({ id }) => id === lives.grid);
  if (!grid) return undefined;
  const { communityName, gridName, officer } = grid;
  return { communityName, gridName, ...(officer && { officer }) };
}
