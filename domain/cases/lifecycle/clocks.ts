import type { Period } from '../../calendar/period';
import { openClock } from '../../lifecycle/clocks';
import type { Moment } from '../../time';
import type { CaseFacts, Clock, ClockKind } from '../case';
import { askRulesOf, usualSupervision, type CaseRules } from '../rules';
import type { DecisionContext } from './conditions';

/**
 * The length of a clock under the rules of the case. The finishing clock also depends on whether the community or a
 * unit above it does the work (domain rules §4.2, T5).
 */
export function periodOf(
  kind: ClockKind,
  { track = 'easy', round, urgent, holder, place, meeting }: CaseFacts,
  { rules, unit }: DecisionContext,
): Period {
  if (kind === 'supervise' || kind === 'reply') return (rules.supervision ?? usualSupervision)[track];
  if (kind === 'decide') return askRulesOf(rules).decide[urgent ? 'key' : track];
  if (urgent && kind === 'finish') return rules.urgentFinish;
  if (urgent && kind in rules.urgent) return rules.urgent[kind as keyof CaseRules['urgent']];
  if (kind === 'finish' && meeting) return { workDays: meeting.workDays };
  if (kind !== 'finish') return rules.periods[kind][urgent ? 'key' : track];
  const isCommunity = unit?.id === holder.unit ? unit.kind === 'community' : holder.unit === place.community;
  const level = isCommunity ? 'community' : 'upper';
  return rules.finish[round === 1 ? level : (`${level}Again` as const)][track];
}

/** The clocks of those who work for the resident. */
export const STAFF_CLOCKS: readonly ClockKind[] = [
  'accept',
  'dispatch',
  'sign',
  'contact',
  'finish',
  'verify',
  'reply',
];

/** The clocks that run: neither stopped nor paused. The time for reopening is an offer and no deadline. */
export const runningClocks = ({ clocks }: Pick<CaseFacts, 'clocks'>): Clock[] =>
  clocks.filter(
    ({ kind, stoppedAt, pausedAt }) => stoppedAt === undefined && pausedAt === undefined && kind !== 'reopen',
  );

/**
 * The open clock that is due first, which lists, pages and messages show. Where none runs, the time for reopening, or a
 * clock that is paused.
 */
export function firstDueClock(it: Pick<CaseFacts, 'clocks'>): Clock | undefined {
  const [first] = runningClocks(it).sort((one, two) => one.dueAt - two.dueAt);
  return first ?? openClock(it.clocks, 'reopen') ?? it.clocks.find(({ stoppedAt }) => stoppedAt === undefined);
}

/** Whether a deadline of somebody who works for the resident is over. */
export const isOverdue = (it: Pick<CaseFacts, 'clocks'>, now: Moment): boolean =>
  runningClocks(it).some(({ kind, dueAt }) => STAFF_CLOCKS.includes(kind) && dueAt < now);
