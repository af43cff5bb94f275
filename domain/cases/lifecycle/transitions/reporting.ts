import type { PersonTransition } from '../../../lifecycle/lifecycle';
import { OPEN_STATES } from '../../case';
import type { CaseTypes } from '../../case-types';
import { ENTRY_LIMITS } from '../entry-limits';

/** What the reporter or the registrar may do at any time, and the review of a refusal. */
export const REPORTING_TRANSITIONS: readonly PersonTransition<CaseTypes>[] = [
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
    from: ['refused', 'terminated'],
    to: 'same',
    by: ['reporter', 'registrar'],
    when: ['reviewOpen'],
    needs: ['note'],
    limited: ENTRY_LIMITS.askReview,
    notifies: ['reviewAsked'],
  }, // 30
  {
    action: 'upholdRefusal',
    from: ['refused', 'terminated'],
    to: 'same',
    by: ['centre'],
    when: ['reviewAsked'],
    needs: ['note'],
    notifies: ['reviewUpheld'],
  },
  {
    action: 'overturnRefusal',
    from: ['refused', 'terminated'],
    to: 'accepted',
    by: ['centre'],
    when: ['reviewAsked'],
    needs: ['note', 'track'],
    starts: ['dispatch', 'finish'],
    notifies: ['reviewOverturned', 'caseReopened', 'supportedResumed'],
  }, // 30
];
