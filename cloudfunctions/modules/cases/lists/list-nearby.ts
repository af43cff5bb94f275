import { viewNearby } from '@domain/cases/view';
import { DAY } from '@domain/time';
import type { Handler } from '../../handler';
import { resolvePlace } from '../../places/resolve-place';
import * as cases from '../case-repository';

const RECENT_PERIOD = 30 * DAY;

export const listNearby: Handler<'cases.nearby'> = async ({ place: placeInput, category }, context) => {
  const place = await resolvePlace(placeInput, context);
  const area = place.compound ? { compound: place.compound } : { grid: place.grid };
  return viewNearby(
    await cases.listNearby(context.db, {
      area,
      since: context.now - RECENT_PERIOD,
      exceptReporter: context.actor.personId,
      category,
    }),
  );
};
