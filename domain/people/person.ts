import { AppError } from '../errors';
import { DAY, HOUR, type Day, type Moment } from '../time';
import type { LimitedAction, Attempts } from './limits';
import { positionKeys, type Actor, type Position, type StaffRole } from './actor';

/** Bookings that a person missed, until they expire or are excused, and the pause that may follow. */
export type NoShowRecord = {
  noShows: { booking: string; day: Day; roomName: string; at: Moment; /** Until then it counts. */ until?: Moment }[];
  pausedUntil?: Moment;
};

/** A person without their identity: names, phones and openids are in the vault. */
export type Person = {
  personId: string;
  positions: Position[];
  /** All keys of the positions, so that a message to a desk finds its people with one indexed read. */
  keys: string[];
  joinedAt?: Moment;
  compound?: string;
  /** Sends of subscription messages that this person granted and that are still unused, by template key. */
  remaining: Record<string, number>;
  granted: Record<string, number>;
  used: Record<string, number>;
  /** Locks sending until this moment: WeChat refuses two sends at once (43108). */
  sendingUntil: Moment;
  /** The last grant that was counted, so that a second tap does not count it again. */
  lastGrant?: string;
  /** Recent attempts of rate-limited actions. */
  attempts?: Partial<Record<LimitedAction, Attempts>>;
} & Partial<NoShowRecord>;

/** A caller without a document. */
export const stranger = (personId: string): Person => ({
  personId,
  positions: [],
  keys: [],
  remaining: {},
  granted: {},
  used: {},
  sendingUntil: 0,
});

export const actorOf = ({ personId, positions }: Person): Actor => ({ personId, positions });

/** Where a resident lives: the compound with its grid and community. */
export type Home = { compound: string; grid: string; community: string };

/** Registers a stranger as a resident, or changes a resident's home. */
export function registerResident(person: Person, home: Home | undefined, now: Moment): Person {
  const lived = person.positions.find(({ role }) => role === 'resident');
  const position: Position = home
    ? { role: 'resident', unit: home.community, grids: [home.grid] }
    : (lived ?? { role: 'resident', unit: '', grids: [] });
  const others = person.positions.filter(({ role }) => role !== 'resident');
  return {
    ...person,
    positions: [position, ...others],
    joinedAt: person.joinedAt ?? now,
    ...(home && { compound: home.compound }),
  };
}

/** Adds a position that was offered by invitation or by the setup code; the same position twice is one position. */
export function addPosition(person: Person, position: Position): Person {
  if (!person.positions.length) throw new AppError('notSignedIn', 'joinFirst');
  const same = (other: Position) => other.role === position.role && other.unit === position.unit;
  const grids = [...new Set([...person.positions.filter(same).flatMap((other) => other.grids), ...position.grids])];
  const positions = [...person.positions.filter((other) => !same(other)), { ...position, grids }];
  return { ...person, positions, keys: positions.flatMap(positionKeys) };
}

/** An offered position, good once and for seven days. */
export type Invitation = {
  code: string;
  role: StaffRole;
  unit: string;
  unitName: string;
  grids: string[];
  by: string;
  expiresAt: Moment;
  usedBy?: string;
  usedAt?: Moment;
};

export const INVITATION_TTL = 7 * DAY;

/** Grace period for retrying an interrupted redemption; longer could restore a revoked position. */
const RETRY_GRACE = HOUR;

/** The position an invitation offers. Throws `ruleBroken` when it was used before or is too old. */
export function offeredPosition(it: Invitation, personId: string, now: Moment): Position {
  if (it.usedBy && (it.usedBy !== personId || now > (it.usedAt ?? 0) + RETRY_GRACE))
    throw new AppError('ruleBroken', 'invitation.used');
  if (now > it.expiresAt) throw new AppError('ruleBroken', 'invitation.expired');
  return { role: it.role, unit: it.unit, grids: it.grids };
}
