import { advanceByTimer } from '@domain/cases/lifecycle/advance';
import type { CaseFacts } from '@domain/cases/case';
import type { CaseSystemAction } from '@domain/cases/lifecycle/event';
import { worksFor } from '@domain/people/positions';
import { staffPositionOf } from '@domain/people/actor';
import { createPositionNotice } from '@domain/messages/position-notice';
import type { Handover, Person } from '@domain/people/person';
import { AppError } from '@domain/errors';
import type { AppContext } from '../../../platform/context';
import { changeRecord } from '../../lifecycle/change-record';
import { deliverNotice } from '../../messages/deliver-notice';
import type { TimeBudget } from '../../messages/time-budget';
import * as people from '../../people/people-repository';
import { holderIdOf } from '../../people/positions/holder-id';
import * as cases from '../case-repository';
import { caseStore, createDecisionContext } from '../case-store';
import { listHandledAbout, listHandledBy, listRegisteredBy } from './handover-repository';

/**
 * Hands over what somebody left behind who lost a position, and tells them if somebody else ended it: cases in their
 * hands go to colleagues, those that they wrote down to the desk; also cases about a unit that they work for now.
 * The scheduler finds what is left or met another change; all of it can be repeated.
 */
export async function handOverWork(context: AppContext, person: Person, budget: TimeBudget): Promise<void> {
  const { handovers = [] } = person;
  if (!handovers.length) return;
  const { personId } = person;
  await tellHolder(context, personId, handovers);
  for (const { unit, gained } of handovers) {
    if (worksFor(person, unit) && !gained) continue;
    const left = () => (worksFor(person, unit) ? listHandledAbout : listHandledBy)(context.db, personId, unit);
    if (!(await handOver(context, budget, { personId, action: 'vacate' }, left))) return;
  }
  if (!staffPositionOf(person)) {
    const registered = () => listRegisteredBy(context.db, personId);
    if (!(await handOver(context, budget, { personId, action: 'registrarLeft' }, registered))) return;
  }
  await people.change(context.db, person, (before) =>
    before.handoverDue === person.handoverDue ? { ...before, handovers: undefined, handoverDue: undefined } : before,
  );
}

/** Tells somebody that their positions were ended; each is told once, however often this is repeated. */
async function tellHolder({ db, keys }: AppContext, personId: string, handovers: readonly Handover[]): Promise<void> {
  const cause = holderIdOf(personId, keys.identity);
  for (const { unit, at: now, told: role } of handovers)
    if (role) await deliverNotice(db, createPositionNotice(personId, { role, unit }, { cause, now }));
}

type Step = { personId: string; action: Extract<CaseSystemAction, 'vacate' | 'registrarLeft'> };

/** False while something is left. */
async function handOver(
  context: AppContext,
  budget: TimeBudget,
  { personId, action }: Step,
  list: () => Promise<string[]>,
): Promise<boolean> {
  for (;;) {
    const ids = await list();
    if (!ids.length) return true;
    let failed = 0;
    for (const id of ids) {
      if (budget.remaining() <= 0) return false;
      if (!(await handOverCase(context, id, { personId, action }))) failed++;
    }
    if (failed) return false;
  }
}

const isTheirs: Record<Step['action'], (facts: CaseFacts, personId: string) => boolean> = {
  vacate: ({ handler }, personId) => handler === personId,
  registrarLeft: ({ registrar, registrarLeft }, personId) => registrar === personId && !registrarLeft,
};

/** False when somebody else changed the case at the same time. */
async function handOverCase(context: AppContext, id: string, { personId, action }: Step): Promise<boolean> {
  try {
    await changeRecord(context, caseStore, {
      load: () => cases.get(context.db, id),
      decide: async (before) =>
        isTheirs[action](before.facts, personId)
          ? advanceByTimer(before, action, await createDecisionContext(context, before.facts))
          : undefined,
      deliver: 'later',
    });
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'conflict') return false;
    throw error;
  }
}
