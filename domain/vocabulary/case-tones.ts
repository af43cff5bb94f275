import type { CaseState } from '@domain/cases/case';
import type { Tone } from './StatusTag';

/** The colour of each case state: amber waits for the resident, green is done. */
export const caseTone: Record<CaseState, Tone> = {
  submitted: 'plain',
  accepted: 'active',
  dispatched: 'active',
  working: 'active',
  needInfo: 'warn',
  handled: 'active',
  callback: 'warn',
  closed: 'done',
  archived: 'plain',
  refused: 'plain',
  withdrawn: 'plain',
};
