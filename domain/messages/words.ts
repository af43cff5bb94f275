import type { Moment } from '../time';
import { caseStateName, categoryName, nothingName, noticeTitle } from '../vocabulary';
import type { InboxEntry } from './notice';

/** The words a template may use. */
export type TemplateWords = { number: string; state: string; words: string; place: string; category: string; unit: string; time: string; due: string };

type Told = Pick<InboxEntry, 'notice' | 'facts' | 'at'>;

/** What a message says on WeChat: titles and names of values only, never a sentence somebody wrote. */
export function wordsOf({ notice, facts, at }: Told): TemplateWords {
  return {
    number: facts.number ?? '',
    state: nameIn(caseStateName, facts.state),
    words: noticeTitle[notice],
    place: facts.place ?? nothingName,
    category: nameIn(categoryName, facts.category),
    unit: facts.unitName ?? nothingName,
    time: written(at),
    due: written(facts.dueAt ?? at),
  };
}

const nameIn = (names: Record<string, string>, key: string | undefined): string => (key !== undefined && Object.hasOwn(names, key) ? names[key]! : nothingName);

const zone = 'Asia/Shanghai';
const dayOf = new Intl.DateTimeFormat('zh-CN', { timeZone: zone, dateStyle: 'long' });
const hourOf = new Intl.DateTimeFormat('zh-CN', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Year, month, day and hour in Chinese: the one shape that WeChat's docs promise for `time` and `date` both. */
const written = (at: Moment): string => `${dayOf.format(at)} ${hourOf.format(at)}`;
