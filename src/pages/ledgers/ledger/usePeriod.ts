import { useState } from 'react';
import { PERIOD_KINDS, type PeriodKind } from '@domain/rates/period';
import { addDays, communityDay, weekday, type Day, type Moment } from '@domain/time';

/** The first day of the period of a kind in which a day lies. */
const firstDay = (kind: PeriodKind, day: Day): Day =>
  kind === 'month' ? `${day.slice(0, 7)}-01` : kind === 'week' ? addDays(day, 1 - weekday(day)) : day;

const stepFrom = (kind: PeriodKind, day: Day, back: boolean): Day => {
  const days = { day: 1, week: 7, month: 31 }[kind];
  return firstDay(kind, addDays(firstDay(kind, day), back ? (kind === 'month' ? -1 : -days) : days));
};

/** Which period is shown, and how to turn to the one before or after; none lies in the future. */
export function usePeriod(now: Moment, code: string | undefined, from: Day | undefined, only?: PeriodKind) {
  const today = communityDay(now);
  const [kind, setKind] = useState<PeriodKind>(only ?? PERIOD_KINDS.find((one) => one === code) ?? 'month');
  const [day, setDay] = useState<Day>(from ?? today);
  const first = firstDay(kind, day);
  const later = stepFrom(kind, day, false);
  return {
    kind,
    setKind,
    first,
    period: kind === 'month' ? first.slice(0, 7) : first,
    earlier: () => setDay(stepFrom(kind, day, true)),
    later: later <= today ? () => setDay(later) : undefined,
  };
}
export type ShownPeriod = ReturnType<typeof usePeriod>;
