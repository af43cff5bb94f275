import { AppError } from '@domain/errors';
import type { TopicContext } from '@domain/topics/lifecycle/conditions';
import { canSeeTopic } from '@domain/topics/lifecycle/topic-roles';
import { topicRulesOf } from '@domain/topics/rules';
import type { StoredTopic } from '@domain/topics/topic-types';
import type { AppContext, UserContext } from '../../platform/context';
import type { RecordStore } from '../lifecycle/change-record';
import * as topics from './topic-repository';

/** How topics are stored. */
export const topicStore: RecordStore<StoredTopic> = {
  collection: 'topics',
  save: async ({ db, settings }, before, after) => topics.save(db, before, after, topicRulesOf(await settings())),
  outboxOf: ({ facts: { id }, version, outbox }) => ({ id, version, outbox }),
};

/** What a decision about a topic needs: the county's rules, the calendar, the moment, and how many ask for it. */
export async function createTopicContext(
  context: Pick<AppContext, 'settings' | 'calendar' | 'now'>,
  { supports }: Pick<StoredTopic, 'supports'>,
): Promise<TopicContext> {
  const settings = await context.settings();
  return { rules: topicRulesOf(settings), calendar: context.calendar(settings), now: context.now, supports };
}

/** A topic that the caller may know of. Throws `notFound` for any other. */
export async function findVisibleTopic({ db, actor }: UserContext, id: string): Promise<StoredTopic> {
  const topic = await topics.get(db, id);
  if (!canSeeTopic(topic.facts, actor)) throw new AppError('notFound');
  return topic;
}
