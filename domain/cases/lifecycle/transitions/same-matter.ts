import type { PersonTransition } from '../../../lifecycle/lifecycle';
import type { CaseTypes } from '../../case-types';
import { ENTRY_LIMITS } from '../entry-limits';

/** What the desk does with a matter that is there already, and how a reporter gets their own case back. */
export const SAME_MATTER_TRANSITIONS: readonly PersonTransition<CaseTypes>[] = [
  // several people, one matter: its reporter follows the other case like a neighbour who joined it
  {
    action: 'merge',
    from: ['submitted', 'accepted', 'dispatched', 'working'],
    to: 'merged',
    by: ['desk'],
    when: ['notWithCentre', 'shareable', 'nothingAsked', 'nothingDone', 'notReviewed'],
    needs: ['sameAs'],
    takes: ['note'],
    stops: 'all',
    limited: ENTRY_LIMITS.merge,
    notifies: ['caseMerged', 'caseMergedAway'],
  }, // 5
  // the same person, the same matter, no new facts
  {
    action: 'repeat',
    from: ['submitted'],
    to: 'closed',
    by: ['desk'],
    when: ['notWithCentre', 'nothingAsked', 'notReviewed'],
    needs: ['sameAs', 'note'],
    stops: 'all',
    starts: ['reopen'],
    notifies: ['caseRepeated'],
  }, // 6
  {
    action: 'askSplit',
    from: ['merged', 'closed'],
    to: 'same',
    by: ['reporter', 'registrar'],
    when: ['sameMatter', 'nothingAsked'],
    needs: ['note'],
    takes: ['photos'],
    starts: ['decide'],
    limited: ENTRY_LIMITS.askSplit,
    notifies: ['splitAsked'],
  },
  {
    action: 'split',
    from: ['merged', 'closed'],
    to: 'accepted',
    by: ['desk'],
    when: ['sameMatter'],
    needs: ['track'],
    takes: ['note'],
    stops: 'all',
    starts: ['dispatch', 'finish'],
    limited: ENTRY_LIMITS.split,
    notifies: ['caseSplit'],
  },
  {
    action: 'refuseSplit',
    from: ['merged', 'closed'],
    to: 'same',
    by: ['desk'],
    when: ['sameMatter', 'splitAsked'],
    needs: ['note'],
    stops: ['decide'],
    limited: ENTRY_LIMITS.refuseSplit,
    notifies: ['splitRefused'],
  },
];
