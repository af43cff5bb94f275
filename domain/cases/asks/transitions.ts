import type { PersonTransition, SystemTransition } from '../../lifecycle/lifecycle';
import type { CaseTypes } from '../case-types';
import { ENTRY_LIMITS } from '../lifecycle/entry-limits';

/** Where a case may be when an objection is judged and the pause that it is about is over. */
const AFTER_PAUSE_STATES = [
  ...(['accepted', 'dispatched', 'working', 'needInfo', 'handled', 'callback', 'closed'] as const),
  ...(['transferred'] as const),
] as const;

/** What people ask each other to decide about a case, one line for each transition. */
export const ASK_TRANSITIONS: readonly PersonTransition<CaseTypes>[] = [
  // whose case it is
  {
    action: 'askReturn',
    from: ['dispatched', 'working'],
    to: 'returning',
    by: ['unitLeader'],
    when: ['signed', 'nothingAsked', 'mayReturn'],
    needs: ['note'],
    takes: ['unit'],
    stops: ['sign'],
    starts: ['decide'],
    limited: ENTRY_LIMITS.askReturn,
    notifies: ['returnAsked', 'returnAskedForReporter'],
  }, // 10; the time to finish runs on
  {
    action: 'assign',
    from: ['returning'],
    to: 'dispatched',
    by: ['otherCentre'],
    needs: ['unit', 'note'],
    stops: ['decide'],
    starts: ['sign', 'contact'],
    limited: ENTRY_LIMITS.assign,
    notifies: ['caseDispatched', 'supportedDispatched', 'caseAssignedForGood', 'returnDecided'],
  }, // 11: binding
  {
    action: 'withdrawAsk',
    from: ['returning'],
    to: 'dispatched',
    by: ['asker'],
    stops: ['decide'],
    starts: ['sign'],
    limited: ENTRY_LIMITS.withdrawAsk,
  },
  {
    action: 'withdrawAsk',
    from: ['working'],
    to: 'same',
    by: ['asker'],
    when: ['asked'],
    stops: ['decide'],
    limited: ENTRY_LIMITS.withdrawAsk,
  },

  // a pause of the time to finish
  {
    action: 'askPause',
    from: ['working'],
    to: 'same',
    by: ['caseHandler'],
    when: ['signed', 'aboveCommunity', 'nothingAsked', 'hasTimeLeft', 'mayPause'],
    needs: ['pauseReason', 'until', 'note'],
    takes: ['photos'],
    starts: ['decide'],
    limited: ENTRY_LIMITS.askPause,
    notifies: ['pauseAsked'],
  }, // 16
  {
    action: 'grantPause',
    from: ['working'],
    to: 'paused',
    by: ['otherLeader', 'otherSupervisor', 'otherCentre'],
    when: ['pauseAsked', 'hasTimeLeft', 'endsLater'],
    takes: ['note'],
    stops: ['decide'],
    pauses: 'finish',
    limited: ENTRY_LIMITS.grantPause,
    notifies: ['casePaused', 'supportedPaused', 'askGranted'],
  }, // 16
  {
    action: 'refusePause',
    from: ['working'],
    to: 'same',
    by: ['otherLeader', 'otherSupervisor', 'otherCentre'],
    when: ['pauseAsked'],
    needs: ['note'],
    stops: ['decide'],
    limited: ENTRY_LIMITS.refusePause,
    notifies: ['askRefused'],
  },
  {
    action: 'resume',
    from: ['paused'],
    to: 'working',
    by: ['caseHandler'],
    takes: ['note'],
    resumes: 'finish',
    notifies: ['caseResumed', 'supportedResumed'],
  }, // 17; an objection is judged also when the pause is over
  {
    action: 'objectToPause',
    from: ['paused'],
    to: 'same',
    by: ['reporter', 'registrar'],
    when: ['mayObject'],
    needs: ['note'],
    takes: ['photos'],
    starts: ['decide'],
    limited: ENTRY_LIMITS.objectToPause,
    notifies: ['pauseObjected'],
  }, // domain rules §4.4
  {
    action: 'upholdObjection',
    from: ['paused'],
    to: 'working',
    by: ['otherSupervisor', 'otherCentre'],
    when: ['objectionAsked'],
    needs: ['note'],
    stops: ['decide'],
    forgetsPause: 'finish',
    notifies: ['objectionUpheld', 'pauseCancelled', 'supportedResumed'],
  }, // 17: as if the pause had never been
  {
    action: 'upholdObjection',
    from: AFTER_PAUSE_STATES,
    to: 'same',
    by: ['otherSupervisor', 'otherCentre'],
    when: ['objectionAsked'],
    needs: ['note'],
    stops: ['decide'],
    forgetsPause: 'finish',
    limited: ENTRY_LIMITS.upholdObjection,
    notifies: ['objectionUpheld', 'pauseCancelled'],
  },
  {
    action: 'dismissObjection',
    from: ['paused', ...AFTER_PAUSE_STATES],
    to: 'same',
    by: ['otherSupervisor', 'otherCentre'],
    when: ['objectionAsked'],
    needs: ['note'],
    stops: ['decide'],
    limited: ENTRY_LIMITS.dismissObjection,
    notifies: ['objectionDismissed'],
  },

  // more time to finish
  {
    action: 'askExtension',
    from: ['working'],
    to: 'same',
    by: ['unitLeader'],
    when: ['signed', 'nothingAsked', 'hasTimeLeft', 'notExtended'],
    needs: ['workDays', 'note'],
    starts: ['decide'],
    limited: ENTRY_LIMITS.askExtension,
    notifies: ['extensionAsked'],
  }, // 18
  {
    action: 'grantExtension',
    from: ['working'],
    to: 'same',
    by: ['otherSupervisor', 'otherCentre'],
    when: ['extensionAsked', 'hasTimeLeft'],
    takes: ['note'],
    stops: ['decide'],
    prolongs: 'finish',
    limited: ENTRY_LIMITS.grantExtension,
    notifies: ['deadlineExtended', 'askGranted'],
  },
  {
    action: 'refuseExtension',
    from: ['working'],
    to: 'same',
    by: ['otherSupervisor', 'otherCentre'],
    when: ['extensionAsked'],
    needs: ['note'],
    stops: ['decide'],
    limited: ENTRY_LIMITS.refuseExtension,
    notifies: ['askRefused'],
  },
];

/** What the clock does to questions and pauses. */
export const ASK_SYSTEM_TRANSITIONS: readonly SystemTransition<CaseTypes>[] = [
  {
    action: 'endPause',
    from: ['paused'],
    to: 'working',
    resumes: 'finish',
    notifies: ['caseResumed', 'supportedResumed', 'pauseOver'],
  }, // 17
  {
    action: 'missDecide',
    from: ['returning', 'paused', 'merged', ...AFTER_PAUSE_STATES],
    to: 'same',
    notifies: ['decisionMissed'],
  },
];
