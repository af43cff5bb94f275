import { createVote } from '@domain/ballots/vote';
import { AppError } from '@domain/errors';
import { advanceBySystem } from '@domain/topics/lifecycle/advance';
import { stageEndsAt, type TopicContext } from '@domain/topics/lifecycle/conditions';
import type { TopicFacts } from '@domain/topics/topic';
import type { StoredTopic } from '@domain/topics/topic-types';
import { voteRecordOf } from '@domain/topics/vote';
import { voteKeyOf } from '@domain/topics/vote-key';
import type { AppContext, UserContext } from '../../platform/context';
import { countVote, openVote, postRoll } from '../ballots/votes';
import * as households from '../households/household-repository';
import { changeRecord } from '../lifecycle/change-record';
import { getValidCounty } from '../places/county-repository';
import { createTopicContext, topicStore } from './topic-store';

/** The vote of a topic, as the topic says it. */
async function recordOf({ db, now }: AppContext, topic: TopicFacts, { rules }: TopicContext) {
  const { compounds } = await getValidCounty(db, now);
  const own = compounds.filter(({ community }) => community === topic.area.community).map(({ id }) => id);
  return voteRecordOf(topic, own, rules);
}

/**
 * Throws what a vote of this topic would be refused for, before the topic asks for one: `invalidInput`, `votes.…`,
 * and `topics.noHouseholds` where the register knows nobody who could vote.
 */
export async function checkVote(context: AppContext, topic: TopicFacts, topicContext: TopicContext): Promise<void> {
  const record = await recordOf(context, topic, topicContext);
  createVote(record, (await context.settings()).voteRules, context.now);
  const { compounds, buildings } = record.area;
  for (const compound of compounds) {
    const { rows } = await households.listOfCompound(context.db, { compound, buildings }, { limit: 1 });
    if (rows.length) return;
  }
  throw new AppError('ruleBroken', 'topics.noHouseholds');
}

/** Posts the roll of a ballot that began; each step may be repeated. */
export async function postRollOf(context: AppContext, topic: StoredTopic): Promise<StoredTopic> {
  if (topic.facts.state !== 'voting' || topic.facts.roll !== undefined) return topic;
  const topicContext = await createTopicContext(context, topic);
  await postRoll(context, await recordOf(context, topic.facts, topicContext));
  return changeRecord(context, topicStore, {
    load: async () => topic,
    decide: (before) => advanceBySystem(before, 'postRoll', topicContext),
    deliver: 'later',
  });
}

/**
 * Lets households vote once the roll stands. Nothing while a challenge waits for its answer; the scheduler asks
 * again, and calls the ballot off when its time is over.
 */
export async function beginVote(context: AppContext, topic: StoredTopic): Promise<StoredTopic | undefined> {
  const isOpen = await openVote(context, voteKeyOf(topic.facts)).then(
    () => true,
    (error: unknown) => {
      if (error instanceof AppError && error.code === 'ruleBroken') return false;
      throw error;
    },
  );
  const isOver = (stageEndsAt(topic.facts) ?? Infinity) <= context.now;
  if (!isOpen && !isOver) return undefined;
  const topicContext = await createTopicContext(context, topic);
  return changeRecord(context, topicStore, {
    load: async () => topic,
    decide: (before) => advanceBySystem(before, isOpen ? 'beginVote' : 'voteFailed', topicContext),
    deliver: 'later',
  });
}

/** What one more person counted; the result is there once two counted the same. */
export async function countFor(context: UserContext, topic: TopicFacts): Promise<Pick<TopicContext, 'result'>> {
  const { vote } = await countVote(context, voteKeyOf(topic), context.actor.personId);
  return vote.result ? { result: vote.result } : {};
}
