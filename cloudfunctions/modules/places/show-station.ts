import { AppError } from '@domain/errors';
import { viewStation } from '@domain/places/view';
import type { Handler } from '../handler';
import { getCounty } from './county-repository';

export const showStation: Handler<'stations.show'> = async ({ id }, { db, now }) => {
  const station = (await getCounty(db, now)).stations.find((one) => one.id === id);
  if (!station) throw new AppError('notFound');
  return viewStation(station);
};
