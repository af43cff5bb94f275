import { mask } from '../../wording/masking';
import type { Calendar } from '../../calendar/calendar';
import { communityDay, type Day, type Moment } from '../../time';
import { isAboutStaff } from '../access/about-staff';
import type { Visibility } from '../access/visibility';
import type { CaseFacts, CaseState, Category, Channel, Track } from '../case';
import { isOverdue } from '../lifecycle/clocks';
import { cardOf, type Card } from '../lifecycle/step-up';

/** The most characters of a search. */
export const MAX_SEARCH_LENGTH = 30;

/** Cases that somebody still works on, or those that are over. */
export const SEARCH_PARTS = ['open', 'closed'] as const;
/** By what is due first, or by age; cases that are over come the newest first. */
export const SEARCH_ORDERS = ['due', 'oldest', 'newest'] as const;
export type SearchOrder = (typeof SEARCH_ORDERS)[number];

/** What makes a case late: a deadline that is over, or the card of its finishing clock. */
export const LATENESS = ['overdue', 'yellow', 'red'] as const;
export type Lateness = (typeof LATENESS)[number];

/** What a worklist is narrowed to. All that is given must hold; of a list of values, one. */
export type CaseFilter = {
  states?: readonly CaseState[] | undefined;
  tracks?: readonly Track[] | undefined;
  categories?: readonly Category[] | undefined;
  channels?: readonly Channel[] | undefined;
  late?: Lateness | undefined;
  /** It was reopened. */
  again?: boolean | undefined;
  /** Received on this day or later, and on this day or before. */
  from?: Day | undefined;
  to?: Day | undefined;
  /** Each of these, separated by spaces, stands in its number, its words, its place or its holder's name. */
  words?: string | undefined;
};

type SearchReader = { visibility: Visibility; calendar: Calendar; now: Moment };

/**
 * Whether a case is one of those that a filter asks for. Words are looked for in what the reader may see: nobody finds
 * out by searching what is masked for them.
 */
export function matchesFilter(it: CaseFacts, filter: CaseFilter, reader: SearchReader): boolean {
  const { states, tracks, categories, channels, late, again, from, to, words = '' } = filter;
  const day = communityDay(it.receivedAt);
  return (
    isOneOf(states, it.state) &&
    isOneOf(tracks, it.track) &&
    isOneOf(categories, it.category) &&
    isOneOf(channels, it.channel) &&
    (!late || isLate(it, late, reader)) &&
    (!again || it.round > 1) &&
    (from === undefined || day >= from) &&
    (to === undefined || day <= to) &&
    hasWords(it, words, reader.visibility)
  );
}

const isOneOf = <T>(values: readonly T[] | undefined, value: T | undefined): boolean =>
  !values?.length || values.some((one) => one === value);

const isLate = (it: CaseFacts, late: Lateness, { calendar, now }: SearchReader): boolean =>
  late === 'overdue' ? isOverdue(it, now) : cardOf(it, calendar, now) === (late satisfies Card);

/** Whether each word stands in something that the reader may see. */
function hasWords(it: CaseFacts, words: string, visibility: Visibility): boolean {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (!wanted.length) return true;
  const readsAll = visibility === 'own' || visibility === 'full';
  const { name, building = '', text = '', gridName, communityName } = it.place;
  const open = [it.number, name, gridName, communityName, it.holder.unitName].join('\n').toLowerCase();
  const told = [it.description, text].join('\n');
  const door = readsAll && !isAboutStaff(it) ? building : '';
  const all = [open, told.toLowerCase(), door.toLowerCase()].join('\n');
  if (!wanted.every((word) => all.includes(word))) return false;
  if (readsAll) return true;
  // masking takes longer than all of the above, so only what would match is masked
  const seen = [open, mask(told).toLowerCase()].join('\n');
  return wanted.every((word) => seen.includes(word));
}
