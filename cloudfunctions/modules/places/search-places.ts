import { viewFound } from '@domain/places/view';
import type { Handler } from '../handler';
import { getValidCounty } from './county-repository';
import { homeOf } from './home-of';

export const searchPlaces: Handler<'places.search'> = async ({ text, point }, context) =>
  viewFound(
    await getValidCounty(context.db, context.now),
    { text, ...(point && { position: [point.longitude, point.latitude] }) },
    homeOf(context),
  );
