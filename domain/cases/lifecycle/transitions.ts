import type { CreateTransition, PersonTransition, SystemTransition } from '../../lifecycle/lifecycle';
import {
  CLOCK_KINDS,
  CONTACT_STATES,
  IN_HAND_STATES,
  CASE_STATES,
  MEETING_STATES_OF_CASE,
  OPEN_STATES,
  TIMED_STATES,
} from '../case';
import { ASK_SYSTEM_TRANSITIONS, ASK_TRANSITIONS } from '../asks/transitions';
import type { CaseTypes } from '../case-types';
import { SUPERVISION_SYSTEM_TRANSITIONS, SUPERVISION_TRANSITIONS } from '../supervision/transitions';
import { ENTRY_LIMITS } from './entry-limits';

/** What ends with the work of a unit, but not what somebody asked a third one to judge. */
const ALL_BUT_DECISION = CLOCK_KINDS.filter((kind) => kind !== 'decide');

/** How a case begins. */
export const CREATION: CreateTransition<CaseTypes> = {
  action: 'report',
  to: 'submitted',
  starts: ['accept'],
  notifies: ['caseArrived', 'hazardArrived'],
};

/**
 * What people do to a case, one line for each transition (domain rules §3.3, numbers at the right). Buttons, permission
 * checks, messages, the diagram and the tests all read these lines.
 */
