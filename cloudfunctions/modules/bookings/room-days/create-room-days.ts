import { rulesFor, spacesOf, type Hall } from '@domain/halls/hall';
import { communityDay, consecutiveDays, type Day } from '@domain/time';
import type { AppContext } from '../../../platform/context';
import * as halls from '../../halls/hall-repository';
import * as roomdays from './roomday-repository';

/** Creates the empty days that can be booked, so that no claim has to create one. Answers how many were new. */
export async function createRoomDays({ db, now }: AppContext): Promise<number> {
  const all = await halls.listAll(db);
  const wanted = all.flatMap((hall) => bookableDays(hall, communityDay(now)));
  const known = await roomdays.findExistingIds(db, wanted);
  const missing = wanted.filter((place) => !known.has(roomdays.documentId(place)));
  await roomdays.createEmpty(db, missing);
  return missing.length;
}

function bookableDays(hall: Hall, today: Day): roomdays.SpaceDay[] {
  const horizon = Math.max(0, ...hall.rooms.map((room) => rulesFor(hall, room).horizon));
  const days = consecutiveDays(today, horizon + 1);
  return spacesOf(hall).flatMap((space) => days.map((day) => ({ hall: hall.id, space, day })));
}
