import type { CaseAction } from '@domain/cases/lifecycle/event';
import type { CaseView, HistoryLine } from '@domain/cases/view';
import type { Moment } from '@domain/time';
import { formatMoment } from '@domain/vocabulary/time';
import { call } from '@/cloud/call';
import { useMorePages } from '@/screen/useMorePages';
import { historyText as text } from '@/text/cases/history';
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
      <Timeline entries={pages.rows.map((entry) => toTimelineEntry(entry, now))} />
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

function toTimelineEntry(entry: HistoryLine, now: Moment): TimelineEntry {
  const words = [entry.measure, entry.note, entry.channel && text.channel(entry.channel)].filter(Boolean).join('\n');
  return {
    key: String(entry.seq),
    title: entry.words,
    when: formatMoment(entry.at, now),
    tone: toneOf[entry.action] ?? 'plain',
    ...(words && { words }),
    ...(entry.photos.length > 0 && { more: <Photos photos={entry.photos} /> }),
  };
}
