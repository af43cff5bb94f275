import type { CaseState, ClockKind } from './case';
import { OPEN_STATES, TIMED_STATES } from './case';
import type { CaseAction, Detail } from './event';
import type { CaseRole } from './case-roles';

/** When a move asks for more than a state and a party; each is a function in `conditions.ts`. */
export type Condition =
  | 'firstRound'
  | 'laterRound'
  | 'easy'
  | 'onTheSpot'
  | 'dispatched'
  | 'signed'
  | 'taken'
  | 'mayAskAgain'
  | 'unhappy'
  | 'byCall'
  | 'unhappyByCall'
  | 'uninformed'
  | 'reviewOpen'
  | 'reviewAsked'
  | 'windowOpen'
  | 'lastCall'
  | 'moreCalls'
  | 'notHazard';

export type Transition = {
  action: CaseAction;
  from: readonly CaseState[];
  to: CaseState | 'same';
  by: readonly CaseRole[];
  when?: Condition;
  needs?: readonly Detail[];
  takes?: readonly Detail[];
  starts?: readonly ClockKind[];
  stops?: readonly ClockKind[] | 'all';
  pauses?: ClockKind;
  resumes?: ClockKind;
  /** The clock goes on as if it had never been stopped. */
  continues?: ClockKind;
  /** Nobody says it for another, and nobody about his own work. */
  reporterOnly?: true;
  /** Words that only staff read. */
  staffOnly?: true;
};

/**
 * The whole life of a case, one line a move (domain rules §3.3, numbers at the right).
 * Buttons, permission checks, the diagram and the tests all read these lines.
 */
