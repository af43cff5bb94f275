import { MAX_GRIDS_AROUND, NEARBY_METRES, RECENT_PERIOD } from '@domain/cases/lists/nearby';
import { viewSimilar } from '@domain/cases/lists/similar';
import { AppError } from '@domain/errors';
import { hasRole } from '@domain/people/actor';
import { gridsAround } from '@domain/places/distance';
import type { Handler } from '../../handler';
import { getValidCounty } from '../../places/county-repository';
import { findVisible } from '../present-case';
import { listAround } from './nearby-repository';

export const listSimilar: Handler<'cases.similar'> = async ({ id }, context) => {
  const { db, now, actor } = context;
  const { facts } = (await findVisible(context, id)).record;
  if (!hasRole(actor, 'desk', facts.place.community)) throw new AppError('notFound');
  const around = { metres: NEARBY_METRES, limit: MAX_GRIDS_AROUND };
  const rows = await listAround(db, {
    grids: gridsAround(await getValidCounty(db, now), facts.place, around),
    categories: [facts.category],
    since: now - RECENT_PERIOD,
    reader: facts.reporter,
  });
  return viewSimilar(
    rows.filter(({ receivedAt }) => receivedAt >= now - RECENT_PERIOD),
    facts,
  );
};
