import type { PersonTransition } from '../../../lifecycle/lifecycle';
import type { CaseTypes } from '../../case-types';
import { ENTRY_LIMITS } from '../entry-limits';

/** How a case is classed again; its open clocks get the lengths that apply now (domain rules §6). */
export const TRACK_TRANSITIONS: readonly PersonTransition<CaseTypes>[] = [
  // whoever has it in hand may ask for more care
  {
    action: 'raiseTrack',
    from: ['accepted', 'dispatched', 'returning', 'working'],
    to: 'same',
    by: ['desk', 'gridOfficer', 'caseHandler', 'unitLeader', 'supervisor', 'centre'],
    when: ['trackMayRise'],
    needs: ['track', 'note'],
    hastens: true,
    relaxes: true,
    limited: ENTRY_LIMITS.raiseTrack,
    notifies: ['trackRaised'],
  },
  // only whoever leads those who classed it, and never when the time is nearly over
  {
    action: 'lowerTrack',
    from: ['accepted', 'dispatched', 'returning', 'working'],
    to: 'same',
    by: ['communityLeader'],
    when: ['trackMayFall', 'firstRound', 'notNearlyDue'],
    needs: ['track', 'note'],
    hastens: true,
    relaxes: true,
    limited: ENTRY_LIMITS.lowerTrack,
    notifies: ['trackLowered'],
  },
];
