import type { PersonTransition } from '../../../lifecycle/lifecycle';
import type { CaseTypes } from '../../case-types';
import { ENTRY_LIMITS } from '../entry-limits';

/** How somebody else verifies the work. */
export const VERIFYING_TRANSITIONS: readonly PersonTransition<CaseTypes>[] = [
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
];
