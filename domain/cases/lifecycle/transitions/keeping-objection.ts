import type { PersonTransition, SystemTransition } from '../../../lifecycle/lifecycle';
import { CLOCK_KINDS } from '../../case';
import type { CaseTypes } from '../../case-types';

type Row = PersonTransition<CaseTypes> | SystemTransition<CaseTypes>;

const ALL_BUT_DECISION = CLOCK_KINDS.filter((kind) => kind !== 'decide');

/**
 * Two lines for a transition that drops what somebody asked: a reporter's objection is judged all the same, whoever has
 * the case and whatever became of it.
 */
export function keepingObjection<T extends Row>(row: T): readonly [T, T] {
  const { stops = [], when = [] } = row;
  const kept = stops === 'all' ? ALL_BUT_DECISION : stops.filter((kind) => kind !== 'decide');
  const { stops: _, ...rest } = row;
  return [{ ...rest, when: [...when, 'objectionAsked'], ...(kept.length && { stops: kept }) } as unknown as T, row];
}
