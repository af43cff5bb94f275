import { AppError, sentBefore } from '../errors';
import { DAY, MINUTE, type Moment } from '../time';
import { hasRole, type Actor, type StaffRole } from './actor';

/** Why the name and phone of a guest of a hall may be looked at. */
export const BOOKING_ACCESS_REASONS = ['counter', 'change', 'noShow', 'lost'] as const;
export type BookingAccessReason = (typeof BOOKING_ACCESS_REASONS)[number];

/** Why the name and phone of a reporter may be looked at; `guest` is somebody whom the reader wrote down. */
export const CASE_ACCESS_REASONS = ['contact', 'visit', 'callback', 'guest'] as const;
export type CaseAccessReason = (typeof CASE_ACCESS_REASONS)[number];

export type IdentityAccessReason = BookingAccessReason | CaseAccessReason;

/** The kinds of things that an access can be about. */
export type IdentityAccessSubject = 'booking' | 'case';

/** One look at somebody's identity; it is saved before the identity is read, and never changed. */
export type IdentityAccess = {
  id: string;
  /** Whose identity it is. */
  personId: string;
  by: string;
  /** The position in which it was looked at. */
  role: StaffRole;
  unit: string;
  unitName: string;
  reason: IdentityAccessReason;
  subject: IdentityAccessSubject;
  about: string;
  at: Moment;
};

/** Grace period for repeating a command whose answer was lost; longer would allow a look without a record. */
const RETRY_WINDOW = 10 * MINUTE;

/** Throws `conflict` unless the saved access is the same command's (`sentBefore`) and within the grace period. */
export function checkSameAccess(known: IdentityAccess, { personId, reason, about }: IdentityAccess, now: Moment): void {
  if (known.personId !== personId || known.reason !== reason || known.about !== about) throw sentBefore();
  if (now - known.at > RETRY_WINDOW) throw new AppError('conflict', 'people.opened');
}

/** How long somebody may call the number that they looked at. */
const CALL_WINDOW = DAY;

/**
 * Throws `ruleBroken: people.lookFirst` unless this access, by the same person, was about the same thing and is new.
 */
export function checkMayCall(
  { by, subject, about, at }: IdentityAccess,
  call: Pick<IdentityAccess, 'by' | 'subject' | 'about'>,
  now: Moment,
): void {
  if (by !== call.by || subject !== call.subject || about !== call.about || now - at > CALL_WINDOW)
    throw new AppError('ruleBroken', 'people.lookFirst');
}

/** The period over which accesses are counted, in milliseconds. */
export const STATISTICS_PERIOD = 30 * DAY;

/** A row of the log. It names neither whose identity it was nor, beyond the position, who looked. */
export type IdentityAccessView = {
  id: string;
  at: Moment;
  role: StaffRole;
  unitName: string;
  reason: IdentityAccessReason;
  subject: IdentityAccessSubject;
  about: string;
};

/** A page of accesses, the newest first. */
export type AccessPageView = { identityAccesses: IdentityAccessView[]; next?: string };

/**
 * `people.identityAccesses`: accesses to the reader's own identity, the newest first; with its first page for a desk or
 * a leader those of their unit, for the centre those of all, and how many they were by unit, the most first. `counted`
 * is set when there were more than were counted.
 */
export type IdentityAccessesView = {
  own: IdentityAccessView[];
  next?: string;
  staff?: AccessPageView & { units: { unitName: string; count: number }[]; days: number; counted?: number };
};

/** The most accesses that one answer counts, and the most units that it names. */
export const MAX_COUNTED = 900;
export const MAX_UNITS_COUNTED = 50;

export const viewIdentityAccess = ({
  id,
  at,
  role,
  unitName,
  reason,
  subject,
  about,
}: IdentityAccess): IdentityAccessView => ({
  id,
  at,
  role,
  unitName,
  reason,
  subject,
  about,
});

/** Accesses by unit, the highest count first. */
export function countAccessesByUnit(
  identityAccesses: readonly Pick<IdentityAccess, 'unitName'>[],
): { unitName: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { unitName } of identityAccesses) counts.set(unitName, (counts.get(unitName) ?? 0) + 1);
  return [...counts]
    .map(([unitName, count]) => ({ unitName, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MAX_UNITS_COUNTED);
}

/** A page of accesses as its readers see it. */
export const viewAccessPage = ({ rows, next }: { rows: readonly IdentityAccess[]; next?: string }): AccessPageView => ({
  identityAccesses: rows.map(viewIdentityAccess),
  ...(next !== undefined && { next }),
});

/** The units whose accesses the actor supervises, or `all`; undefined for none. */
export function supervisedUnits(actor: Actor): 'all' | string[] | undefined {
  if (hasRole(actor, 'centre')) return 'all';
  const units = actor.positions.filter(({ role }) => role === 'desk' || role === 'leader').map(({ unit }) => unit);
  return units.length ? [...new Set(units)] : undefined;
}
