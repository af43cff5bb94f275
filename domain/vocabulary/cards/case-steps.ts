import type { CaseState } from '../../cases/case';

/** The four steps of every case, as a resident counts them. */
export const CASE_STEP_NAMES = ['已收到', '有人接', '在办', '请您评'] as const;

const STEP_OF_STATE: Partial<Record<CaseState, number>> = {
  submitted: 0,
  accepted: 1,
  dispatched: 1,
  returning: 1,
  working: 2,
  needInfo: 2,
  paused: 2,
  handled: 2,
  callback: 3,
  closed: 3,
  archived: 3,
  merged: 2,
};

/** The place of a case among its steps, from 0; undefined for a refused or withdrawn one. */
export const stepOf = (state: CaseState): number | undefined => STEP_OF_STATE[state];
