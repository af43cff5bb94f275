import { AppError } from '../../errors';
import { createRecord } from '../../lifecycle/event-sourced';
import { hasRole, staffPositionOf, type Actor } from '../../people/actor';
import { maskForPublic } from '../../wording/public-words';
import type { StoredTopic } from '../topic-types';
import type { TopicArea, TopicChannel, TopicClass } from '../topic';
import type { TopicContext } from './conditions';
import { topicLifecycle } from './lifecycle';

export type TopicProposal = {
  title: string;
  problem: string;
  affected: string;
  class: TopicClass;
  channel: TopicChannel;
  area: TopicArea;
  photos: string[];
  /** The case that it is made of, by somebody who may. */
  case?: { id: string; number: string };
};

/** Whether somebody writes topics down for others in a community: its desk. */
export const entersTopics = (actor: Actor, community: string): boolean => hasRole(actor, 'desk', community);

/** Whether somebody may propose in a community: who lives there, its desk for others, and who has a case there. */
const mayPropose = (actor: Actor, { channel, area, case: about }: TopicProposal): boolean =>
  channel === 'case'
    ? about !== undefined
    : channel === 'phone'
      ? hasRole(actor, 'resident', area.community)
      : entersTopics(actor, area.community);

/**
 * A new topic; its words are masked for everybody to read. Throws `ruleBroken` with `topics.elsewhere` for somebody who
 * does not live there, or does not keep the desk where it came on paper.
 */
export function createTopic(proposal: TopicProposal, id: string, actor: Actor, context: TopicContext): StoredTopic {
  if (!mayPropose(actor, proposal)) throw new AppError('ruleBroken', 'topics.elsewhere');
  const { now } = context;
  const isOwn = proposal.channel === 'phone';
  const { title, problem, affected, ...rest } = proposal;
  const record = createRecord(
    topicLifecycle,
    {
      by: {
        role: isOwn ? 'resident' : proposal.channel === 'case' ? (staffPositionOf(actor)?.role ?? 'desk') : 'desk',
        personId: actor.personId,
        ...(!isOwn && { unit: proposal.area.community }),
      },
      initialFacts: {
        ...{ id, ...rest },
        ...{ title: maskForPublic(title), problem: maskForPublic(problem), affected: maskForPublic(affected) },
        ...(isOwn ? { proposer: actor.personId } : { enteredBy: actor.personId }),
        ...{ proposedAt: now, stageAt: now, activeAt: now, ballots: 0 },
        options: [{ id: 1, text: '', cost: 0, payer: '', worseOff: '', nothing: true as const }],
        ...{ drafts: [], posters: [], gatherings: [], questions: [], objections: [], tasks: [] },
      },
      eventFields: {},
    },
    context,
  );
  return { ...record, supports: 0 };
}
