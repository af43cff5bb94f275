import type { ContactMethod, Outcome } from '@domain/cases/case';
import type { CaseAction } from '@domain/cases/lifecycle/event';
import type { CaseView, HistoryLine } from '@domain/cases/view';
import { momentOf, type Moment } from '@domain/time';
import {
  contactMethodName,
  endReasonName,
  exclusionGroundName,
  outcomeName,
  pauseReasonName,
  supervisionReasonName,
  trackName,
} from '@domain/vocabulary/handling';
import { formatDay, formatMoment } from '@domain/vocabulary/time';
import { call } from '@/cloud/call';
import { useMorePages } from '@/screen/useMorePages';
import { historySentence, historyText as text, type HistoryFacts } from '@/text/cases/history';
import { MoreLink } from '@/ui/actions/MoreLink';
import { Photos } from '@/ui/status/Photos';
import { Timeline, type TimelineEntry } from '@/ui/layout/Timeline';

/** The history of a case, newest first: who, what, when, with words and photos; earlier entries on demand. */
export function CaseHistory({ case: it, now }: { case: CaseView; now: Moment }) {
  const pages = useMorePages(toPage(it.history, it.earlier), (after) =>
    call('cases.history', { id: it.id, after }).then(({ history, next }) => toPage(history, next)),
  );
  return (
    <>
      <Timeline entries={pages.rows.map((entry) => toTimelineEntry(entry, it, now))} />
      <MoreLink pages={pages}>{text.earlier}</MoreLink>
    </>
  );
}

/** A page newest first, with the ids that lists need. */
const toPage = (history: HistoryLine[], next: string | undefined) => ({
  rows: [...history].reverse().map((entry) => ({ ...entry, id: String(entry.seq) })),
  ...(next !== undefined && { next }),
});

const toneOf: Partial<Record<CaseAction, TimelineEntry['tone']>> = {
  refuse: 'danger',
  fail: 'warn',
  notContacted: 'warn',
  reopen: 'warn',
  ask: 'warn',
  grantPause: 'warn',
  objectToPause: 'warn',
};

function toTimelineEntry(entry: HistoryLine, it: CaseView, now: Moment): TimelineEntry {
  const words = [entry.measure, entry.note, entry.channel && text.channel(entry.channel)].filter(Boolean).join('\n');
  return {
    key: String(entry.seq),
    title: historySentence(entry.action, formatFacts(entry, it, now)),
    when: formatMoment(entry.at, now),
    tone: toneOf[entry.action] ?? 'plain',
    ...(words && { words }),
    ...(entry.photos.length > 0 && { more: <Photos photos={entry.photos} /> }),
  };
}

/** What the line is about, in words: the values come as keys. */
const aboutOf = ({ endReason, ground, track, other = '' }: Partial<HistoryLine>): string =>
  endReason ? endReasonName[endReason] : ground ? exclusionGroundName[ground] : track ? trackName[track] : other;

function formatFacts({ by: { role, unitName, me }, ...entry }: HistoryLine, it: CaseView, now: Moment): HistoryFacts {
  const reporter = it.mine ? text.me : text.resident;
  const { call, meeting } = entry;
  const lastDay = entry.until ?? meeting?.until;
  const staff = call?.unitName ?? text.who(unitName, role);
  return {
    who: role === 'resident' ? (me ? text.me : text.resident) : me ? text.staffMe(staff) : staff,
    reporter,
    unit: call?.units.join(text.and) ?? entry.unitName ?? '',
    // the cloud sends the keys of these values
    method: entry.method ? contactMethodName[entry.method as ContactMethod] : '',
    outcome: entry.outcome ? outcomeName[entry.outcome as Outcome] : '',
    className: entry.refusalClass ? (it.refusal?.className ?? '') : '',
    round: entry.round,
    why: entry.meeting
      ? entry.meeting.assistants.join(text.and)
      : entry.pauseReason
        ? pauseReasonName[entry.pauseReason]
        : '',
    until: lastDay ? formatDay(momentOf(lastDay, 0), now) : call ? formatMoment(call.at, now) : '',
    days: entry.workDays ?? 0,
    supervision: entry.supervision ? supervisionReasonName[entry.supervision] : '',
    about: aboutOf(entry),
    isClock: role === 'system',
  };
}
