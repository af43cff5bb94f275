import type { PersonTransition } from '../../../lifecycle/lifecycle';
import type { CaseTypes } from '../../case-types';
import { ENTRY_LIMITS } from '../entry-limits';
import { keepingObjection } from './keeping-objection';

type Row = PersonTransition<CaseTypes>;

/** What the desk or the centre does with a case that came in. */
export const RECEIVING_TRANSITIONS: readonly PersonTransition<CaseTypes>[] = [
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
  ...keepingObjection<Row>({
    action: 'transfer',
    from: ['submitted', 'accepted'],
    to: 'transferred',
    by: ['desk'],
    when: ['notWithCentre', 'nothingDone', 'notReviewed'],
    needs: ['channel', 'note'],
    stops: 'all',
    notifies: ['caseTransferred', 'supportedTransferred', 'transferMade'],
  }), // 4; neither work that was done nor a review that was won disappears
  ...keepingObjection<Row>({
    action: 'transfer',
    from: ['submitted', 'accepted'],
    to: 'transferred',
    by: ['centre'],
    when: ['withCentre', 'nothingDone', 'notReviewed'],
    needs: ['channel', 'note'],
    stops: 'all',
    notifies: ['caseTransferred', 'supportedTransferred', 'transferMade'],
  }),
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
  // the centre takes a complaint about staff back from a unit that it should not have gone to
  ...keepingObjection<Row>({
    action: 'recall',
    from: ['dispatched', 'working'],
    to: 'accepted',
    by: ['otherCentre'],
    when: ['aboutStaff'],
    needs: ['note'],
    stops: 'all',
    starts: ['dispatch', 'finish'],
    limited: ENTRY_LIMITS.recall,
    notifies: ['caseRecalled', 'caseRecalledForReporter'],
  }),
];
