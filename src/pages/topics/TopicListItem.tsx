import type { Moment } from '@domain/time';
import type { TopicState } from '@domain/topics/topic';
import type { TopicCard } from '@domain/topics/view';
import { formatMoment } from '@domain/vocabulary/time';
import { topicStateName } from '@domain/vocabulary/topics/topics';
import { go } from '@/routes';
import { topicsText as text } from '@/text/topics/topics';
import { topicRoutes } from '@/topicRoutes';
import { Card } from '@/ui/layout/Card';
import { CardHead, CardNote } from '@/ui/layout/CardHead';
import { StatusTag, type Tone } from '@/ui/status/StatusTag';

const OVER: readonly TopicState[] = ['closed', 'returned', 'merged', 'rejected', 'quorumFailed'];

/** The colour of a state: what waits for residents is warm. */
export const toneOfTopic = (state: TopicState): Tone =>
  state === 'voting' || state === 'notice' ? 'warn' : OVER.includes(state) ? 'plain' : 'active';

/** One topic in a list: what it is, where, which step runs, and until when. */
export function TopicListItem({ card, now }: { card: TopicCard; now: Moment }) {
  const { id, state, title, areaName, step, until, supports, needed, waits } = card;
  const tag = waits ? text.waits : (topicStateName[state] ?? '');
  const where = [areaName, step].filter(Boolean).join(' · ');
  const asked = text.supports(supports, state === 'proposed' ? needed : 0);
  const note = [until !== undefined && text.until(formatMoment(until, now)), asked].filter(Boolean).join(' · ');
  return (
    <Card label={[title, tag, where, note].join('，')} onClick={() => go(topicRoutes.topic(id))}>
      <CardHead title={title}>
        <StatusTag tone={waits ? 'warn' : toneOfTopic(state)}>{tag}</StatusTag>
      </CardHead>
      <CardNote>{where}</CardNote>
      <CardNote>{note}</CardNote>
    </Card>
  );
}
