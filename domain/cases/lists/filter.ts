import type { Day } from '../../time';
import type { CaseState, Category, Channel, Track } from '../case';

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
