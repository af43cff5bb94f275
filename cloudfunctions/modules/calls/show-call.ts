import { callableUnits, findCallingUnit } from '@domain/calls/lifecycle/create-call';
import { viewCall, viewCallForm } from '@domain/calls/view';
import { findVisible } from '../cases/present-case';
import type { Handler } from '../handler';
import { getValidCounty } from '../places/county-repository';
import { createCallContext, findVisibleCall } from './call-store';

export const showCall: Handler<'calls.show'> = async ({ id }, context) =>
  viewCall((await findVisibleCall(context, id)).facts, context.actor, await createCallContext(context));

/** What the form of a call offers, for a case where one is named. */
export const showCallForm: Handler<'calls.form'> = async ({ id: caseId }, context) => {
  const { db, actor, now } = context;
  const { units } = await getValidCounty(db, now);
  const about = caseId === undefined ? undefined : (await findVisible(context, caseId)).record.facts;
  const calling = findCallingUnit(units, actor, about);
  return viewCallForm(calling, callableUnits(units, calling), about);
};
