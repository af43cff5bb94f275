import { mask } from '../../wording/masking';
import type { Calendar } from '../../calendar/calendar';
import { communityDay, type Moment } from '../../time';
import { isAboutStaff } from '../access/about-staff';
import type { Visibility } from '../access/visibility';
import type { CaseFacts } from '../case';
import { isOverdue } from '../lifecycle/clocks';
import { cardOf, type Card } from '../lifecycle/step-up';
import type { CaseFilter, Lateness } from './filter';

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
