import type { PersonTransition } from '../../lifecycle/lifecycle';
import type { CaseTypes } from '../case-types';
import { ENTRY_LIMITS } from '../lifecycle/entry-limits';

/** How a unit asks that a case ends before it is done, or is left out of the statistics, and who decides that. */
export const ENDING_TRANSITIONS: readonly PersonTransition<CaseTypes>[] = [
  {
    action: 'askEnd',
    from: ['working'],
    to: 'same',
    by: ['caseHandler', 'unitLeader'],
    when: ['signed', 'calm', 'nothingAsked'],
    needs: ['endReason', 'note'],
    takes: ['photos'],
    starts: ['decide'],
    limited: ENTRY_LIMITS.askEnd,
    notifies: ['endAsked'],
  }, // 26
  {
    action: 'grantEnd',
    from: ['working'],
    to: 'terminated',
    by: ['otherCentre'],
    when: ['endAsked'],
    needs: ['note'],
    stops: 'all',
    limited: ENTRY_LIMITS.grantEnd,
    notifies: ['caseEnded', 'supportedEnded', 'askGranted'],
  },
  {
    action: 'refuseEnd',
    from: ['working'],
    to: 'same',
    by: ['otherCentre'],
    when: ['endAsked'],
    needs: ['note'],
    stops: ['decide'],
    limited: ENTRY_LIMITS.refuseEnd,
    notifies: ['askRefused'],
  },

  // domain rules §7.6; no clock runs for it, because nobody waits for it
  {
    action: 'askExclusion',
    from: ['closed', 'archived', 'terminated'],
    to: 'same',
    by: ['unitLeader'],
    when: ['notExcluded'],
    needs: ['ground', 'note'],
    takes: ['photos'],
    limited: ENTRY_LIMITS.askExclusion,
    notifies: ['exclusionAsked'],
  },
  {
    action: 'grantExclusion',
    from: ['closed', 'archived', 'terminated'],
    to: 'same',
    by: ['otherCentre'],
    when: ['exclusionAsked'],
    needs: ['note'],
    limited: ENTRY_LIMITS.grantExclusion,
    notifies: ['exclusionDecided'],
  },
  {
    action: 'refuseExclusion',
    from: ['closed', 'archived', 'terminated'],
    to: 'same',
    by: ['otherCentre'],
    when: ['exclusionAsked'],
    needs: ['note'],
    limited: ENTRY_LIMITS.refuseExclusion,
    notifies: ['exclusionDecided'],
  },
];
