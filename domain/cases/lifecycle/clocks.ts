import type { Period } from '../../calendar/period';
import { openClock } from '../../lifecycle/clocks';
import type { CaseFacts, Clock, ClockKind } from '../case';
import type { DecisionContext } from './conditions';

/**
 * The length of a clock under the rules of the case. The finishing clock also depends on whether the community or a
 * unit above it does the work (domain rules §4.2, T5).
 */
export function periodOf(
  kind: ClockKind,
  { track = 'easy', round, urgent, holder }: CaseFacts,
  { rules, unit }: DecisionContext,
): Period {
  if (kind !== 'finish') return rules.periods[kind][urgent ? 'key' : track];
  const level = unit && unit.id === holder.unit && unit.kind !== 'community' ? 'upper' : 'community';
  if (urgent && level === 'community') return rules.urgentFinish;
  return rules.finish[round === 1 ? level : (`${level}Again` as const)][track];
}

const MAIN_CLOCK: Partial<Record<CaseFacts['state'], ClockKind>> = {
  submitted: 'accept',
  accepted: 'finish',
  dispatched: 'finish',
  working: 'finish',
  needInfo: 'answer',
  handled: 'verify',
  callback: 'callback',
  closed: 'reopen',
};

/** The clock that matters most to a reader of the case in its state. */
export function mainClock({ state, clocks }: CaseFacts): Clock | undefined {
  const kind = MAIN_CLOCK[state];
  return kind && openClock(clocks, kind);
}
