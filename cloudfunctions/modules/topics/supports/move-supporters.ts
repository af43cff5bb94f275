import { AppError } from '@domain/errors';
import { advanceBySystem } from '@domain/topics/lifecycle/advance';
import { dueTimerAction } from '@domain/topics/lifecycle/timers';
import type { StoredTopic } from '@domain/topics/topic-types';
import type { AppContext } from '../../../platform/context';
import { changeRecord } from '../../lifecycle/change-record';
import { supporterKeyOf } from '../present-topic';
import * as supports from './support-repository';
import * as topics from '../topic-repository';
import { createTopicContext, topicStore } from '../topic-store';

/**
 * Whoever proposed or asked for a topic that was merged asks for the other one from now on, each household once. It may
 * be repeated: who asks for the other one already is not counted again.
 */
export async function moveSupporters(context: AppContext, topic: StoredTopic): Promise<StoredTopic> {
  const { id, state, mergedInto, supportersMoved, proposer } = topic.facts;
  if (state !== 'merged' || mergedInto === undefined || supportersMoved) return topic;
  const into = (await topics.get(context.db, mergedInto).catch(ignoreNotFound))?.facts;
  if (into) {
    const people = [...(proposer === undefined ? [] : [proposer]), ...(await supports.listPeople(context.db, id))];
    for (const personId of people.filter((one) => one !== into.proposer)) await addOnce(context, into.id, personId);
    await raise(context, into.id);
  }
  return changeRecord(context, topicStore, {
    load: async () => topic,
    decide: async (before) => advanceBySystem(before, 'moveSupporters', await createTopicContext(context, before)),
    deliver: 'later',
  });
}

async function addOnce({ db, now }: AppContext, topic: string, personId: string): Promise<void> {
  const key = await supporterKeyOf(db, personId);
  if (await supports.has(db, topic, personId)) return; // from before they belonged to a household
  await supports.add(db, topic, { key, personId, now });
}

/** Writes how many ask for it now; enough of them make it due for the scheduler. */
async function raise(context: AppContext, id: string): Promise<void> {
  const [topic, count] = [await topics.get(context.db, id), await supports.count(context.db, id)];
  const topicContext = await createTopicContext(context, { supports: count });
  const isReached = dueTimerAction(topic.facts, topicContext) === 'reach';
  await topics.raiseSupports(context.db, id, { supports: count, reachedAt: isReached ? context.now : undefined });
}

function ignoreNotFound(error: unknown): undefined {
  if (!(error instanceof AppError) || error.code !== 'notFound') throw error;
}
