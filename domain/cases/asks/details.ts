import { nextWorkday } from '../../calendar/calendar';
import { communityDay, type Day } from '../../time';
import type { CaseFacts } from '../case';
import type { DecisionContext } from '../lifecycle/conditions';
import type { Detail, Details } from '../lifecycle/event';
import { askRulesOf } from '../rules';
import { MAX_PAUSE_DAYS, MAX_WEATHER_DAYS, type PauseReason } from './ask';

/**
 * The last days that a pause may have, for each reason: the working days that are left of the round, and for the
 * weather no more than one order has (domain rules §4.4).
 */
export function pauseDaysOf(
  { pausedWorkDays = 0 }: Pick<CaseFacts, 'pausedWorkDays'>,
  { rules, calendar, now }: Pick<DecisionContext, 'rules' | 'calendar' | 'now'>,
): Record<PauseReason, Day[]> {
  const { maxPauseDays, maxWeatherDays } = askRulesOf(rules);
  const days: Day[] = [];
  const left = Math.min(maxPauseDays, MAX_PAUSE_DAYS) - pausedWorkDays;
  for (let day = communityDay(now); days.length < left;) days.push((day = nextWorkday(calendar, day)));
  return { procedure: days, weather: days.slice(0, Math.min(maxWeatherDays, MAX_WEATHER_DAYS)) };
}

/** What is wrong with a pause or an extension that somebody asks for. */
export function findInvalidAsk(
  { until, pauseReason = 'procedure', workDays }: Details,
  context: DecisionContext,
  it: CaseFacts,
): Detail | undefined {
  if (workDays !== undefined && workDays > askRulesOf(context.rules).maxExtensionDays) return 'workDays';
  return until === undefined || pauseDaysOf(it, context)[pauseReason].includes(until) ? undefined : 'until';
}
