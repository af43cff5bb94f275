import { Text } from '@tarojs/components';
import type { Moment } from '@domain/time';
import type { TopicView } from '@domain/topics/view';
import { legalModeName, returnReasonName, topicClassName, topicStateName } from '@domain/vocabulary/topics/topics';
import { go, routes } from '@/routes';
import { topicsText as text } from '@/text/topics/topics';
import { topicRoutes } from '@/topicRoutes';
import { Notice } from '@/ui/feedback/Notice';
import { Card, Section } from '@/ui/layout/Card';
import { CardHead, CardNote } from '@/ui/layout/CardHead';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { Photos } from '@/ui/status/Photos';
import { StatusTag } from '@/ui/status/StatusTag';
import { toneOfTopic } from '../TopicListItem';

/** What a topic is about, where, and by which rules it is decided. */
export function TopicHead({ shown, now: _ }: { shown: TopicView; now: Moment }) {
  const { state, title, areaName, problem, affected, channel, photos, mode, supports, needed, published } = shown;
  const { staff, decision, returnReason, mergedInto, supported, case: about } = shown;
  return (
    <>
      {mode === 'owners' && <Notice tone="warn">{text.notOwnersMeeting}</Notice>}
      {!published && <Notice>{staff ? text.unpublishedForStaff : text.unpublished}</Notice>}
      {returnReason && <Notice tone="warn">{text.returned(returnReasonName[returnReason] ?? '')}</Notice>}
      {mergedInto !== undefined && (
        <Notice action={text.openMerged} onAction={() => go(topicRoutes.topic(mergedInto))}>
          {text.merged}
        </Notice>
      )}
      <Card>
        <CardHead title={title}>
          <StatusTag tone={toneOfTopic(state)}>{topicStateName[state] ?? ''}</StatusTag>
        </CardHead>
        <CardNote>{[areaName, topicClassName[shown.class]].filter(Boolean).join(' · ')}</CardNote>
        {published && <CardNote>{text.supports(supports, state === 'proposed' ? needed : 0)}</CardNote>}
        {supported && <CardNote>{text.supported}</CardNote>}
      </Card>
      <Section title={text.problem}>
        <Card>
          <Text>{problem}</Text>
          <CardNote>{text.affected(affected)}</CardNote>
          <CardNote>{text.channel[channel] ?? ''}</CardNote>
          {mode && <CardNote>{text.mode(legalModeName[mode] ?? '')}</CardNote>}
          {photos.length > 0 && <Photos photos={photos} />}
        </Card>
        {about && (
          <Rows>
            <ListRow icon="list" title={text.openCase(about.number)} onClick={() => go(routes.case(about.id))} />
          </Rows>
        )}
      </Section>
      {decision && (
        <Section title={text.decision}>
          <Card>
            <Text>{decision.text}</Text>
          </Card>
        </Section>
      )}
    </>
  );
}
