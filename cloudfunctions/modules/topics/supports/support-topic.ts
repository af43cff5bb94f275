import { AppError } from '@domain/errors';
import { advanceBySystem } from '@domain/topics/lifecycle/advance';
import type { TopicContext } from '@domain/topics/lifecycle/conditions';
import { dueTimerAction } from '@domain/topics/lifecycle/timers';
import type { StoredTopic } from '@domain/topics/topic-types';
import { maySupport } from '@domain/topics/view';
import type { UserContext } from '../../../platform/context';
import type { Handler } from '../../handler';
import { changeRecord } from '../../lifecycle/change-record';
import { countAttempt } from '../../people/rate-limit';
import { hasSupported, presentTopic, supporterKeyOf } from '../present-topic';
import * as supports from './support-repository';
import * as topics from '../topic-repository';
import { createTopicContext, findVisibleTopic, topicStore } from '../topic-store';

/** A household asks for a topic, once; enough of them bring it to the committee at once. */
export const supportTopic: Handler<'topics.support'> = async ({ id }, context) => {
  const { db, actor, now } = context;
  const topic = await findVisibleTopic(context, id);
  if (!(await hasSupported(context, id))) {
    if (!maySupport(topic.facts, actor)) throw new AppError('ruleBroken', 'topics.support');
    await countAttempt(context, 'supports', `topic/${id}`);
    await supports.add(db, id, { key: await supporterKeyOf(db, actor.personId), personId: actor.personId, now });
  }
  // counted again after a tap that died in between
  const count = Math.max(topic.supports, await supports.count(db, id));
  const supported = { ...topic, supports: count };
  const topicContext = await createTopicContext(context, supported);
  const isReached = dueTimerAction(topic.facts, topicContext) === 'reach';
  if (count > topic.supports)
    await topics.raiseSupports(db, id, { supports: count, reachedAt: isReached ? now : undefined });
  return presentTopic(context, isReached ? await bringToCommittee(context, supported, topicContext) : supported);
};

async function bringToCommittee(
  context: UserContext,
  topic: StoredTopic,
  topicContext: TopicContext,
): Promise<StoredTopic> {
  return changeRecord(context, topicStore, {
    load: async () => topic,
    decide: (before) => advanceBySystem(before, 'reach', topicContext),
  });
}
