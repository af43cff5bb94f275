import { MAX_GRIDS_AROUND, NEARBY_METRES, RECENT_PERIOD, viewNearby } from '@domain/cases/lists/nearby';
import { gridsAround } from '@domain/places/distance';
import type { Handler } from '../../handler';
import { getValidCounty } from '../../places/county-repository';
import { resolvePlace } from '../../places/resolve-place';
import { listAround } from './nearby-repository';

export const listNearby: Handler<'cases.nearby'> = async ({ place: placeInput, category }, context) => {
  const { db, now, actor } = context;
  const place = await resolvePlace(placeInput, context);
  const grids = gridsAround(await getValidCounty(db, now), place, { metres: NEARBY_METRES, limit: MAX_GRIDS_AROUND });
  const rows = await listAround(db, {
    grids,
    // whoever could not say which category may mean the same matter
    categories: category && [category, 'unknown'],
    since: now - RECENT_PERIOD,
    reader: actor.personId,
  });
  return viewNearby(rows, place, actor.personId);
};
