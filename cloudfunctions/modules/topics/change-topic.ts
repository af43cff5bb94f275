import { AppError, sentBefore } from '@domain/errors';
import { advance } from '@domain/topics/lifecycle/advance';
import type { TopicContext } from '@domain/topics/lifecycle/conditions';
import type { TopicAction, TopicDetails } from '@domain/topics/lifecycle/event';
import { findRepeatedAction } from '@domain/topics/repeated-action';
import { isDeliberated, type TopicFacts } from '@domain/topics/topic';
import type { StoredTopic } from '@domain/topics/topic-types';
import { voteKeyOf } from '@domain/topics/vote-key';
import type { TopicView } from '@domain/topics/view';
import type { UserContext } from '../../platform/context';
import { scheduleRemoval } from '../files/remove-uploads';
import { preparePhotos } from '../files/store-photos';
import { voteOf } from '../ballots/votes';
import { changeRecord } from '../lifecycle/change-record';
import { checkPublicText } from '../moderation/check-public-text';
import { checkPhotos } from './check-photos';
import { checkVote, countFor, postRollOf } from './hold-vote';
import { linkTasks } from './link-tasks';
import { moveSupporters } from './supports/move-supporters';
import { householdOf, presentTopic, readTasks } from './present-topic';
import { tellCase } from './tell-case';
import * as topics from './topic-repository';
import { createTopicContext, findVisibleTopic, topicStore } from './topic-store';

/** What somebody does to a topic; without `version` it may come after whatever others did meanwhile. */
export type TopicChange = { id: string; version?: number; action: TopicAction; details: TopicDetails };

/**
 * Takes one action of the caller. The same action again is answered like the first. Throws `notFound`, `conflict` for a
 * version that is no longer the newest, and what `advance` throws. `publicWords` are checked with WeChat first.
 */
export async function changeTopic(
  context: UserContext,
  { id, version, action, details: given }: TopicChange,
  publicWords: (topic: StoredTopic) => (string | undefined)[] = () => [],
): Promise<TopicView> {
  const { actor, now } = context;
  const topic = await findVisibleTopic(context, id);
  const { photos: uploads = [], ...words } = given;
  const prepared = await preparePhotos(uploads, id, context);
  const details: TopicDetails = { ...words, ...(uploads.length > 0 && { photos: prepared.ids }) };
  const repeated = findRepeatedAction(topic, { action, personId: actor.personId, details, version }, now);
  if (repeated === 'other') throw sentBefore();
  if (repeated === 'same') return presentTopic(context, await finishSoon(context, topic));
  if (version !== undefined && version !== topic.version) throw new AppError('conflict');

  const topicContext: TopicContext = {
    ...(await createTopicContext(context, topic)),
    openTasks: (await readTasks(context, topic.facts)).open,
    ...(action === 'object' && { household: await householdOf(context.db, actor.personId) }),
  };
  const saved = await changeRecord(context, topicStore, {
    load: async () => topic,
    decide: async (before) => {
      const after = await decideAction(context, before, { action, details }, topicContext);
      await checkPublicText(context, { topic: id }, ...publicWords(before));
      await prepared.save();
      return after;
    },
  });
  await Promise.all([checkPhotos(context, id, prepared.ids), scheduleRemoval(context, uploads, id)]);
  return presentTopic(context, await finishSoon(context, saved));
}

/** The topic after an action; a ballot is checked before it begins, and a count is made before it is said. */
async function decideAction(
  context: UserContext,
  before: StoredTopic,
  { action, details }: Pick<TopicChange, 'action' | 'details'>,
  topicContext: TopicContext,
): Promise<StoredTopic> {
  const { actor } = context;
  if (action === 'count') {
    // who may not count is refused before anything is opened
    const isResultKnown = (await voteOf(context, voteKeyOf(before.facts)))?.result;
    if (!isResultKnown) advance(before, action, actor, details, topicContext);
    return advance(before, action, actor, details, { ...topicContext, ...(await countFor(context, before.facts)) });
  }
  if (action === 'merge') await checkOther(context, before.facts, details.into);
  const after = advance(before, action, actor, details, topicContext);
  if (action === 'openVote' || action === 'secondBallot') await checkVote(context, after.facts, topicContext);
  return after;
}

/** Throws `invalidInput: into` for a topic of another community, or one that is not talked over. */
async function checkOther({ db }: UserContext, { area }: TopicFacts, into: string | undefined): Promise<void> {
  const other = into === undefined ? undefined : (await topics.find(db, into))?.topic.facts;
  if (!other || other.area.community !== area.community || !isDeliberated(other))
    throw new AppError('invalidInput', 'into');
}

/** The step is taken in any case; what stops the cases, rolls and supporters that follow is left to the scheduler. */
const finishSoon = (context: UserContext, topic: StoredTopic): Promise<StoredTopic> =>
  linkTasks(context, topic, 'now')
    .then((linked) => postRollOf(context, linked))
    .then((posted) => tellCase(context, posted, 'now'))
    .then((told) => moveSupporters(context, told))
    .catch((error) => {
      const isConflict = error instanceof AppError && error.code === 'conflict'; // somebody else is at it
      if (!isConflict) console.error(context.requestId, 'topic', topic.facts.id, error);
      return topic;
    });
