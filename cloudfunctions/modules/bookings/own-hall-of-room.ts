import type { Hall } from '@domain/halls/hall';
import type { UserContext } from '../../platform/context';
import * as halls from '../halls/hall-repository';
import { getOwnHall } from '../halls/own-hall';

/** The hall of a room that the caller manages. Throws `notFound`. */
export async function getOwnHallOfRoom(context: UserContext, roomId: string): Promise<Hall> {
  return getOwnHall(context, (await halls.locateRoom(context.db, roomId)).hall);
}
