import { AppError } from '../errors';
import { DAY, MINUTE, type Moment } from '../time';
import { hasRole, type Actor, type StaffRole } from './actor';

/** Why somebody's name and phone may be looked at. */
export const OPENING_REASONS = ['counter', 'change', 'noShow', 'lost'] as const;
export type OpeningReason = (typeof OPENING_REASONS)[number];

/** What it was that made somebody look. */
export type OpeningSubject = 'booking';

/** Somebody's identity was looked at: on record before anything of it is answered, and never changed. */
export type Opening = {
  id: string;
  /** Whose identity it is. */
  whose: string;
  by: string;
  /** The position in which it was looked at. */
  role: StaffRole;
  unit: string;
  unitName: string;
  reason: OpeningReason;
  subject: OpeningSubject;
  about: string;
  at: Moment;
};

/**
 * So long the same tap is answered again, should its answer have been lost; later that would be a look without a
 * record.
 */
const ANSWERED_AGAIN = 10 * MINUTE;

/** The record of the same tap still stands for it. Throws `conflict`. */
export function checkSame(known: Opening, { whose, reason, about }: Opening, now: Moment): void {
  if (known.whose !== whose || known.reason !== reason || known.about !== about || now - known.at > ANSWERED_AGAIN)
    throw new AppError('conflict', 'people.opened');
}

/** How far back the number of openings is told. */
export const OPENINGS_TOLD = 30 * DAY;

/** One line of a log of openings. Names neither whose identity it was nor, beyond the position, who looked. */
export type OpeningView = {
  id: string;
  at: Moment;
  role: StaffRole;
  unitName: string;
  reason: OpeningReason;
  subject: OpeningSubject;
  about: string;
};

/**
 * `people.openings`: openings of the reader's own identity, the newest first; and for a desk those of its community,
 * for the centre those of all.
 */
export type OpeningsView = {
  own: OpeningView[];
  more: boolean;
  staff?: { openings: OpeningView[]; units: { unitName: string; count: number }[]; days: number };
};

export const viewOpening = ({ id, at, role, unitName, reason, subject, about }: Opening): OpeningView => ({
  id,
  at,
  role,
  unitName,
  reason,
  subject,
  about,
});

/** Whose openings somebody watches over: those of these units, or of all. Nothing for who watches over none. */
export function watched(actor: Actor): 'all' | string[] | undefined {
  if (hasRole(actor, 'centre')) return 'all';
  const units = actor.positions.filter(({ role }) => role === 'desk').map(({ unit }) => unit);
  return units.length ? units : undefined;
}

/** How often each unit looked, the most often first. */
export function openingsByUnit(openings: readonly Pick<Opening, 'unitName'>[]): { unitName: string; count: number }[] {
  const names = [...new Set(openings.map(({ unitName }) => unitName))];
  return names
    .map((unitName) => ({ unitName, count: openings.filter((one) => one.unitName === unitName).length }))
    .sort((a, b) => b.count - a.count);
}
