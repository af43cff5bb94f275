import type { CallAction } from '@domain/calls/lifecycle/event';
import type { CalledUnitView, CallView } from '@domain/calls/view';
import { callsText as text } from '@/text/calls/calls';

/** What the main button does: an action about one unit, and what the button says. */
export type CallStep = { action: CallAction; unit: CalledUnitView; label: string };

const ORDER: readonly CallAction[] = ['sign', 'arrive', 'measure', 'rate'];

const labelOf = (action: CallAction, { mine, unitName }: CalledUnitView): string => {
  if (action === 'arrive') return mine ? text.arrive : text.arriveFor(unitName);
  return action === 'rate' ? text.rateUnit(unitName) : text[action];
};

/** The next step of the reader: for a unit of theirs, else a rating; presence of others is noted at each unit. */
export function nextStepOf({ called }: Pick<CallView, 'called'>): CallStep | undefined {
  const steps = ORDER.flatMap((action) =>
    called
      .filter((unit) => unit.actions.includes(action) && (unit.mine || action === 'rate'))
      .map((unit) => ({ action, unit, label: labelOf(action, unit) })),
  );
  return steps[0];
}
