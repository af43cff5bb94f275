import type { PersonTransition, SystemTransition } from '../../lifecycle/lifecycle';
import { CASE_STATES, type CaseState } from '../case';
import type { CaseTypes } from '../case-types';
import { ENTRY_LIMITS } from '../lifecycle/entry-limits';
import { keepingObjection } from '../lifecycle/transitions/keeping-objection';

/** While a unit has the case and can answer for it. */
export const ANSWERABLE_STATES: readonly CaseState[] = [
  'submitted',
  'accepted',
  'dispatched',
  'returning',
  'working',
  'needInfo',
  'paused',
];

/** What supervisors do, one line for each transition (domain rules §3.3, 24, and §5.2). */
export const SUPERVISION_TRANSITIONS: readonly PersonTransition<CaseTypes>[] = [
  {
    action: 'supervise',
    from: ANSWERABLE_STATES,
    to: 'same',
    by: ['supervisor', 'centre'],
    when: ['notWithCentre', 'maySupervise'],
    needs: ['supervision', 'note'],
    stops: ['reply'],
    starts: ['reply'],
    limited: ENTRY_LIMITS.supervise,
    notifies: ['supervised', 'supervisedForReporter'],
  }, // 24: the unit answers within T11
  {
    action: 'supervise',
    from: ['handled'],
    to: 'same',
    by: ['supervisor', 'centre'],
    needs: ['supervision', 'note'],
    limited: ENTRY_LIMITS.supervise,
    notifies: ['verifiersSupervised', 'supervisedForReporter'],
  }, // whoever's turn it is is no unit, so that nobody has to answer
  {
    action: 'supervise',
    from: ['callback'],
    to: 'same',
    by: ['supervisor', 'centre'],
    needs: ['supervision', 'note'],
    limited: ENTRY_LIMITS.supervise,
    notifies: ['callersSupervised'],
  },
  {
    action: 'replySupervision',
    from: ANSWERABLE_STATES,
    to: 'same',
    by: ['unitLeader'],
    when: ['replyOwed'],
    needs: ['note'],
    stops: ['reply'],
    limited: ENTRY_LIMITS.replySupervision,
    notifies: ['supervisionReplied'],
  },
  {
    action: 'reviewFlag',
    from: CASE_STATES,
    to: 'same',
    by: ['supervisor', 'independentCentre'],
    when: ['flagged'],
    needs: ['flag', 'finding', 'note'],
    limited: ENTRY_LIMITS.reviewFlag,
  }, // the unit that did the work learns nothing of it
  ...keepingObjection<PersonTransition<CaseTypes>>({
    action: 'reopen',
    from: ['callback', 'closed'],
    to: 'accepted',
    by: ['supervisor', 'independentCentre'],
    when: ['neighboursFlagged'],
    needs: ['note'],
    stops: 'all',
    starts: ['dispatch', 'finish'],
    limited: ENTRY_LIMITS.reopen,
    notifies: ['caseReopened', 'caseReopenedOften', 'caseReopenedForNeighbours', 'supportedResumed'],
  }), // 23: neighbours do not find it solved (§7.4)
];

/** What the clock does about answers that nobody gave. */
export const SUPERVISION_SYSTEM_TRANSITIONS: readonly SystemTransition<CaseTypes>[] = [
  {
    action: 'flagNeighbours',
    from: ['callback', 'closed'],
    to: 'same',
    when: ['neighboursDoubt'],
    notifies: ['neighboursDoubted'],
  },
  { action: 'missReply', from: ANSWERABLE_STATES, to: 'same', notifies: ['replyMissed', 'replyMissedByUnit'] },
];