export const TRANSITIONS: readonly Transition[] = [
  // the desk receives
  {
    action: 'accept',
    from: ['submitted'],
    to: 'accepted',
    by: ['desk'],
    needs: ['track'],
    takes: ['category'],
    stops: ['accept'],
    starts: ['dispatch', 'finish'],
  }, // 2
  {
    action: 'take',
    from: ['submitted'],
    to: 'working',
    by: ['gridOfficer'],
    takes: ['category', 'note'],
    stops: ['accept'],
    starts: ['finish'],
  }, // 2 and 8 in one tap
  {
    action: 'refuse',
    from: ['submitted'],
    to: 'refused',
    by: ['desk'],
    needs: ['refusalClass', 'channel', 'note'],
    stops: 'all',
  }, // 3
  {
    action: 'start',
    from: ['accepted'],
    to: 'working',
    by: ['desk', 'gridOfficer'],
    when: 'easy',
    takes: ['note'],
    stops: ['dispatch'],
  }, // 8
  {
    action: 'dispatch',
    from: ['accepted'],
    to: 'dispatched',
    by: ['desk'],
    needs: ['unit'],
    takes: ['note'],
    stops: ['dispatch'],
    starts: ['sign', 'contact', 'finish'],
    staffOnly: true,
  }, // 7

  // a unit works
  {
    action: 'sign',
    from: ['dispatched'],
    to: 'working',
    by: ['unitHandler', 'unitLeader'],
    when: 'firstRound',
    stops: ['sign'],
  }, // 9
  // 9, and rules §7.5: the leader signs
  { action: 'sign', from: ['dispatched'], to: 'working', by: ['unitLeader'], when: 'laterRound', stops: ['sign'] },
  {
    action: 'contact',
    from: ['working'],
    to: 'same',
    by: ['caseHandler'],
    needs: ['method'],
    takes: ['note'],
    stops: ['contact'],
    staffOnly: true,
  }, // 12
  {
    action: 'ask',
    from: ['working'],
    to: 'needInfo',
    by: ['caseHandler'],
    when: 'mayAskAgain',
    needs: ['note'],
    pauses: 'finish',
    starts: ['answer'],
  }, // 13
  {
    action: 'answer',
    from: ['needInfo'],
    to: 'working',
    by: ['reporter', 'registrar'],
    needs: ['note'],
    takes: ['photos'],
    resumes: 'finish',
    stops: ['answer'],
  }, // 14
  {
    action: 'withdrawQuestion',
    from: ['needInfo'],
    to: 'working',
    by: ['caseHandler'],
    resumes: 'finish',
    stops: ['answer'],
  }, // 14
  {
    action: 'finish',
    from: ['working'],
    to: 'callback',
    by: ['caseHandler'],
    when: 'onTheSpot',
    needs: ['outcome', 'measure'],
    takes: ['photos'],
    stops: ['finish', 'contact'],
    starts: ['callback'],
  }, // 易办: the resident's answer is the verification
  {
    action: 'finish',
    from: ['working'],
    to: 'handled',
    by: ['caseHandler'],
    when: 'dispatched',
    needs: ['outcome', 'measure'],
    takes: ['photos', 'plannedUntil'],
    stops: ['finish', 'contact'],
    starts: ['verify'],
  }, // 19
  {
    action: 'handOver',
    from: ['working'],
    to: 'dispatched',
    by: ['unitLeader', 'caseHandler'],
    when: 'signed',
    takes: ['note'],
    starts: ['sign'],
    staffOnly: true,
  }, // whoever is away or has left: a colleague signs, no time is gained
  {
    action: 'handOver',
    from: ['working'],
    to: 'accepted',
    by: ['desk', 'caseHandler'],
    when: 'taken',
    takes: ['note'],
    starts: ['dispatch'],
    staffOnly: true,
  },

  // somebody else looks
  {
    action: 'fail',
    from: ['handled'],
    to: 'working',
    by: ['verifier'],
    needs: ['note'],
    takes: ['photos'],
    stops: ['verify'],
    continues: 'finish',
    staffOnly: true,
  }, // 20
  {
    action: 'pass',
    from: ['handled'],
    to: 'callback',
    by: ['verifier'],
    takes: ['note', 'photos'],
    stops: ['verify'],
    starts: ['callback'],
    staffOnly: true,
  }, // 21

  // the resident judges
  {
    action: 'rate',
    from: ['callback'],
    to: 'closed',
    by: ['reporter'],
    needs: ['rating'],
    takes: ['note'],
    stops: ['callback'],
    starts: ['reopen'],
    reporterOnly: true,
  }, // 22
  {
    action: 'rate',
    from: ['closed'],
    to: 'same',
    by: ['reporter'],
    when: 'windowOpen',
    needs: ['rating'],
    takes: ['note'],
    reporterOnly: true,
  }, // rules §7.3: the last answer counts
  {
    action: 'recordCall',
    from: ['callback'],
    to: 'closed',
    by: ['caller'],
    needs: ['rating', 'note'],
    stops: ['callback'],
    starts: ['reopen'],
    staffOnly: true,
  }, // 22
  {
    action: 'missCall',
    from: ['callback'],
    to: 'same',
    by: ['caller'],
    when: 'moreCalls',
    needs: ['note'],
    staffOnly: true,
  },
  {
    action: 'missCall',
    from: ['callback'],
    to: 'closed',
    by: ['caller'],
    when: 'lastCall',
    needs: ['note'],
    stops: ['callback'],
    starts: ['reopen'],
    staffOnly: true,
  }, // 22, three attempts
  {
    action: 'reopen',
    from: ['callback'],
    to: 'accepted',
    by: ['reporter'],
    needs: ['note'],
    takes: ['photos'],
    stops: 'all',
    starts: ['dispatch', 'finish'],
  }, // 23
  {
    action: 'reopen',
    from: ['closed'],
    to: 'accepted',
    by: ['reporter'],
    when: 'unhappy',
    needs: ['note'],
    takes: ['photos'],
    stops: 'all',
    starts: ['dispatch', 'finish'],
  }, // 23
  {
    action: 'reopen',
    from: ['callback'],
    to: 'accepted',
    by: ['caller'],
    when: 'byCall',
    needs: ['note'],
    stops: 'all',
    starts: ['dispatch', 'finish'],
  }, // his word on the phone, who has none in the app
  {
    action: 'reopen',
    from: ['closed'],
    to: 'accepted',
    by: ['caller'],
    when: 'unhappyByCall',
    needs: ['note'],
    stops: 'all',
    starts: ['dispatch', 'finish'],
  },
  {
    action: 'answer',
    from: ['closed'],
    to: 'working',
    by: ['reporter', 'registrar'],
    when: 'uninformed',
    needs: ['note'],
    takes: ['photos'],
    stops: ['reopen'],
    resumes: 'finish',
  }, // 15: same round, no penalty

  // the reporter, or who wrote it down for him, at any time
  {
    action: 'supplement',
    from: ['submitted', 'accepted', 'dispatched', 'working', 'handled'],
    to: 'same',
    by: ['reporter', 'registrar'],
    needs: ['note'],
    takes: ['photos'],
  },
  {
    action: 'notContacted',
    from: ['working', 'handled'],
    to: 'same',
    by: ['reporter', 'registrar'],
    when: 'dispatched',
    takes: ['note'],
  },
  {
    action: 'withdraw',
    from: OPEN_STATES,
    to: 'withdrawn',
    by: ['reporter'],
    when: 'notHazard',
    takes: ['note'],
    stops: 'all',
  }, // 25
  {
    action: 'withdraw',
    from: ['submitted', 'accepted', 'dispatched'],
    to: 'withdrawn',
    by: ['registrar'],
    when: 'notHazard',
    takes: ['note'],
    stops: 'all',
  }, // never what somebody worked on: staff do not make work disappear

  // a refusal is looked at once more, by somebody else
  {
    action: 'askReview',
    from: ['refused'],
    to: 'same',
    by: ['reporter', 'registrar'],
    when: 'reviewOpen',
    needs: ['note'],
  }, // 30
  { action: 'upholdRefusal', from: ['refused'], to: 'same', by: ['centre'], when: 'reviewAsked', needs: ['note'] },
  {
    action: 'overturnRefusal',
    from: ['refused'],
    to: 'accepted',
    by: ['centre'],
    when: 'reviewAsked',
    needs: ['note', 'track'],
    starts: ['dispatch', 'finish'],
  }, // 30

  // the clock
  { action: 'remind', from: ['needInfo'], to: 'same', by: ['system'] },
  { action: 'lapse', from: ['needInfo'], to: 'closed', by: ['system'], stops: ['answer'], starts: ['reopen'] }, // 15
  { action: 'closeUnrated', from: ['callback'], to: 'closed', by: ['system'], stops: ['callback'], starts: ['reopen'] },
  { action: 'archive', from: ['closed'], to: 'archived', by: ['system'], stops: 'all' }, // 27
  // the holiday table came: provisional clocks are counted again
  { action: 'recalculate', from: TIMED_STATES, to: 'same', by: ['system'] },
];
