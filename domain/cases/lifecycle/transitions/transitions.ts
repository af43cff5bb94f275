import type { CreateTransition, PersonTransition, SystemTransition } from '../../../lifecycle/lifecycle';
import { ENDING_TRANSITIONS } from '../../asks/ending';
import { ASK_SYSTEM_TRANSITIONS, ASK_TRANSITIONS } from '../../asks/transitions';
import type { CaseTypes } from '../../case-types';
import { SUPERVISION_SYSTEM_TRANSITIONS, SUPERVISION_TRANSITIONS } from '../../supervision/transitions';
import { HANDLING_TRANSITIONS } from './handling';
import { RATING_TRANSITIONS } from './rating';
import { RECEIVING_TRANSITIONS } from './receiving';
import { REPORTING_TRANSITIONS } from './reporting';
import { SAME_MATTER_TRANSITIONS } from './same-matter';
import { OWN_SYSTEM_TRANSITIONS } from './system';
import { TRACK_TRANSITIONS } from './track';
import { VERIFYING_TRANSITIONS } from './verifying';

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
  ...RECEIVING_TRANSITIONS,
  ...SAME_MATTER_TRANSITIONS,
  ...TRACK_TRANSITIONS,
  ...HANDLING_TRANSITIONS,
  ...ASK_TRANSITIONS,
  ...ENDING_TRANSITIONS,
  ...VERIFYING_TRANSITIONS,
  ...SUPERVISION_TRANSITIONS,
  ...RATING_TRANSITIONS,
  ...REPORTING_TRANSITIONS,
];

/** What timers do to a case. */
export const SYSTEM_TRANSITIONS: readonly SystemTransition<CaseTypes>[] = [
  ...OWN_SYSTEM_TRANSITIONS,
  ...ASK_SYSTEM_TRANSITIONS,
  ...SUPERVISION_SYSTEM_TRANSITIONS,
];
