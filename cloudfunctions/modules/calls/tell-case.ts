import type { CallFacts } from '@domain/calls/call';
import type { StoredCall } from '@domain/calls/call-types';
import { advanceBySystem } from '@domain/calls/lifecycle/advance';
import { OPEN_STATES } from '@domain/cases/case';
import { advanceByTimer } from '@domain/cases/lifecycle/advance';
import { AppError } from '@domain/errors';
import type { AppContext } from '../../platform/context';
import * as cases from '../cases/case-repository';
import { caseStore, createDecisionContext } from '../cases/case-store';
import { changeRecord } from '../lifecycle/change-record';
import { callStore, createCallContext } from './call-store';

/**
 * Writes a call into the history of its case, whose reporter is told, and then remembers that it did. Each step may be
 * repeated: the history names the call once. A case that is over, or gone, has nothing to be told.
 */
export async function tellCase(context: AppContext, call: StoredCall, deliver: 'now' | 'later'): Promise<StoredCall> {
  const { facts } = call;
  if (!facts.case || facts.told) return call;
  await recordInCase(context, facts.case.id, facts, deliver).catch(ignoreNotFound);
  return changeRecord(context, callStore, {
    load: async () => call,
    decide: async (before) => advanceBySystem(before, 'tell', await createCallContext(context)),
    deliver: 'later',
  });
}

const recordInCase = (
  context: AppContext,
  caseId: string,
  { id, unitName, called, at, place }: CallFacts,
  deliver: 'now' | 'later',
) =>
  changeRecord(context, caseStore, {
    load: () => cases.get(context.db, caseId),
    decide: async (before) => {
      const { state, calls = [] } = before.facts;
      if (!OPEN_STATES.includes(state) || calls.some((one) => one.id === id)) return undefined;
      const call = { id, unitName, units: called.map((unit) => unit.unitName), at, place };
      return advanceByTimer(before, 'callUnits', { ...(await createDecisionContext(context, before.facts)), call });
    },
    deliver,
  });

function ignoreNotFound(error: unknown): undefined {
  if (!(error instanceof AppError) || error.code !== 'notFound') throw error;
}
