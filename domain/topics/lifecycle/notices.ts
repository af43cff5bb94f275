import type { NoticeRule } from '../../lifecycle/lifecycle';
import type { Audience, NoticeFacts } from '../../messages/notice';
import { positionKey } from '../../people/actor';
import type { TopicFacts } from '../topic';
import { stageEndsAt } from './conditions';
import type { TopicEvent, TopicEventTypes } from './event';

/** Who can be told of something about a topic, by name. */
export const AUDIENCES = {
  proposer: ({ proposer }) => (proposer === undefined ? [] : [{ person: proposer }]),
  /** Everybody who asked for it. */
  supporters: ({ id }) => [{ followersOf: id }],
  objectors: ({ objections, proposer }) =>
    [...new Set(objections.flatMap(({ by }) => by ?? []))]
      .filter((by) => by !== proposer)
      .map((person) => ({ person })),
  desk: ({ area }) => [{ position: positionKey('desk', area.community) }],
  leader: ({ area }) => [{ position: positionKey('leader', area.community) }],
  supervisor: ({ area }) => [{ position: positionKey('supervisor', area.subdistrict) }],
} satisfies Record<string, (topic: TopicFacts) => Audience[]>;
export type TopicAudience = keyof typeof AUDIENCES;

type TopicNoticeRule = NoticeRule<TopicEventTypes, TopicAudience>;

/**
 * The notices of topics. `topicMoved` reaches a person once a day at most, whatever happens; only the opening of a
 * ballot, one reminder and the result come besides.
 */
export const topicNotices = {
  topicProposed: { template: 'staffTask', to: ['desk'] },
  topicToScreen: { template: 'staffTask', to: ['desk', 'leader'] },
  publishMissed: { template: 'staffTask', to: ['leader'] },
  screenMissed: { template: 'staffTask', to: ['leader', 'supervisor'] },
  topicQuestionAsked: { template: 'staffTask', to: ['desk'] },
  objectionMade: { template: 'staffTask', to: ['desk'] },
  evaluationDue: { template: 'staffTask', to: ['desk'] },
  topicLapsed: { template: 'staffTask', to: ['desk', 'leader'] },
  topicMoved: { template: 'caseProgress', to: ['proposer', 'supporters', 'objectors'], daily: true },
  voteOpened: { template: 'caseProgress', to: ['proposer', 'supporters', 'objectors'] },
  voteReminder: { template: 'caseProgress', to: ['proposer', 'supporters', 'objectors'] },
  resultPosted: { template: 'caseProgress', to: ['proposer', 'supporters', 'objectors'] },
} satisfies Record<string, TopicNoticeRule>;
export type TopicNotice = keyof typeof topicNotices;

/** What the words of a notice about a topic are made of. */
export type TopicNoticeFacts = Pick<NoticeFacts, 'state' | 'unitName' | 'startAt' | 'dueAt' | 'place'> & {
  action?: string;
  title?: string;
};

/** The title once everybody reads it, what happened, and until when the stage runs; nothing that a person said. */
export function topicNoticeFacts(topic: TopicFacts, { action, details }: TopicEvent): TopicNoticeFacts {
  const dueAt = stageEndsAt(topic);
  return {
    state: topic.state,
    action,
    unitName: topic.area.communityName,
    ...(topic.publishedAt !== undefined && { title: topic.title }),
    ...(action === 'callGathering' && details.at !== undefined && { startAt: details.at, place: details.place ?? '' }),
    ...(dueAt !== undefined && { dueAt }),
  };
}
