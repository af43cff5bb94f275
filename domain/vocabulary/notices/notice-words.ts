import type { Moment } from '../../time';
import { formatMoment } from '../time';

/**
 * The words of one notice. The title is at most 20 characters, for WeChat; the sentence says what happened and what the
 * reader may do, with days as seen from `now`.
 */
export type NoticeWords<Facts> = {
  title: string | ((facts: Facts) => string);
  sentence: (facts: Facts, now: Moment) => string;
};

/** A sentence with a deadline; empty when there is none. */
export const formatDeadline = ({ dueAt }: { dueAt?: Moment }, now: Moment, words: (when: string) => string): string =>
  dueAt ? words(formatMoment(dueAt, now)) : '';
