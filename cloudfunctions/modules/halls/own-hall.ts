import { AppError } from '@domain/errors';
import { managesHall, type Hall } from '@domain/halls/hall';
import type { UserContext } from '../../platform/context';
import * as halls from './hall-repository';

/** A hall that the caller's desk manages. Throws `notFound`. */
export async function getOwnHall({ db, actor }: Pick<UserContext, 'db' | 'actor'>, id: string): Promise<Hall> {
  const hall = await halls.get(db, id);
  if (!managesHall(actor, hall)) throw new AppError('notFound');
  return hall;
}

/** The hall of a room, if the caller's desk manages it. Throws `notFound`. */
export async function getOwnHallOfRoom(context: UserContext, roomId: string): Promise<Hall> {
  return getOwnHall(context, (await halls.locateRoom(context.db, roomId)).hall);
}
