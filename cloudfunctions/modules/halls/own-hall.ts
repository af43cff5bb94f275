import { AppError } from '@domain/errors';
import { runs, type Hall } from '@domain/halls/hall';
import type { Context } from '../../platform/context';
import * as halls from './hall-repository';

/** A hall that the caller's desk runs. Throws `notFound`. */
export async function ownHallOf({ db, actor }: Pick<Context, 'db' | 'actor'>, id: string): Promise<Hall> {
  const hall = await halls.get(db, id);
  if (!runs(actor, hall)) throw new AppError('notFound');
  return hall;
}
