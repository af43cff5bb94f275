import { hasRole, type Actor, type PositionRole } from '../../people/actor';
import { stageOf, type StageOwner } from '../packs/pack';
import type { TopicFacts } from '../topic';

type RoleCheck = (topic: TopicFacts, actor: Actor) => boolean;

/**
 * The residents' committee, which is the desk and the leader of the community; nobody decides about their own topic.
 */
const isCommittee: RoleCheck = (topic, actor) =>
  topic.proposer !== actor.personId && holdsAny(actor, ['desk', 'leader'], topic.area.community);

const holdsAny = (actor: Actor, roles: readonly PositionRole[], unit: string): boolean =>
  roles.some((role) => hasRole(actor, role, unit));

const isLeader: RoleCheck = (topic, actor) =>
  topic.proposer !== actor.personId && hasRole(actor, 'leader', topic.area.community);

const isConvenor: RoleCheck = (topic, actor) =>
  isCommittee(topic, actor) ||
  (topic.proposer !== actor.personId && hasRole(actor, 'gridOfficer', topic.area.community));

const isWatching: RoleCheck = ({ area }, actor) =>
  hasRole(actor, 'supervisor', area.subdistrict) || hasRole(actor, 'centre', area.district);

const isInElectionGroup: RoleCheck = (topic, actor) =>
  isConvenor(topic, actor) || (topic.proposer !== actor.personId && isWatching(topic, actor));

const OWNS: Record<StageOwner, RoleCheck> = {
  committee: isCommittee,
  // the desk writes down what the branch said, also where its leader has no phone
  branch: isCommittee,
  convenor: isConvenor,
  electionGroup: isInElectionGroup,
  taskOwners: isCommittee,
};

/** Who somebody is to one topic. */
export const ROLE_CHECKS = {
  proposer: ({ proposer }, { personId }) => proposer === personId,
  committee: isCommittee,
  convenor: isConvenor,
  /** Who leads the stage that runs. */
  stageOwner: (topic, actor) => {
    const stage = stageOf(topic);
    return stage !== undefined && OWNS[stage.owner](topic, actor);
  },
  overseer: (topic, actor) => isLeader(topic, actor) || isWatching(topic, actor),
  /** Who lives in the community of the topic. */
  neighbour: ({ area }, { positions }) =>
    positions.some(({ role, unit }) => role === 'resident' && unit === area.community),
} satisfies Record<string, RoleCheck>;
export type TopicRole = keyof typeof ROLE_CHECKS;

/** Whether somebody works on topics of this community, or watches them: they read a topic before it is public. */
export const looksAfter = (topic: Pick<TopicFacts, 'area'>, actor: Actor): boolean =>
  holdsAny(actor, ['desk', 'leader', 'gridOfficer'], topic.area.community) ||
  hasRole(actor, 'supervisor', topic.area.subdistrict) ||
  hasRole(actor, 'centre', topic.area.district);

/** Whether somebody may read a topic: everybody once it is public, before whoever wrote it and who looks after it. */
export const canSeeTopic = (
  { publishedAt, proposer, enteredBy, area }: Pick<TopicFacts, 'area' | 'publishedAt' | 'proposer' | 'enteredBy'>,
  actor: Actor,
): boolean =>
  publishedAt !== undefined || [proposer, enteredBy].includes(actor.personId) || looksAfter({ area }, actor);
