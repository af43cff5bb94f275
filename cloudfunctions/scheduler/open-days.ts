import { rulesFor, spacesOf, type Hall } from '@domain/halls/hall';
import { communityDay, daysFrom, type Day } from '@domain/time';
import * as halls from '../modules/halls/hall-repository';
import * as roomdays from '../modules/halls/roomday-repository';
import type { Ground } from '../platform/context';

/** Writes down the empty days that can be booked, so that nobody's claim has to begin one. Answers how many were new. */
export async function openDays({ db, now }: Ground): Promise<number> {
  const wanted = (await halls.list(db)).flatMap((hall) => daysOf(hall, communityDay(now)));
  const known = await roomdays.known(db, wanted);
  const missing = wanted.filter((place) => !known.has(roomdays.idOf(place)));
  await roomdays.begin(db, missing);
  return missing.length;
}

function daysOf(hall: Hall, today: Day): roomdays.Place[] {
  const horizon = Math.max(0, ...hall.rooms.map((room) => rulesFor(hall, room).horizon));
  const days = daysFrom(today, horizon + 1);
  return spacesOf(hall).flatMap((space) => days.map((day) => ({ hall: hall.id, space, day })));
}
