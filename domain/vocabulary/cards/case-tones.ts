import type { CaseState } from '../../cases/case';

export type CaseTone = 'plain' | 'active' | 'done' | 'warn';

/** The colour of each case state: amber waits for the resident, green is done. */
export const caseTone: Record<CaseState, CaseTone> = {
  submitted: 'plain',
  accepted: 'active',
  dispatched: 'active',
  returning: 'active',
  working: 'active',
  needInfo: 'warn',
  paused: 'plain',
  handled: 'active',
  callback: 'warn',
  closed: 'done',
  archived: 'plain',
  refused: 'plain',
  transferred: 'plain',
  withdrawn: 'plain',
  merged: 'active',
  terminated: 'plain',
};
