import { viewNearby } from '@domain/cases/view';
import { DAY } from '@domain/time';
import type { Handler } from '../handler';
import { resolvePlace } from '../places/resolve-place';
import * as cases from './case-repository';

const RECENT = 30 * DAY;

export const listNearby: Handler<'cases.nearby'> = async ({ place: placeInput, category }, context) => {
  const place = await resolvePlace(placeInput, context);
  const area = place.compound ? { compound: place.compound } : { grid: place.grid };
  return viewNearby(
    await cases.findNearby(context.db, { around: area, since: context.now - RECENT, notOf: context.actor.personId, category }),
  );
};
