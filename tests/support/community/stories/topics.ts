import type { Calendar } from '@domain/calendar/calendar';
import { actorOf } from '@domain/people/person';
import { communityDay, DAY, HOUR, momentOf, type Moment } from '@domain/time';
import { topicAreaOf } from '@domain/topics/area';
import { advance, advanceBySystem } from '@domain/topics/lifecycle/advance';
import type { TopicContext } from '@domain/topics/lifecycle/conditions';
import { createTopic, type TopicProposal } from '@domain/topics/lifecycle/create-topic';
import type { TopicAction, TopicDetails, TopicSystemAction } from '@domain/topics/lifecycle/event';
import { sampleTopicRules } from '@domain/topics/rules';
import type { StoredTopic } from '@domain/topics/topic-types';
import { voteRecordOf } from '@domain/topics/vote';
import type { County } from '@domain/places/county';
import { toDocument } from '../../../../cloudfunctions/modules/topics/topic-repository';
import { playVote, type PlayedVote } from '../households/play-vote';
import type { Album } from '../pictures/photos';
import type { Scene } from '../pictures/scenes';
import type { Neighbour } from '../replay';
import { topicStories, type TopicStory } from './topic-stories';

type Stage = {
  now: Moment;
  calendar: Calendar;
  key: string;
  people: Neighbour[];
  album: Album;
  county: County;
  idOf: (personId: string, draft: string) => string;
  /** A case that was finished, for the task of the topic that is over. */
  doneCase: string;
};

/** The topics of the sample with those who ask for them, and their votes; nothing of them is in the inbox. */
export function playTopics(stage: Stage) {
  const played = topicStories.map((story) => ({ story, ...playTopic(story, stage) }));
  const documents = {
    topics: played.map(({ topic }) => ({
      ...toDocument({ ...topic, outbox: [] }, sampleTopicRules),
      supports: topic.supports,
    })),
    topicsupports: played.flatMap(({ story, topic }) =>
      story.supports.map((who) => ({
        _id: `${topic.facts.id}_${actorNamed(who, stage).personId}`,
        ...{ topic: topic.facts.id, personId: actorNamed(who, stage).personId },
        supportedAt: stage.now - (story.daysAgo - 1) * DAY,
      })),
    ),
    gatheringsignins: [],
  };
  // what WeChat said of the photos at the doors
  const contentchecks = played.flatMap(({ topic: { facts } }) =>
    facts.posters.map((photo, n) => ({
      ...{ _id: `${facts.id}-${n}`, topic: facts.id, of: 'photo' as const, photo, suggest: 'pass' as const },
      at: stage.now,
    })),
  );
  return { documents, contentchecks, votes: played.flatMap(({ vote }) => vote ?? []) };
}

const actorNamed = (openid: string, { people }: Stage) => {
  const found = people.find((one) => one.openid === openid);
  if (!found) throw new Error(`nobody is called ${openid}`);
  return actorOf(found.person);
};

const SYSTEM_ACTIONS: readonly TopicSystemAction[] = ['postRoll', 'beginVote'];
const isSystem = (action: TopicAction | TopicSystemAction): action is TopicSystemAction =>
  SYSTEM_ACTIONS.some((one) => one === action);

function playTopic(story: TopicStory, stage: Stage): { topic: StoredTopic; vote?: PlayedVote } {
  const { draft, who, daysAgo, compound, building, supports, steps, ...words } = story;
  const contextAt = (now: Moment): TopicContext => ({
    ...{ now, calendar: stage.calendar, rules: sampleTopicRules, supports: supports.length },
  });
  const actor = actorNamed(who, stage);
  const community = actor.positions[0]?.unit ?? '';
  const area = topicAreaOf(stage.county, { community, compound, building });
  const beginning = stage.now - daysAgo * DAY;
  const proposal: TopicProposal = { ...words, area, channel: 'phone', photos: [] };
  let topic: StoredTopic = {
    ...createTopic(proposal, stage.idOf(actor.personId, `topic/${draft}`), actor, contextAt(beginning)),
    supports: supports.length,
  };
  let vote: PlayedVote | undefined;
  steps.forEach(([ago, name, action, told = {}], n) => {
    const now = Math.min(stage.now - ago * DAY + n * HOUR, stage.now);
    const raised = { ...topic, version: topic.version + 1 };
    if (isSystem(action)) {
      topic = advanceBySystem(raised, action, contextAt(now));
      return;
    }
    const details = detailsAt(told, name, stage);
    // the first of two who count leaves no figures
    const result = action === 'count' && topic.facts.firstCounter !== undefined ? vote?.vote.result : undefined;
    topic = advance(raised, action, actorNamed(name, stage), details, { ...contextAt(now), ...(result && { result }) });
    if (action === 'openVote')
      vote = playVote(voteRecordOf(topic.facts, [compound], sampleTopicRules), {
        ...{ now: stage.now, key: stage.key },
        counters: steps
          .filter(([, , one]) => one === 'count')
          .map(([, counter]) => actorNamed(counter, stage).personId),
      });
    if (action === 'addTask')
      topic = advanceBySystem({ ...topic, version: topic.version + 1 }, 'linkTask', {
        ...contextAt(now),
        linked: { task: 1, case: stage.doneCase },
      });
  });
  return { topic, ...(vote && { vote }) };
}

/** The minute of the day at which people gather. */
const EVENING = 19 * 60;

/** Days before now become moments and days, and a scene the photo of whoever took it. */
const detailsAt = (
  { at, measured, scene, ...told }: TopicDetails & { scene?: Scene },
  who: string,
  { now, album }: Stage,
): TopicDetails => ({
  ...told,
  ...(at !== undefined && { at: momentOf(communityDay(now - at * DAY), EVENING) }),
  ...(measured && { measured: { ...measured, day: communityDay(now - Number(measured.day) * DAY) } }),
  ...(scene && { photos: [album.take(who, scene)] }),
});
