import { parts, type Moment } from '../time';
import { bookingStateName } from '../vocabulary/bookings';
import { caseStateName, categoryName } from '../vocabulary/cases';
import { nameIn, nothingName, noticeTitle } from '../vocabulary/messages';
import { dayInWords } from '../vocabulary/time';
import type { InboxEntry } from './notice';

/** The words a template may use. */
export type TemplateWords = {
  number: string;
  state: string;
  words: string;
  place: string;
  category: string;
  unit: string;
  time: string;
  due: string;
  start: string;
};

type Told = Pick<InboxEntry, 'notice' | 'facts' | 'at'>;

/** What a message says on WeChat: titles and names of values only, never a sentence somebody wrote. */
export function wordsOf({ notice, facts, at }: Told): TemplateWords {
  return {
    number: facts.number ?? '',
    state: nameIn({ ...caseStateName, ...bookingStateName }, facts.state) ?? nothingName,
    words: noticeTitle[notice],
    place: facts.place ?? nothingName,
    category: nameIn(categoryName, facts.category) ?? nothingName,
    unit: facts.unitName ?? nothingName,
    time: written(at),
    due: written(facts.dueAt ?? at),
    start: written(facts.startAt ?? at),
  };
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Year, month, day and hour in Chinese: the one shape that WeChat's docs promise for `time` and `date` both. */
function written(at: Moment): string {
  const moment = parts(at);
  return `${dayInWords(moment)} ${two(moment.hour)}:${two(moment.minute)}`;
}
