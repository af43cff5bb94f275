import type { Actor } from '../../people/actor';
import { openAsk } from '../asks/conditions';
import { awaitsReview, isVacant, OPEN_STATES, type CaseFacts } from '../case';
import { unitsOf } from '../lifecycle/case-roles';
import { runningClocks, STAFF_CLOCKS } from '../lifecycle/clocks';
import { openFlags } from './conditions';

/** What a supervision desk asks the database for; which of it is due, the moment decides. */
export const WATCH_KINDS = ['deadline', 'decision', 'flag', 'vacant', 'callback', 'paused'] as const;
export type WatchKind = (typeof WATCH_KINDS)[number];

const watchKey = (kind: WatchKind, unit: string): string => `${kind}@${unit}`;

const isWatched: Record<WatchKind, (it: CaseFacts) => boolean> = {
  deadline: (it) => OPEN_STATES.includes(it.state) && runningClocks(it).some(({ kind }) => STAFF_CLOCKS.includes(kind)),
  decision: (it) =>
    openAsk(it) !== undefined ||
    awaitsReview(it) ||
    it.exclusion?.state === 'asked' ||
    (it.holder.role === 'centre' && (it.state === 'submitted' || it.state === 'accepted')),
  flag: (it) => openFlags(it).length > 0,
  vacant: isVacant,
  callback: ({ state }) => state === 'callback',
  paused: ({ state }) => state === 'paused',
};

/** The units that watch over a case: those above the community, without those that a complaint may be about. */
const watchingUnits = (it: CaseFacts): string[] => unitsOf(it).filter((unit) => unit !== it.place.community);

/** The keys under which supervision desks find a case. */
export const watchKeysOf = (it: CaseFacts): string[] =>
  WATCH_KINDS.filter((kind) => isWatched[kind](it)).flatMap((kind) =>
    watchingUnits(it).map((unit) => watchKey(kind, unit)),
  );

/** The keys of one kind that an actor's positions watch over. */
export const deskKeysOf = (kind: WatchKind, { positions }: Actor): string[] => [
  ...new Set(
    positions.filter(({ role }) => role === 'supervisor' || role === 'centre').map(({ unit }) => watchKey(kind, unit)),
  ),
];
