import { viewPlaces } from '@domain/places/view';
import type { Handler } from '../handler';
import * as places from './place-repository';

export const listPlaces: Handler<'places.list'> = async (_, { db, now }) => viewPlaces(await places.getAll(db, now));
