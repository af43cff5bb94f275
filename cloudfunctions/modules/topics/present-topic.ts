import { OPEN_STATES } from '@domain/cases/case';
import { visibilityOf } from '@domain/cases/access/visibility';
import { firstDueClock } from '@domain/cases/lifecycle/clocks';
import type { Photo } from '@domain/files/photo';
import type { TopicContext } from '@domain/topics/lifecycle/conditions';
import { looksAfter } from '@domain/topics/lifecycle/topic-roles';
import type { TopicFacts } from '@domain/topics/topic';
import type { StoredTopic } from '@domain/topics/topic-types';
import { voteKeyOf } from '@domain/topics/vote-key';
import { viewTopic, type TopicReading, type TopicView } from '@domain/topics/view';
import type { UserContext } from '../../platform/context';
import type { Database } from '../../platform/database/database';
import { voteOf, type VoteFacts } from '../ballots/votes';
import * as cases from '../cases/case-repository';
import { getPhotoLinks } from '../files/photo-links';
import * as members from '../households/member-repository';
import * as checks from '../moderation/check-repository';
import * as supports from './supports/support-repository';
import { createTopicContext } from './topic-store';

/** A topic as the caller reads it, with its pictures, its vote, the cases of its tasks, and what they did about it. */
export async function presentTopic(context: UserContext, topic: StoredTopic): Promise<TopicView> {
  const { db, actor } = context;
  const { id, gatherings } = topic.facts;
  const [supported, signedIn, link, tasks, vote] = [
    await hasSupported(context, id),
    gatherings.length ? await supports.listSignIns(db, id, actor.personId) : [],
    await linkPhotos(context, topic.facts),
    await readTasks(context, topic.facts),
    await readVote(context, topic.facts),
  ];
  const topicContext: TopicContext = {
    ...(await createTopicContext(context, topic)),
    openTasks: tasks.open,
    result: vote?.result,
  };
  return viewTopic(topic, actor, topicContext, { supported, signedIn, link, cases: tasks.cases, vote });
}

/** Under which key somebody asks for a topic: their household, or themselves while they belong to none. */
export const supporterKeyOf = async (db: Database, personId: string): Promise<string> =>
  (await householdOf(db, personId)) ?? personId;

/** The household that somebody was verified to belong to. */
export async function householdOf(db: Database, personId: string): Promise<string | undefined> {
  const member = await members.find(db, personId);
  return member?.state === 'verified' ? member.household : undefined;
}

/** Whether the caller's household asks for a topic, or they did before they belonged to one. */
export async function hasSupported(context: UserContext, id: string): Promise<boolean> {
  const { db, actor } = context;
  if (await supports.has(db, id, actor.personId)) return true;
  const household = await householdOf(db, actor.personId);
  return household !== undefined && supports.has(db, id, household);
}

/** The vote of a topic while it runs and once it is counted. */
const readVote = ({ db }: UserContext, topic: TopicFacts): Promise<VoteFacts | undefined> =>
  topic.ballots > 0 ? voteOf({ db }, voteKeyOf(topic)) : Promise.resolve(undefined);

const photosOf = ({ photos, posters, gatherings }: TopicFacts): string[] => [
  ...photos,
  ...posters,
  ...gatherings.flatMap((one) => one.photos ?? []),
];

/** Addresses of the pictures that WeChat let pass; who looks after the topic sees those that it still looks at too. */
async function linkPhotos(
  { db, actor }: UserContext,
  topic: TopicFacts,
): Promise<(photo: string) => Photo | undefined> {
  const all = photosOf(topic);
  if (!all.length) return () => undefined;
  const verdicts = await checks.listOfTopic(db, topic.id);
  const isShown = looksAfter(topic, actor) ? isNotRejected(verdicts) : isPassed(verdicts);
  const links = await getPhotoLinks(all.filter(isShown));
  return (photo) => (isShown(photo) ? links(photo) : undefined);
}

type Verdicts = readonly checks.Check[];

const isPassed =
  (verdicts: Verdicts) =>
  (photo: string): boolean => {
    const ofPhoto = verdicts.filter((one) => one.photo === photo);
    return ofPhoto.some(({ small }) => !small) && ofPhoto.every(({ suggest }) => suggest === 'pass');
  };

const isNotRejected =
  (verdicts: Verdicts) =>
  (photo: string): boolean =>
    !verdicts.some((one) => one.photo === photo && one.suggest === 'risky');

/** The cases of the tasks of a topic, and the one that it was made of; and how many tasks are still open. */
export async function readTasks(
  { db, actor }: UserContext,
  { tasks, case: origin }: Pick<TopicFacts, 'tasks' | 'case'>,
): Promise<{ cases: TopicReading['cases']; open: number }> {
  const ids = tasks.flatMap((task) => task.case ?? []);
  const rows = await cases.listByIds(db, origin ? [...ids, origin.id] : ids);
  const unlinked = tasks.filter((task) => task.case === undefined).length;
  return {
    cases: new Map(
      rows.map(({ facts }) => {
        const dueAt = firstDueClock(facts)?.dueAt;
        const mayOpen = visibilityOf(facts, actor) !== undefined;
        return [
          facts.id,
          { ...(mayOpen && { id: facts.id }), number: facts.number, state: facts.state, ...(dueAt && { dueAt }) },
        ];
      }),
    ),
    open: unlinked + rows.filter(({ facts }) => ids.includes(facts.id) && OPEN_STATES.includes(facts.state)).length,
  };
}
