import type { PersonTransition } from '../../../lifecycle/lifecycle';
import type { CaseTypes } from '../../case-types';
import { ENTRY_LIMITS } from '../entry-limits';
import { keepingObjection } from './keeping-objection';

type Row = PersonTransition<CaseTypes>;

/** What the resident says of the work, and what starts again after it. */
export const RATING_TRANSITIONS: readonly PersonTransition<CaseTypes>[] = [
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
  ...keepingObjection<Row>({
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
  }), // 23
  ...keepingObjection<Row>({
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
  }), // 23
  ...keepingObjection<Row>({
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
  }), // asked for on the phone by a reporter without the app
  ...keepingObjection<Row>({
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
  }),
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
];
