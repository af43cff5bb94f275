import type { PersonTransition } from '../../../lifecycle/lifecycle';
import { CONTACT_STATES, IN_HAND_STATES } from '../../case';
import type { CaseTypes } from '../../case-types';
import { ENTRY_LIMITS } from '../entry-limits';
import { keepingObjection } from './keeping-objection';

type Row = PersonTransition<CaseTypes>;

/** How a unit does the work. */
export const HANDLING_TRANSITIONS: readonly PersonTransition<CaseTypes>[] = [
  {
    action: 'sign',
    from: ['dispatched'],
    to: 'working',
    by: ['unitHandler', 'unitLeader'],
    when: ['firstRound'],
    stops: ['sign'],
    notifies: ['caseSigned'],
  }, // 9
  // 9, and rules §7.5: the leader signs a reopened case
  {
    action: 'sign',
    from: ['dispatched'],
    to: 'working',
    by: ['unitLeader'],
    when: ['laterRound'],
    stops: ['sign'],
    notifies: ['caseSigned'],
  },
  // a colleague takes over from a handler who left
  {
    action: 'sign',
    from: IN_HAND_STATES,
    to: 'same',
    by: ['unitHandler', 'unitLeader'],
    when: ['vacant', 'signed'],
    limited: ENTRY_LIMITS.takeOver,
  },
  {
    action: 'start',
    from: IN_HAND_STATES,
    to: 'same',
    by: ['desk', 'gridOfficer'],
    when: ['vacant', 'taken'],
    limited: ENTRY_LIMITS.takeOver,
  },
  {
    action: 'contact',
    from: ['working'],
    to: 'same',
    by: ['caseHandler'],
    needs: ['method'],
    takes: ['note'],
    stops: ['contact'],
    limited: ENTRY_LIMITS.contact,
    notifies: ['caseContacted'],
  }, // 12
  // whoever has looked at the number calls, and the call is on record
  {
    action: 'dial',
    from: CONTACT_STATES,
    to: 'same',
    by: ['caseHandler', 'desk', 'gridOfficer', 'registrar'],
    when: ['numberRevealed'],
    limited: ENTRY_LIMITS.dial,
  },
  {
    action: 'dial',
    from: ['callback'],
    to: 'same',
    by: ['caller'],
    when: ['numberRevealed', 'mayCall'],
    limited: ENTRY_LIMITS.dial,
  },
  {
    action: 'dial',
    from: ['closed'],
    to: 'same',
    by: ['caller'],
    when: ['numberRevealed', 'unhappyByCall'],
    limited: ENTRY_LIMITS.dial,
  },
  {
    action: 'dial',
    from: ['callback', 'closed'],
    to: 'same',
    by: ['registrar'],
    when: ['numberRevealed'],
    limited: ENTRY_LIMITS.dial,
  },
  ...keepingObjection<Row>({
    action: 'ask',
    from: ['working'],
    to: 'needInfo',
    by: ['caseHandler'],
    when: ['mayAskAgain'],
    needs: ['note'],
    stops: ['contact', 'decide'], // who asks the reporter has contacted them
    pauses: 'finish',
    starts: ['answer'],
    notifies: ['questionAsked'],
  }), // 13
  {
    action: 'answer',
    from: ['needInfo'],
    to: 'working',
    by: ['reporter', 'registrar'],
    needs: ['note'],
    takes: ['photos'],
    resumes: 'finish',
    stops: ['answer'],
    notifies: ['answerGiven'],
  }, // 14
  {
    action: 'withdrawQuestion',
    from: ['needInfo'],
    to: 'working',
    by: ['caseHandler'],
    resumes: 'finish',
    stops: ['answer'],
  }, // 14
  ...keepingObjection<Row>({
    action: 'finish',
    from: ['working'],
    to: 'callback',
    by: ['caseHandler'],
    when: ['onTheSpot'],
    needs: ['outcome', 'measure'],
    takes: ['photos'],
    stops: ['finish', 'contact', 'supervise', 'reply', 'decide'],
    starts: ['callback'],
    notifies: ['ratingAsked', 'supportedFinished'],
  }), // 易办: the resident's rating is the verification
  ...keepingObjection<Row>({
    action: 'finish',
    from: ['working'],
    to: 'handled',
    by: ['caseHandler'],
    when: ['dispatched'],
    needs: ['outcome', 'measure'],
    takes: ['photos', 'plannedUntil'],
    stops: ['finish', 'contact', 'supervise', 'reply', 'decide'],
    starts: ['verify'],
    notifies: ['caseFinished', 'verificationAsked'],
  }), // 19
  ...keepingObjection<Row>({
    action: 'handOver',
    from: ['working'],
    to: 'dispatched',
    by: ['unitLeader', 'caseHandler'],
    when: ['signed'],
    takes: ['note'],
    stops: ['decide'],
    starts: ['sign'],
    limited: ENTRY_LIMITS.handOver,
    notifies: ['caseHandedOver', 'caseTakenFromYou'],
  }), // a colleague of a handler who is away or has left signs; the deadline stays
  {
    action: 'handOver',
    from: ['working'],
    to: 'accepted',
    by: ['desk', 'caseHandler'],
    when: ['taken'],
    takes: ['note'],
    starts: ['dispatch'],
    limited: ENTRY_LIMITS.handOver,
    notifies: ['caseHandedOver', 'caseTakenFromYou'],
  },
];
