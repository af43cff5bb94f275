import type { CaseState } from '@domain/cases/case';
import type { Tone } from './StatusTag';

/** How the state of a case looks wherever it is named: amber waits for the resident, green is done. */
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
