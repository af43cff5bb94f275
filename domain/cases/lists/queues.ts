import { actorKeys, positionKey, type Actor } from '../../people/actor';
import { isAboutStaff } from '../access/about-staff';
import { isDecisionLate, openAsk } from '../asks/conditions';
import { awaitsInstruction, awaitsReview, isMissed, isVacant, recipientOf, type CaseFacts } from '../case';
import { owesReply } from '../supervision/conditions';
import { successorKeysOf, supervisorKeysOf, unitsOf } from '../lifecycle/case-roles';

/** The queue of what a person has to do next. */
export const personKey = (personId: string): string => `person@${personId}`;

/** Where a case waits: for its next step, and for a supervisor while it is late. Worklists find it by these keys. */
export const queuesOf = (it: CaseFacts): string[] => [
  ...new Set([...nextStepOf(it), ...supervisionOf(it), ...replyOf(it), ...decisionOf(it), ...exclusionOf(it)]),
];

/** A late case waits for the word of a supervisor, and one that nobody verified in time for their verification. */
const supervisionOf = (it: CaseFacts): string[] =>
  isMissed(it, 'verify') || awaitsInstruction(it) ? supervisorKeysOf(it) : [];

/** Whoever leads the unit answers the supervisor; what they do not answer goes up to the centre. */
const replyOf = (it: CaseFacts): string[] => [
  ...(owesReply(it) ? [positionKey('leader', it.holder.unit)] : []),
  ...(isMissed(it, 'reply') ? [positionKey('centre', it.place.district)] : []),
];

/** The centre decides what is left out of the statistics. */
const exclusionOf = ({ exclusion, place }: CaseFacts): string[] =>
  exclusion?.state === 'asked' ? [positionKey('centre', place.district)] : [];

/** Who decides what somebody asked; once it is late, the next one up too. */
function decisionOf(it: CaseFacts): string[] {
  const { place, holder } = it;
  const late = isDecisionLate(it);
  const centre = positionKey('centre', place.district);
  switch (openAsk(it)?.kind) {
    case 'return':
      return [centre];
    case 'pause':
      return [positionKey('leader', holder.unit), ...(late ? supervisorKeysOf(it) : [])];
    case 'end':
      return [centre];
    case 'split':
      return [positionKey('desk', place.community), ...(late ? [centre] : [])];
    case 'extension':
    case 'objection':
      return [...supervisorKeysOf(it), ...(late ? [centre] : [])];
    default:
      return [];
  }
}

function nextStepOf(it: CaseFacts): string[] {
  const { place, holder } = it;
  const above = (role: 'verifier' | 'caller') => unitsOf(it).map((unit) => positionKey(role, unit));
  switch (it.state) {
    case 'submitted':
      if (holder.role === 'centre') return [positionKey('centre', holder.unit)];
      return [positionKey('desk', place.community), positionKey('gridOfficer', place.grid)];
    case 'accepted':
      if (holder.role === 'centre') return [positionKey('centre', holder.unit)];
      return [
        positionKey('desk', place.community),
        ...(it.track === 'easy' ? [positionKey('gridOfficer', place.grid)] : []),
      ];
    case 'dispatched':
      return [...(it.round === 1 ? [positionKey('handler', holder.unit)] : []), positionKey('leader', holder.unit)];
    case 'working':
      return it.handler ? [personKey(it.handler)] : vacancyOf(it);
    case 'paused':
      return it.handler ? [personKey(it.handler)] : vacancyOf(it);
    case 'needInfo':
      return [it.registrarLeft ? relayKeyOf(it) : personKey(recipientOf(it)), ...vacancyOf(it)];
    case 'handled':
      return [...above('verifier'), ...vacancyOf(it)];
    case 'callback':
      return [...(it.registrar ? [] : [personKey(it.reporter)]), ...above('caller')];
    case 'refused':
    case 'terminated':
      return awaitsReview(it) ? [positionKey('centre', place.district)] : [];
    default:
      return [];
  }
}

/** Who stands in for a registrar who left. */
const relayKeyOf = ({ aboutStaff, place }: CaseFacts): string =>
  isAboutStaff({ aboutStaff }) ? positionKey('centre', place.district) : positionKey('desk', place.community);

/** Who may take over from a handler who left. */
const vacancyOf = (it: CaseFacts): string[] => (isVacant(it) ? successorKeysOf(it) : []);

/** All queues of an actor's work. */
export const worklistKeysOf = (actor: Actor): string[] => [personKey(actor.personId), ...actorKeys(actor)];
