import { AppError } from '../errors';
import { hasRole, type Actor } from '../people/actor';
import type { Unit } from '../places/place';
import { addDays, type Day } from '../time';
import type { ChangeInput } from './contract';
import { findRoom, managesHall, spacesOf, type Exception, type Hall, type Hours, type Room, type Rules } from './hall';
import { KEPT_DAYS, MAX_PLANNED_DAYS, MAX_ROOMS, MAX_UNTOLD } from './input-limits';
import { sampleHours, sampleRules } from './sample-hall';
import { viewHall, viewTimes, type HoursView, type SetupView } from './view';

const viewHours = ({ week, onHolidays, onMakeUpDays }: Hours): HoursView => ({
  week: week.map((spans) => spans.map(viewTimes)),
  onHolidays: onHolidays.map(viewTimes),
  onMakeUpDays: onMakeUpDays.map(viewTimes),
});

/** Everything that staff can change, from today on. */
export const viewSetup = (hall: Hall, today: Day, displaced = 0, untold: SetupView['untold'] = []): SetupView => ({
  ...viewHall(hall),
  version: hall.version,
  phone: hall.phone,
  hours: viewHours(hall.hours),
  exceptions: hall.exceptions
    .filter(({ day }) => day >= today)
    .map(({ day, spaces, open, reason }) => ({ day, spaces, open: open.map(viewTimes), reason })),
  rules: hall.rules,
  rooms: hall.rooms.map(({ id, space, name, kind, capacity, floor, equipment, note, inUse, hours, rules = {} }) => ({
    ...{ id, space, name, kind, capacity, floor, equipment, note, inUse, rules },
    ...(hours && { hours: viewHours(hours) }),
  })),
  displaced,
  untold: untold.slice(0, MAX_UNTOLD),
});

/** True for the community's desk, and for the centre. */
export const canCreateHallFor = (actor: Pick<Actor, 'positions'>, community: string): boolean =>
  hasRole(actor, 'centre') || managesHall(actor, { community });

/** A new hall without rooms, with the sample hours and rules. */
export const newHall = (
  { id, name, address, phone }: Pick<Hall, 'id' | 'name' | 'address' | 'phone'>,
  { id: community, name: communityName }: Pick<Unit, 'id' | 'name'>,
): Hall => ({
  ...{ id, version: 1, name, address, phone, community, communityName },
  ...{ hours: sampleHours, exceptions: [], rules: sampleRules, rooms: [] },
});

/** The publicly visible texts of a change. */
export function publicTexts(change: ChangeInput): string[] {
  if (change.kind === 'about') return [change.name, change.address, change.phone];
  if (change.kind === 'exception') return [change.reason];
  return change.kind === 'room'
    ? [change.room.name, change.room.floor, change.room.note, ...change.room.equipment]
    : [];
}

/**
 * The hall after a change, at the next version. Throws `conflict` when the caller saw an older version, `invalidInput`
 * for contradictory values, and `ruleBroken` with `halls.rooms` or `halls.plannedDays` for more than a hall takes.
 */
export function applyChange(hall: Hall, change: ChangeInput, today: Day): Hall {
  if (hall.version !== change.version) throw new AppError('conflict');
  const changed = changeHall(hall, change);
  if (changed.rooms.length > Math.max(MAX_ROOMS, hall.rooms.length))
    throw new AppError('ruleBroken', 'halls.rooms', { limit: MAX_ROOMS });
  const exceptions = changed.exceptions.filter(({ day }) => day >= addDays(today, -KEPT_DAYS));
  if (exceptions.filter(({ day }) => day >= today).length > MAX_PLANNED_DAYS)
    throw new AppError('ruleBroken', 'halls.plannedDays', { limit: MAX_PLANNED_DAYS });
  return { ...changed, exceptions, version: hall.version + 1 };
}

/** Whether a change that comes with an older version was made already: the hall is as it would make it. */
export const isApplied = (hall: Hall, change: ChangeInput): boolean =>
  hall.version > change.version && JSON.stringify(changeHall(hall, change)) === JSON.stringify(hall);

function changeHall(hall: Hall, change: ChangeInput): Hall {
  switch (change.kind) {
    case 'about':
      return { ...hall, name: change.name, address: change.address, phone: change.phone };
    case 'hours':
      return change.room === undefined
        ? { ...hall, hours: change.hours }
        : withRoom(hall, { ...findRoom(hall, change.room), hours: change.hours });
    case 'rules':
      // valibot's partial says that fields may be undefined; parsed, they are absent
      return withRules(hall, change.room, change.rules as Partial<Rules>);
    case 'room':
      return withRoom(hall, checkedRoom(hall, change.room));
    case 'exception':
      return {
        ...hall,
        exceptions: [...otherExceptions(hall, change.day), exceptionOf(hall, change)].sort((a, b) =>
          a.day < b.day ? -1 : 1,
        ),
      };
    case 'ordinary':
      return { ...hall, exceptions: otherExceptions(hall, change.day) };
  }
}

const otherExceptions = ({ exceptions }: Hall, day: string): Exception[] => exceptions.filter((one) => one.day !== day);

function exceptionOf(hall: Hall, { day, rooms, open, reason }: Extract<ChangeInput, { kind: 'exception' }>): Exception {
  const spaces = rooms ? [...new Set(rooms.map((id) => findRoom(hall, id).space))] : spacesOf(hall);
  return { day, spaces, open, reason };
}

function withRules(hall: Hall, roomId: string | undefined, rules: Partial<Rules>): Hall {
  const next =
    roomId === undefined
      ? { ...hall, rules: { ...hall.rules, ...rules } }
      : withRoom(hall, { ...findRoom(hall, roomId), rules: { ...findRoom(hall, roomId).rules, ...rules } });
  for (const room of next.rooms) checkRules({ ...next.rules, ...room.rules });
  return next;
}

/** Throws `invalidInput` for rules that would refuse every booking. */
function checkRules({ step, shortest, longest, perDay, perWeek }: Rules): void {
  if (shortest > longest || shortest % step !== 0 || longest % step !== 0)
    throw new AppError('invalidInput', 'rules.longest');
  if (perDay > perWeek) throw new AppError('invalidInput', 'rules.perDay');
}

const withRoom = (hall: Hall, room: Room): Hall => ({
  ...hall,
  rooms: hall.rooms.some(({ id }) => id === room.id)
    ? hall.rooms.map((one) => (one.id === room.id ? room : one))
    : [...hall.rooms, room],
});

/** A room never changes its space, because the days of a space are stored under its id. */
function checkedRoom(hall: Hall, room: Extract<ChangeInput, { kind: 'room' }>['room']): Room {
  const before = hall.rooms.find(({ id }) => id === room.id);
  if (before && before.space !== room.space) throw new AppError('invalidInput', 'room.space');
  // room and space ids are unique in the district
  if (!before && !room.id.startsWith(`${hall.id}-`)) throw new AppError('invalidInput', 'room.id');
  if (!room.space.startsWith(`${hall.id}-`)) throw new AppError('invalidInput', 'room.space');
  return { ...before, ...room };
}
