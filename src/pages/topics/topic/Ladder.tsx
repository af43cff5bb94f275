import type { Moment } from '@domain/time';
import type { LadderStep } from '@domain/topics/ladder';
import type { TopicView } from '@domain/topics/view';
import { formatMoment } from '@domain/vocabulary/time';
import { artefactName, stageOwnerName } from '@domain/vocabulary/topics/topics';
import { topicsText as text } from '@/text/topics/topics';
import { Section } from '@/ui/layout/Card';
import { Timeline, type TimelineEntry } from '@/ui/layout/Timeline';

/** The steps of a topic: which are done, which runs and until when, and which come. */
export function Ladder({ shown, now }: { shown: TopicView; now: Moment }) {
  const entries = shown.ladder.map((step, n) => entryOf(step, n, { shown, now }));
  const isUnchosen = shown.ladder.length === 1 && shown.ladder[0]?.status === 'now';
  const coming: TimelineEntry[] = isUnchosen
    ? [{ key: 'choosing', title: text.ladderChoosing, when: text.ladderNext }]
    : [];
  return (
    <Section title={text.ladder} hint={shown.packName}>
      <Timeline entries={[...entries, ...coming]} />
    </Section>
  );
}

function entryOf(
  { name, status, since, until }: LadderStep,
  n: number,
  { shown, now }: { shown: TopicView; now: Moment },
): TimelineEntry {
  const isNow = status === 'now';
  const when = isNow
    ? [
        text.ladderNow,
        since !== undefined && text.ladderSince(formatMoment(since, now)),
        until !== undefined && text.ladderUntil(formatMoment(until, now)),
      ]
        .filter(Boolean)
        .join(' · ')
    : status === 'done'
      ? text.ladderDone
      : text.ladderNext;
  const missing = shown.missing.map((one) => artefactName[one] ?? '').filter(Boolean);
  const words = [
    shown.owner && text.owner(stageOwnerName[shown.owner] ?? ''),
    missing.length > 0 && text.missing(missing.join('、')),
  ]
    .filter(Boolean)
    .join('，');
  return {
    ...{ key: `${n}`, title: name || text.ladderUnnamed, when },
    ...(isNow && { tone: 'warn' as const }),
    ...(isNow && words && n > 0 && { words }),
  };
}
