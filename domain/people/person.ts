import { AppError } from '../errors';
import { DAY, HOUR, MINUTE, type Day, type Moment } from '../time';
import type { AttemptsByAction } from './limits';
import { FIRST_NOTICE } from './privacy-notice';
import { MAX_POSITION_GRIDS, MAX_POSITIONS } from './input-limits';
import { positionKeys, staffPositionOf, type Actor, type Position, type StaffRole } from './actor';

/** Bookings that a person missed, until they expire or are excused, and the pause that may follow. */
export type NoShowRecord = {
  noShows: { booking: string; day: Day; roomName: string; at: Moment; /** Until then it counts. */ until?: Moment }[];
  pausedUntil?: Moment;
};

/** Open work that somebody leaves behind: in a unit whose position they lost, or about one that they work for now. */
export type Handover = {
  unit: string;
  at: Moment;
  /** They got a position in the unit. */ gained?: true;
  /** The position that somebody else ended, of which its holder must be told. */ told?: StaffRole;
};

/** Which version of the privacy notice somebody agreed to. */
export type Consent = { notice: string; at: Moment };

/** A person without their identity: names, phones and openids are in the vault. */
export type Person = {
  personId: string;
  positions: Position[];
  /** All keys of the positions, so that a message to a desk finds its people with one indexed read. */
  keys: string[];
  joinedAt?: Moment;
  compound?: string;
  /** The privacy notice that the person agreed to, and when. */
  consent?: Consent;
  /** When they left; from then on they are a stranger whom the scheduler forgets. */
  leftAt?: Moment;
  leaveDue?: Moment;
  /** Units whose open work is still to be handed over, and when the scheduler looks at it. */
  handovers?: Handover[];
  handoverDue?: Moment;
  /** Raised by every change of positions, home and consent. */
  revision?: number;
  /** Sends of subscription messages that this person granted and that are still unused, by template key. */
  remaining: Record<string, number>;
  granted: Record<string, number>;
  used: Record<string, number>;
  /** Locks sending until this moment: WeChat refuses two sends at once (43108). */
  sendingUntil: Moment;
  /** The latest grants that were counted, each with and without its fingerprint, so that none counts twice. */
  countedGrants?: string[];
  /** Recent attempts of rate-limited actions. */
  attempts?: AttemptsByAction;
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

type Registration = {
  home?: Home | undefined;
  /** Which privacy notice the phone showed. */ notice?: string | undefined;
  now: Moment;
};

/**
 * Registers a stranger as a resident with their consent; of a resident it changes the home and a newer consent. Throws
 * `ruleBroken: people.leaving` while somebody who left is still being removed.
 */
export function registerResident(person: Person, { home, notice, now }: Registration): Person {
  if (person.leftAt !== undefined) throw new AppError('ruleBroken', 'people.leaving');
  const joined = person.positions.some(({ role }) => role === 'resident');
  const consent = notice === undefined ? (person.consent ?? { notice: FIRST_NOTICE, at: now }) : { notice, at: now };
  const isNew = person.consent?.notice !== consent.notice;
  return {
    ...(joined && !home ? person : moveHome(person, home)),
    joinedAt: person.joinedAt ?? now,
    ...(isNew && { consent }),
  };
}

/** How long something may still be on its way to somebody who left. */
const LEAVE_SETTLING = 2 * MINUTE;

/**
 * Somebody who leaves: a stranger from now on. Throws `ruleBroken: people.staff` while they hold a staff position,
 * because open work depends on it.
 */
export function leaveCommunity(person: Person, now: Moment): Person {
  if (staffPositionOf(person)) throw new AppError('ruleBroken', 'people.staff');
  if (person.leftAt !== undefined) return person;
  const { compound: _, ...rest } = person;
  return { ...rest, positions: [], keys: [], leftAt: now, leaveDue: now + LEAVE_SETTLING };
}

/** Changes where somebody lives; without a home nothing is known of it. */
export function moveHome({ compound: _, ...person }: Person, home: Home | undefined): Person {
  const position: Position = { role: 'resident', unit: home?.community ?? '', grids: home ? [home.grid] : [] };
  return {
    ...person,
    positions: [position, ...person.positions.filter(({ role }) => role !== 'resident')],
    ...(home && { compound: home.compound }),
  };
}

/**
 * Adds a position that was offered by invitation or by the setup code; the same position twice is one position. Throws
 * `ruleBroken: people.positions` when somebody holds too many.
 */
export function addPosition(person: Person, position: Position): Person {
  if (!person.positions.length) throw new AppError('notSignedIn', 'joinFirst');
  const same = (other: Position) => other.role === position.role && other.unit === position.unit;
  const grids = [...new Set([...person.positions.filter(same).flatMap((other) => other.grids), ...position.grids])];
  const positions = [...person.positions.filter((other) => !same(other)), { ...position, grids }];
  if (positions.length > MAX_POSITIONS || grids.length > MAX_POSITION_GRIDS)
    throw new AppError('ruleBroken', 'people.positions', { limit: MAX_POSITIONS });
  const isNew = !person.positions.some(same) && staffPositionOf(person) !== undefined;
  return { ...person, positions, keys: positions.flatMap(positionKeys), ...(isNew && handingOver(person, position)) };
}

/** Staff who get a position in a unit no longer handle what is about it. */
const handingOver = ({ handovers = [] }: Person, { unit, since = 0 }: Position) => ({
  handovers: [...handovers, { unit, at: since, gained: true as const }],
  handoverDue: since,
});

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
  /** Withdrawn before it was used, or its position ended: it opens nothing any more. */
  withdrawnAt?: Moment;
};

export const INVITATION_TTL = 7 * DAY;

/** Grace period for retrying an interrupted redemption; longer could restore a revoked position. */
const RETRY_GRACE = HOUR;

/** The position an invitation offers. Throws `ruleBroken` when it was withdrawn, used before or is too old. */
export function offeredPosition(invitation: Invitation, personId: string, now: Moment): Position {
  if (invitation.withdrawnAt !== undefined) throw new AppError('ruleBroken', 'invitation.withdrawn');
  if (invitation.usedBy && (invitation.usedBy !== personId || now > (invitation.usedAt ?? 0) + RETRY_GRACE))
    throw new AppError('ruleBroken', 'invitation.used');
  if (now > invitation.expiresAt) throw new AppError('ruleBroken', 'invitation.expired');
  return { role: invitation.role, unit: invitation.unit, grids: invitation.grids, since: invitation.usedAt ?? now };
}
