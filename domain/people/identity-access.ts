import { AppError } from '../errors';
import { DAY, MINUTE, type Moment } from '../time';
import { hasRole, type Actor, type StaffRole } from './actor';

/** Why somebody's name and phone may be looked at. */
export const IDENTITY_ACCESS_REASONS = ['counter', 'change', 'noShow', 'lost'] as const;
export type IdentityAccessReason = (typeof IDENTITY_ACCESS_REASONS)[number];

/** What it was that made somebody look. */
export type IdentityAccessSubject = 'booking';

/** Somebody's identity was looked at: on record before anything of it is answered, and never changed. */
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

/**
 * So long the same tap is answered again, should its answer have been lost; later that would be a look without a
 * record.
 */
const RETRY_WINDOW = 10 * MINUTE;

/** The record of the same tap still stands for it. Throws `conflict`. */
export function checkSameAccess(known: IdentityAccess, { personId, reason, about }: IdentityAccess, now: Moment): void {
  if (known.personId !== personId || known.reason !== reason || known.about !== about || now - known.at > RETRY_WINDOW)
    throw new AppError('conflict', 'people.opened');
}

/** How far back the number of identityAccesses is told. */
export const STATISTICS_PERIOD = 30 * DAY;

/** One line of a log of identityAccesses. Names neither whose identity it was nor, beyond the position, who looked. */
export type IdentityAccessView = {
  id: string;
  at: Moment;
  role: StaffRole;
  unitName: string;
  reason: IdentityAccessReason;
  subject: IdentityAccessSubject;
  about: string;
};

/**
 * `people.identityAccesses`: identityAccesses of the reader's own identity, the newest first; and for a desk those of
 * its community,
 * for the centre those of all.
 */
export type IdentityAccessesView = {
  own: IdentityAccessView[];
  more: boolean;
  staff?: { identityAccesses: IdentityAccessView[]; units: { unitName: string; count: number }[]; days: number };
};

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

/** Whose identityAccesses somebody watches over: those of these units, or of all. Nothing for who watches over none. */
export function supervisedUnits(actor: Actor): 'all' | string[] | undefined {
  if (hasRole(actor, 'centre')) return 'all';
  const units = actor.positions.filter(({ role }) => role === 'desk').map(({ unit }) => unit);
  return units.length ? units : undefined;
}

/** How often each unit looked, the most often first. */
export function countAccessesByUnit(
  identityAccesses: readonly Pick<IdentityAccess, 'unitName'>[],
): { unitName: string; count: number }[] {
  const names = [...new Set(identityAccesses.map(({ unitName }) => unitName))];
  return names
    .map((unitName) => ({ unitName, count: identityAccesses.filter((one) => one.unitName === unitName).length }))
    .sort((a, b) => b.count - a.count);
}
