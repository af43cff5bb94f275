import { viewNearby } from '@domain/cases/view';
import { DAY } from '@domain/time';
import type { Handler } from '../handler';
import { resolvePlace } from '../places/resolve-place';
import * as cases from './case-repository';

const RECENT = 30 * DAY;

export const listNearby: Handler<'cases.nearby'> = async ({ place: said, category }, context) => {
  const place = await resolvePlace(said, context);
  const around = place.compound ? { compound: place.compound } : { grid: place.grid };
  return viewNearby(
    await cases.findNearby(context.db, { around, since: context.now - RECENT, notOf: context.actor.personId, category }),
  );
};