export const TRANSITIONS: readonly PersonTransition<CaseTypes>[] = [
  // the desk decides
  {
    action: 'accept',
    from: ['submitted'],
    to: 'accepted',
    by: ['desk'],
    needs: ['track'],
    takes: ['category'],
    stops: ['accept'],
    starts: ['dispatch'],
    extends: ['finish'],
    notifies: ['caseAccepted', 'supportedAccepted'],
  }, // 2; the time to finish may run already, since the hour for accepting was over
  // what the centre received itself: a complaint about staff
  {
    action: 'accept',
    from: ['submitted'],
    to: 'accepted',
    by: ['centre'],
    when: ['withCentre'],
    needs: ['track'],
    takes: ['category'],
    stops: ['accept'],
    starts: ['dispatch'],
    extends: ['finish'],
    notifies: ['caseAccepted'],
  },
  {
    action: 'take',
    from: ['submitted'],
    to: 'working',
    by: ['gridOfficer'],
    takes: ['category', 'note'],
    stops: ['accept'],
    extends: ['finish'],
    notifies: ['caseAccepted', 'supportedAccepted'],
  }, // 2 and 8 in one tap
  {
    action: 'refuse',
    from: ['submitted'],
    to: 'refused',
    by: ['desk'],
    needs: ['refusalClass', 'channel', 'note'],
    stops: 'all',
    notifies: ['caseRefused', 'supportedRefused'],
  }, // 3
  {
    action: 'refuse',
    from: ['submitted'],
    to: 'refused',
    by: ['centre'],
    when: ['withCentre'],
    needs: ['refusalClass', 'channel', 'note'],
    stops: 'all',
    notifies: ['caseRefused'],
  },
  // another channel that the law provides, or 110, 119, 120, 122
  {
    action: 'transfer',
    from: ['submitted', 'accepted'],
    to: 'transferred',
    by: ['desk'],
    when: ['notWithCentre', 'nothingDone', 'notReviewed'],
    needs: ['channel', 'note'],
    stops: 'all',
    notifies: ['caseTransferred', 'supportedTransferred', 'transferMade'],
  }, // 4; neither work that was done nor a review that was won disappears
  {
    action: 'transfer',
    from: ['submitted', 'accepted'],
    to: 'transferred',
    by: ['centre'],
    when: ['withCentre', 'nothingDone', 'notReviewed'],
    needs: ['channel', 'note'],
    stops: 'all',
    notifies: ['caseTransferred', 'supportedTransferred', 'transferMade'],
  },
  {
    action: 'start',
    from: ['accepted'],
    to: 'working',
    by: ['desk', 'gridOfficer'],
    when: ['easy', 'notWithCentre'],
    takes: ['note'],
    stops: ['dispatch'],
  }, // 8
  {
    action: 'dispatch',
    from: ['accepted'],
    to: 'dispatched',
    by: ['desk'],
    when: ['notWithCentre'],
    needs: ['unit'],
    takes: ['note'],
    stops: ['dispatch'],
    starts: ['sign', 'contact'],
    extends: ['finish'],
    notifies: ['caseDispatched', 'supportedDispatched', 'caseAssigned'],
  }, // 7
  {
    action: 'dispatch',
    from: ['accepted'],
    to: 'dispatched',
    by: ['centre'],
    when: ['withCentre', 'unitKnown'],
    needs: ['unit', 'note'],
    stops: ['dispatch'],
    starts: ['sign', 'contact', 'finish'],
    notifies: ['caseDispatched', 'supportedDispatched', 'caseAssigned'],
  }, // 11: the centre names who is responsible
  // and first whom a complaint is about, where its reporter could not say: that unit does not get it
  {
    action: 'dispatch',
    from: ['accepted'],
    to: 'dispatched',
    by: ['centre'],
    when: ['withCentre', 'unitUnnamed'],
    needs: ['aboutUnit', 'unit', 'note'],
    stops: ['dispatch'],
    starts: ['sign', 'contact', 'finish'],
    notifies: ['caseDispatched', 'caseAssigned'],
  },

  // a unit does the work
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
  {
    action: 'ask',
    from: ['working'],
    to: 'needInfo',
    by: ['caseHandler'],
    when: ['mayAskAgain', 'objectionAsked'],
    needs: ['note'],
    stops: ['contact'], // nobody loses an objection to a question
    pauses: 'finish',
    starts: ['answer'],
    notifies: ['questionAsked'],
  }, // 13
  {
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
  {
    action: 'finish',
    from: ['working'],
    to: 'callback',
    by: ['caseHandler'],
    when: ['onTheSpot', 'objectionAsked'],
    needs: ['outcome', 'measure'],
    takes: ['photos'],
    stops: ['finish', 'contact', 'supervise', 'reply'],
    starts: ['callback'],
    notifies: ['ratingAsked', 'supportedFinished'],
  }, // an objection is judged also when the work is done
  {
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
  }, // 易办: the resident's rating is the verification
  {
    action: 'finish',
    from: ['working'],
    to: 'handled',
    by: ['caseHandler'],
    when: ['dispatched', 'objectionAsked'],
    needs: ['outcome', 'measure'],
    takes: ['photos', 'plannedUntil'],
    stops: ['finish', 'contact', 'supervise', 'reply'],
    starts: ['verify'],
    notifies: ['caseFinished', 'verificationAsked'],
  }, // an objection is judged also when the work is done
  {
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
  }, // 19
  {
    action: 'handOver',
    from: ['working'],
    to: 'dispatched',
    by: ['unitLeader', 'caseHandler'],
    when: ['signed', 'objectionAsked'],
    takes: ['note'],
    starts: ['sign'],
    limited: ENTRY_LIMITS.handOver,
    notifies: ['caseHandedOver', 'caseTakenFromYou'],
  }, // an objection is judged whoever works on it
  {
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
  }, // a colleague of a handler who is away or has left signs; the deadline stays
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

  ...ASK_TRANSITIONS,

  // somebody else verifies
  {
    action: 'fail',
    from: ['handled'],
    to: 'working',
    by: ['verifier', 'lateVerifier'],
    needs: ['note'],
    takes: ['photos'],
    stops: ['verify'],
    continues: 'finish',
    limited: ENTRY_LIMITS.fail,
    notifies: ['verificationFailed', 'verificationFailedForReporter'],
  }, // 20
  {
    action: 'pass',
    from: ['handled'],
    to: 'callback',
    by: ['verifier', 'lateVerifier'],
    takes: ['note', 'photos'],
    stops: ['verify'],
    starts: ['callback'],
    notifies: ['ratingAsked', 'supportedFinished'],
  }, // 21
  {
    action: 'instruct',
    from: ['accepted', 'dispatched', 'returning', 'working'],
    to: 'same',
    by: ['supervisor', 'centre'],
    when: ['supervised', 'aboveCommunity'],
    needs: ['note'],
    stops: ['supervise'],
    starts: ['supervise'],
    limited: ENTRY_LIMITS.instruct,
    notifies: ['caseInstructed', 'caseInstructedForReporter'],
  }, // 24: from here on the unit has the time of T11

  ...SUPERVISION_TRANSITIONS,

  // the resident rates
  {
    action: 'rate',
    from: ['callback'],
    to: 'closed',
    by: ['independentReporter'],
    needs: ['rating'],
    takes: ['note'],
    stops: ['callback'],
    starts: ['reopen'],
    notifies: ['ratingPressured', 'supportedClosed'],
  }, // 22
  {
    action: 'rate',
    from: ['closed'],
    to: 'same',
    by: ['independentReporter'],
    when: ['windowOpen'],
    needs: ['rating'],
    takes: ['note'],
    limited: ENTRY_LIMITS.rateAgain,
    notifies: ['ratingPressured'],
  }, // rules §7.3: the last answer counts
  {
    action: 'recordCall',
    from: ['callback'],
    to: 'closed',
    by: ['callerOnCall'],
    when: ['onCall'],
    needs: ['rating', 'note'],
    stops: ['callback'],
    starts: ['reopen'],
    notifies: ['answersRecorded', 'ratingPressured', 'supportedClosed'],
  }, // 22
  {
    action: 'missCall',
    from: ['callback'],
    to: 'same',
    by: ['callerOnCall'],
    when: ['onCall', 'newCall', 'moreCalls'],
    needs: ['note'],
  },
  {
    action: 'missCall',
    from: ['callback'],
    to: 'closed',
    by: ['callerOnCall'],
    when: ['onCall', 'newCall', 'lastCall'],
    needs: ['note'],
    stops: ['callback'],
    starts: ['reopen'],
    notifies: ['caseClosedUnrated', 'supportedClosed'],
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
    limited: ENTRY_LIMITS.reopen,
    notifies: ['caseReopened', 'caseReopenedOften', 'caseReopenedForReporter', 'supportedResumed'],
  }, // 23
  {
    action: 'reopen',
    from: ['closed'],
    to: 'accepted',
    by: ['reporter'],
    when: ['unhappy'],
    needs: ['note'],
    takes: ['photos'],
    stops: 'all',
    starts: ['dispatch', 'finish'],
    limited: ENTRY_LIMITS.reopen,
    notifies: ['caseReopened', 'caseReopenedOften', 'caseReopenedForReporter', 'supportedResumed'],
  }, // 23
  {
    action: 'reopen',
    from: ['callback'],
    to: 'accepted',
    by: ['callerOnCall'],
    when: ['byCall', 'onCall'],
    needs: ['note'],
    stops: 'all',
    starts: ['dispatch', 'finish'],
    limited: ENTRY_LIMITS.reopen,
    notifies: ['caseReopened', 'caseReopenedOften', 'caseReopenedForReporter', 'supportedResumed'],
  }, // asked for on the phone by a reporter without the app
  {
    action: 'reopen',
    from: ['closed'],
    to: 'accepted',
    by: ['callerOnCall'],
    when: ['onUnhappyCall'],
    needs: ['note'],
    stops: 'all',
    starts: ['dispatch', 'finish'],
    limited: ENTRY_LIMITS.reopen,
    notifies: ['caseReopened', 'caseReopenedOften', 'caseReopenedForReporter', 'supportedResumed'],
  },
  {
    action: 'answer',
    from: ['closed'],
    to: 'working',
    by: ['reporter', 'registrar'],
    when: ['uninformed'],
    needs: ['note'],
    takes: ['photos'],
    stops: ['reopen'],
    resumes: 'finish',
    notifies: ['answerGiven', 'supportedResumed'],
  }, // 15: same round, no penalty

  // what was planned is done: somebody else looks at it, and the resident is asked again
  {
    action: 'completePlan',
    from: ['closed'],
    to: 'handled',
    by: ['caseHandler', 'unitLeader'],
    when: ['planOpen'],
    needs: ['measure'],
    takes: ['photos'],
    stops: ['reopen'],
    starts: ['verify'],
    limited: ENTRY_LIMITS.completePlan,
    notifies: ['caseFinished', 'verificationAsked'],
  },

  // the reporter, or the registrar, at any time
  {
    action: 'supplement',
    from: ['submitted', 'accepted', 'dispatched', 'returning', 'working', 'paused', 'handled'],
    to: 'same',
    by: ['reporter', 'registrar'],
    needs: ['note'],
    takes: ['photos'],
    limited: ENTRY_LIMITS.supplement,
    notifies: ['caseSupplemented'],
  },
  {
    action: 'notContacted',
    from: ['working', 'paused', 'handled'],
    to: 'same',
    by: ['reporter', 'registrar'],
    when: ['dispatched'],
    takes: ['note'],
    limited: ENTRY_LIMITS.notContacted,
    notifies: ['notContacted'],
  },
  // a false alarm: one tap for the reporter, a reason from staff
  {
    action: 'clearHazard',
    from: OPEN_STATES,
    to: 'same',
    by: ['reporter', 'registrar'],
    when: ['unconfirmedHazard'],
    stops: ['supervise'], // of the deadline that the danger set
    limited: ENTRY_LIMITS.clearHazard,
    relaxes: true,
    notifies: ['hazardDenied'],
  },
  {
    action: 'clearHazard',
    from: OPEN_STATES,
    to: 'same',
    by: ['independentOfficer', 'independentDesk'],
    when: ['hazardous'],
    needs: ['note'],
    stops: ['supervise'], // of the deadline that the danger set
    limited: ENTRY_LIMITS.clearHazard,
    relaxes: true,
    notifies: ['hazardCleared'],
  },
  {
    action: 'withdraw',
    from: OPEN_STATES,
    to: 'withdrawn',
    by: ['reporter'],
    when: ['notHazard', 'nothingDone'],
    takes: ['note'],
    stops: 'all',
    notifies: ['caseWithdrawn', 'supportedWithdrawn'],
  }, // 25
  // what was done and is not rated any more is looked at by the supervisor
  {
    action: 'withdraw',
    from: OPEN_STATES,
    to: 'withdrawn',
    by: ['reporter'],
    when: ['notHazard', 'workDone'],
    needs: ['note'],
    stops: 'all',
    notifies: ['caseWithdrawn', 'withdrawnAfterWork', 'supportedWithdrawn'],
  },
  {
    action: 'withdraw',
    from: ['submitted', 'accepted', 'dispatched'],
    to: 'withdrawn',
    by: ['registrar'],
    when: ['notHazard', 'nothingDone'],
    takes: ['note'],
    stops: 'all',
    notifies: ['caseWithdrawn', 'supportedWithdrawn'],
  }, // only before the work begins: staff must not make work disappear

  // somebody else reviews a refusal
  {
    action: 'askReview',
    from: ['refused'],
    to: 'same',
    by: ['reporter', 'registrar'],
    when: ['reviewOpen'],
    needs: ['note'],
    limited: ENTRY_LIMITS.askReview,
    notifies: ['reviewAsked'],
  }, // 30
  {
    action: 'upholdRefusal',
    from: ['refused'],
    to: 'same',
    by: ['centre'],
    when: ['reviewAsked'],
    needs: ['note'],
    notifies: ['reviewUpheld'],
  },
  {
    action: 'overturnRefusal',
    from: ['refused'],
    to: 'accepted',
    by: ['centre'],
    when: ['reviewAsked'],
    needs: ['note', 'track'],
    starts: ['dispatch', 'finish'],
    notifies: ['reviewOverturned', 'caseReopened', 'supportedResumed'],
  }, // 30
];

/** What timers do to a case. */
export const SYSTEM_TRANSITIONS: readonly SystemTransition<CaseTypes>[] = [
  { action: 'remind', from: ['needInfo'], to: 'same', notifies: ['questionReminder'] },
  {
    action: 'lapse',
    from: ['needInfo'],
    to: 'closed',
    stops: ['answer'],
    starts: ['reopen'],
    notifies: ['questionLapsed', 'supportedLapsed'],
  }, // 15
  {
    action: 'closeUnrated',
    from: ['callback'],
    to: 'closed',
    stops: ['callback'],
    starts: ['reopen'],
    notifies: ['caseClosedUnrated', 'supportedClosed'],
  },
  { action: 'archive', from: ['closed'], to: 'archived', stops: 'all' }, // 27

  {
    action: 'planDue',
    from: ['closed'],
    to: 'accepted',
    when: ['planOpen'],
    stops: 'all',
    starts: ['dispatch', 'finish'],
    notifies: ['planMissed', 'planMissedForReporter', 'supportedResumed'],
  }, // 28

  // clocks that nobody kept (domain rules §5.2)
  {
    action: 'warn',
    from: ['submitted', 'accepted', 'dispatched', 'returning', 'working'],
    to: 'same',
    notifies: ['deadlineNear'],
  },
  {
    action: 'missAccept',
    from: ['submitted'],
    to: 'same',
    starts: ['finish'],
    notifies: ['acceptMissed', 'acceptMissedForReporter'],
  }, // the community's time runs from here, so that a report that nobody touches moves up
  { action: 'missDispatch', from: ['accepted'], to: 'same', notifies: ['dispatchMissed', 'dispatchMissedForReporter'] },
  { action: 'missSign', from: ['dispatched'], to: 'same', notifies: ['signMissed'] },
  {
    action: 'missContact',
    from: ['dispatched', 'returning', 'working', 'paused'],
    to: 'same',
    notifies: ['contactMissed'],
  },
  { action: 'missVerify', from: ['handled'], to: 'same', notifies: ['verifyMissed', 'verifyMissedForReporter'] },
  {
    action: 'stepUp',
    from: ['submitted', 'accepted', 'dispatched', 'returning', 'working'],
    to: 'dispatched',
    when: ['atCommunity'],
    stops: 'all',
    starts: ['sign', 'contact', 'finish'],
    notifies: ['caseSteppedUp', 'supportedSteppedUp', 'caseAssignedFromBelow', 'caseLeftCommunity'],
  }, // 29
  {
    action: 'stepUp',
    from: ['accepted', 'dispatched', 'returning', 'working'],
    to: 'accepted',
    when: ['aboveCommunity', 'objectionAsked'],
    stops: ALL_BUT_DECISION,
    starts: ['dispatch', 'finish'],
    notifies: ['caseSteppedUp', 'supportedSteppedUp', 'caseReachedCentre', 'caseLeftUnit'],
  }, // an objection is judged whoever has the case
  {
    action: 'stepUp',
    from: ['accepted', 'dispatched', 'returning', 'working'],
    to: 'accepted',
    when: ['aboveCommunity'],
    stops: 'all',
    starts: ['dispatch', 'finish'],
    notifies: ['caseSteppedUp', 'supportedSteppedUp', 'caseReachedCentre', 'caseLeftUnit'],
  }, // 29
  {
    action: 'supervise',
    from: ['accepted', 'dispatched', 'returning', 'working'],
    to: 'same',
    when: ['aboveCommunity'],
    starts: ['supervise'],
    notifies: ['supervisionDue', 'caseOverdue', 'caseSupervised'],
  }, // 24
  {
    action: 'proposeMeeting',
    from: ['accepted', 'dispatched', 'returning', 'working'],
    to: 'same',
    notifies: ['meetingProposed', 'meetingProposedForReporter'],
  },

  // a lower unit calls upper ones to the spot (domain rules §5.4)
  { action: 'callUnits', from: OPEN_STATES, to: 'same', notifies: ['unitsCalled', 'supportedUnitsCalled'] },

  // what a joint meeting decides is binding (domain rules §5.1, seed S4-21)
  {
    action: 'decideByMeeting',
    from: MEETING_STATES_OF_CASE,
    to: 'dispatched',
    when: ['objectionAsked'],
    stops: ALL_BUT_DECISION,
    starts: ['sign', 'contact', 'finish'],
    notifies: ['meetingDecided', 'supportedDispatched', 'caseAssignedByMeeting'],
  },
  {
    action: 'decideByMeeting',
    from: MEETING_STATES_OF_CASE,
    to: 'dispatched',
    stops: 'all',
    starts: ['sign', 'contact', 'finish'],
    notifies: ['meetingDecided', 'supportedDispatched', 'caseAssignedByMeeting'],
  },

  // what the reporter adds tells of a danger
  {
    action: 'raiseHazard',
    from: OPEN_STATES,
    to: 'same',
    when: ['calm'],
    hastens: true,
    notifies: ['hazardRaised'],
  },
  // once a missing holiday table is there
  { action: 'recalculate', from: TIMED_STATES, to: 'same', recalculates: true },
  { action: 'reporterLeft', from: CASE_STATES, to: 'same' },
  // a position ended
  { action: 'vacate', from: IN_HAND_STATES, to: 'same', notifies: ['caseVacated'] },
  { action: 'registrarLeft', from: TIMED_STATES, to: 'same' },
  ...ASK_SYSTEM_TRANSITIONS,
  ...SUPERVISION_SYSTEM_TRANSITIONS,
];
