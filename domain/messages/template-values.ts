import { dateParts, type Moment } from '../time';
import { bookingStateName } from '../vocabulary/bookings';
import { callStateName } from '../vocabulary/upward/calls';
import { caseStateName, categoryName } from '../vocabulary/cases';
import { campaignStateName } from '../vocabulary/upward/campaigns';
import { meetingStateName } from '../vocabulary/upward/meetings';
import { findName, emptyValueName, noticeTitleOf } from '../vocabulary/messages';
import { formatDate } from '../vocabulary/time';
import { campaignNoticeWords } from '../vocabulary/notices/campaign-notices';
import { topicNoticeWords } from '../vocabulary/notices/topic-notices';
import { topicStateName } from '../vocabulary/topics/topics';
import { cardStateName } from '../vocabulary/walls';
import type { InboxEntry } from './notice';

/** The values that a template may use. */
export type TemplateValues = {
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

type MessageContent = Pick<InboxEntry, 'notice' | 'facts' | 'at'>;

/** What a message says on WeChat: titles and names of values only, never a sentence somebody wrote. */
export function templateValues({ notice, facts, at }: MessageContent): TemplateValues {
  return {
    number: facts.number ?? '',
    state:
      findName(
        {
          ...{ ...caseStateName, ...bookingStateName, ...callStateName, ...meetingStateName, ...cardStateName },
          // topics, campaigns, cards and cases name some of their states alike
          ...(Object.hasOwn(topicNoticeWords, notice) && topicStateName),
          ...(Object.hasOwn(campaignNoticeWords, notice) && campaignStateName),
        },
        facts.state,
      ) ?? emptyValueName,
    words: noticeTitleOf(notice, facts) ?? emptyValueName,
    place: facts.place ?? emptyValueName,
    category: findName(categoryName, facts.category) ?? emptyValueName,
    unit: facts.unitName ?? emptyValueName,
    time: formatDateTime(at),
    due: formatDateTime(facts.dueAt ?? at),
    start: formatDateTime(facts.startAt ?? at),
  };
}

const padTwo = (number: number): string => String(number).padStart(2, '0');

/** Year, month, day and time in Chinese: the only format that WeChat documents for `time` and for `date`. */
function formatDateTime(at: Moment): string {
  const moment = dateParts(at);
  return `${formatDate(moment)} ${padTwo(moment.hour)}:${padTwo(moment.minute)}`;
}
