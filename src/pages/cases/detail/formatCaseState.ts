import type { CaseView } from '@domain/cases/view';
import type { Moment } from '@domain/time';
import { shortcomingsOf } from '@domain/cases/shortcomings';
import { outcomeName } from '@domain/vocabulary/handling';
import { formatMoment } from '@domain/vocabulary/time';
import {
  closedSentence,
  deadlineText,
  formatDueBy,
  stateSentence,
  uncontactedSentence,
  type Reader,
} from '@/text/cases/case-states';
import { casesText as text, formatShortcomings } from '@/text/cases/cases';
import { commonText } from '@/text/common';
import { formatTimeLeft, formatOverdue } from '@/text/time';

const readerOf = ({ mine, visibility }: Pick<CaseView, 'mine' | 'visibility'>): Reader =>
  mine || visibility === 'own' ? 'own' : visibility === 'supporter' ? 'supporter' : 'staff';

type CaseStateText = { sentence: string; until: string; left: string; zero: string; over: boolean };

/** The state of a case for this reader: the sentence, the time left, and what happens when it ends. */
export function formatCaseState(it: CaseView, now: Moment): CaseStateText {
  const reader = readerOf(it);
  const { clock } = it;
  const over = clock !== undefined && !clock.paused && now > clock.dueAt;
  const until = clock ? formatDue(clock, now) : '';
  const zero = deadlineText[reader === 'staff' ? 'staff' : 'resident'][it.state];
  return {
    sentence: sentenceOf(it, reader, until, over),
    until,
    left:
      clock && !clock.paused
        ? text.left(over ? formatOverdue(now - clock.dueAt) : formatTimeLeft(clock.dueAt - now))
        : '',
    zero: clock && zero ? (over ? zero.after : zero.before) : '',
    over,
  };
}

export const formatDue = ({ dueAt, provisional }: { dueAt: Moment; provisional: boolean }, now: Moment): string =>
  `${provisional ? commonText.about : ''}${formatMoment(dueAt, now)}`;

function sentenceOf(
  { state, closedAs, holder, refusal, outcome, rating, uncontacted, actions }: CaseView,
  reader: Reader,
  until: string,
  over: boolean,
): string {
  const why = state === 'closed' && closedAs ? closedSentence[reader][closedAs] : undefined;
  if (why) return why(until);
  const lacks = rating ? shortcomingsOf(rating) : [];
  const sentence = stateSentence[reader][state]({
    unit: holder.unitName,
    by: until && formatDueBy(until, over),
    until,
    outcome: outcome ? outcomeName[outcome] : '',
    content: rating !== undefined && lacks.length === 0,
    lacks: formatShortcomings(lacks),
    mayReopen: actions.some(({ action }) => action === 'reopen'),
    className: refusal?.className ?? '',
    channel: refusal?.channel ?? '',
  });
  return uncontacted ? `${uncontactedSentence[reader]}${sentence}` : sentence;
}
