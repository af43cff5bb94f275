import type { NoticeFacts } from '../messages/notice';
import type { Moment } from '../time';
import { bookingNoticeWords } from './notices/booking-notices';
import { callNoticeWords } from './notices/call-notices';
import { caseNoticeWords } from './notices/case-notices';
import { categoryName } from './cases';
import { cardNoticeWords } from './notices/card-notices';
import { maintenanceNoticeWords } from './notices/maintenance-notices';
import { mediationNoticeWords } from './notices/mediation-notices';
import { campaignNoticeWords } from './notices/campaign-notices';
import { meetingNoticeWords } from './notices/meeting-notices';
import { topicNoticeWords } from './notices/topic-notices';
import type { NoticeWords } from './notices/notice-words';

// The cloud words messages for WeChat and for the inbox, so that an older phone shows newer notices.

const noticeWords = {
  ...caseNoticeWords,
  ...bookingNoticeWords,
  ...callNoticeWords,
  ...maintenanceNoticeWords,
  ...mediationNoticeWords,
  ...meetingNoticeWords,
  ...campaignNoticeWords,
  ...cardNoticeWords,
  ...topicNoticeWords,
};

/** Every notice that people can get. */
export type NoticeName = keyof typeof noticeWords;
export const NOTICE_NAMES = Object.keys(noticeWords) as NoticeName[]; // the keys of a closed object

/** The title of a notice; undefined for a name that is no longer in use. */
export function noticeTitleOf(notice: string, facts: NoticeFacts = {}): string | undefined {
  const title = wordsOf(notice)?.title;
  return typeof title === 'function' ? title(facts) : title;
}

/** Replaces a value that must not be empty. */
export const emptyValueName = '无';

/** A notice as its reader sees it: title, sentence, and place and category; days are given as seen from `now`. */
export const formatNotice = (
  notice: string,
  facts: NoticeFacts,
  now: Moment,
): { title: string; words: string; where: string } => {
  const words = wordsOf(notice)?.sentence(facts, now) ?? '';
  // what the sentence says is not printed again below it
  const where = [facts.place, findName(categoryName, facts.category)].filter((name) => name && !words.includes(name));
  return { title: noticeTitleOf(notice, facts) ?? emptyValueName, words, where: where.join(' · ') };
};

/** The Chinese name of a value; undefined for a value without a name. */
export const findName = (names: Record<string, string>, key: string | undefined): string | undefined =>
  key !== undefined && Object.hasOwn(names, key) ? names[key] : undefined;

// each subject ties a notice to its facts when it is written; TypeScript cannot carry that tie through a stored name
const wordsOf = (notice: string): NoticeWords<NoticeFacts> | undefined =>
  Object.hasOwn(noticeWords, notice) ? (noticeWords[notice as NoticeName] as NoticeWords<NoticeFacts>) : undefined;
