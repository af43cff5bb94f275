import { viewPlaces } from '@domain/places/view';
import type { Handler } from '../handler';
import { getValidCounty } from './county-repository';
import { homeOf } from './home-of';

export const listPlaces: Handler<'places.list'> = async (_, context) =>
  viewPlaces(await getValidCounty(context.db, context.now), homeOf(context));
