import { actorOf, type Person } from '@domain/people/person';
import { viewMe, type MeView } from '@domain/people/view';
import type { County } from '@domain/places/county';
import type { Grid } from '@domain/places/place';
import { communityDay } from '@domain/time';
import type { UserContext } from '../../platform/context';
import { photoFolderOf } from '../files/photo-folder';
import { countUnread } from '../messages/inbox-page';
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
    person.positions.length ? countUnread(db, actorOf(person)) : 0,
  ]);
  const { name, phone } = identity ?? {};
  return viewMe(person, {
    unitNames: Object.fromEntries([district, ...county.units].map(({ id, name: unitName }) => [id, unitName])),
    uploadFolder: photoFolderOf(person.personId, keys.identity, communityDay(now)),
    templates,
    unread,
    districtName: district.name,
    grid: gridOf(person, county),
    identity: { ...(name && { name }), ...(phone && { phone }) },
  });
}

function gridOf({ compound }: Person, { compounds, grids }: County): Grid | undefined {
  const lives = compounds.find(({ id }) => id === compound);
  return lives && grids.find(({ id }) => id === lives.grid);
}
