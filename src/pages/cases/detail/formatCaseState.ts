import type { CaseState, ClockKind } from '@domain/cases/case';
import type { CaseView, ClockView } from '@domain/cases/view';
import { momentOf, type Moment } from '@domain/time';
import { shortcomingsOf } from '@domain/cases/shortcomings';
import { endReasonName, formatPauseEnd, outcomeName, pauseReasonName } from '@domain/vocabulary/handling';
import { formatDay, formatMoment } from '@domain/vocabulary/time';
import {
  closedSentence,
  formatAtZero,
  formatDueBy,
  planEndText,
  pausedText,
  stateSentence,
  supervisedSentence,
  uncontactedSentence,
  type Reader,
} from '@/text/cases/case-states';
import { casesText as text, clockTaskText, contactYouText, formatShortcomings } from '@/text/cases/cases';
import { commonText } from '@/text/common';
import { formatTimeLeft, formatOverdue } from '@/text/time';

const readerOf = ({ mine, visibility }: Pick<CaseView, 'mine' | 'visibility'>): Reader =>
  mine || visibility === 'own' ? 'own' : visibility === 'supporter' ? 'supporter' : 'staff';

/** The clock that the sentence about a state names; another may be due before it. */
const NAMED_CLOCK: Partial<Record<CaseState, ClockKind>> = {
  submitted: 'accept',
  accepted: 'finish',
  dispatched: 'finish',
  working: 'finish',
  needInfo: 'answer',
  handled: 'verify',
  callback: 'callback',
  closed: 'reopen',
};

type CaseStateText = { sentence: string; until: string; left: string; zero: string; over: boolean };

/**
 * The state of a case for this reader: the sentence, then of the clock that is due first what is due, the time left and
 * what happens when it ends.
 */
export function formatCaseState(it: CaseView, now: Moment): CaseStateText {
  const reader = readerOf(it);
  const named = it.clocks.find(({ kind }) => kind === NAMED_CLOCK[it.state]);
  const until = it.pause
    ? formatPauseEnd(it.pause.reason, formatDay(momentOf(it.pause.until, 0), now))
    : named
      ? formatDue(named, now)
      : '';
  const over = isOver(it.clock, now);
  const plan = planOf(it, now);
  const zero = it.clock && (plan ? planEndText : formatAtZero(it.clock, reader === 'staff' ? 'staff' : 'resident'));
  return {
    sentence: sentenceOf(it, reader, { until, plan, over: isOver(named, now) }),
    until,
    left: it.clock && !it.clock.paused ? formatLeft(it.clock, it.clock.kind !== named?.kind, it, now) : '',
    zero: it.clock?.paused ? pausedText[reader] : zero ? (over ? zero.after : zero.before) : '',
    over,
  };
}

const isOver = (clock: ClockView | undefined, now: Moment): boolean =>
  clock !== undefined && !clock.paused && now > clock.dueAt;

/** How much time is left, or has passed; with what is due where the sentence has not said it. */
function formatLeft(clock: ClockView, withTask: boolean, { mine }: CaseView, now: Moment): string {
  const over = isOver(clock, now);
  const left = over ? formatOverdue(now - clock.dueAt) : formatTimeLeft(clock.dueAt - now);
  return text.left(
    withTask ? text.due(formatDueBy(formatDue(clock, now), over), formatClockTask(clock, mine), left) : left,
  );
}

/** What must be done before a clock ends, as the reporter or somebody else reads it. */
export const formatClockTask = ({ kind }: ClockView, mine: boolean): string =>
  mine && kind === 'contact' ? contactYouText : clockTaskText[kind];

export const formatDue = ({ dueAt, provisional }: { dueAt: Moment; provisional: boolean }, now: Moment): string =>
  `${provisional ? commonText.about : ''}${formatMoment(dueAt, now)}`;

/** The day by which a closed case is planned to be done, while that is open. */
const planOf = ({ state, outcome, plannedUntil, rating }: CaseView, now: Moment): string =>
  state === 'closed' && outcome === 'planned' && plannedUntil && rating?.solved !== 'yes'
    ? formatDay(momentOf(plannedUntil, 0), now)
    : '';

function sentenceOf(
  it: CaseView,
  reader: Reader,
  { until, plan, over }: { until: string; plan: string; over: boolean },
): string {
  const {
    state,
    closedAs,
    holder,
    pause,
    transfer,
    refusal,
    ending,
    outcome,
    rating,
    uncontacted,
    supervised,
    actions,
  } = it;
  const why = state === 'closed' && closedAs ? closedSentence[reader][closedAs] : undefined;
  if (why) return why(until);
  const lacks = rating ? shortcomingsOf(rating) : [];
  const sentence = stateSentence[reader][state]({
    unit: holder.unitName,
    by: until && formatDueBy(until, over),
    until,
    outcome: outcome ? outcomeName[outcome] : '',
    plan,
    why: ending ? endReasonName[ending.reason] : pause ? pauseReasonName[pause.reason] : '',
    other: it.sameAs?.number ?? '',
    content: rating !== undefined && lacks.length === 0,
    lacks: formatShortcomings(lacks),
    mayReopen: actions.some(({ action }) => action === 'reopen'),
    className: refusal?.className ?? '',
    channel: (transfer ?? refusal)?.channel ?? '',
  });
  const watched = supervised ? supervisedSentence[reader](supervised.replied) : '';
  return `${watched}${uncontacted ? uncontactedSentence[reader] : ''}${sentence}`;
}
