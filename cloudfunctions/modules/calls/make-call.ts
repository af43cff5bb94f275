import { createCall } from '@domain/calls/lifecycle/create-call';
import { viewCall } from '@domain/calls/view';
import type { UserContext } from '../../platform/context';
import { idempotentId } from '../../platform/identity';
import { checkSameRequest, fingerprintOf } from '../../platform/repeated-request';
import { findVisible } from '../cases/present-case';
import type { Handler } from '../handler';
import { drainOutbox } from '../messages/drain-outbox';
import { getValidCounty } from '../places/county-repository';
import * as calls from './call-repository';
import { callStore, createCallContext } from './call-store';
import { tellCase } from './tell-case';

/**
 * A unit calls others to a place. The call is saved once under its request, then its case learns of it; what dies in
 * between is found by the scheduler, or by the same request sent again.
 */
export const makeCall: Handler<'calls.make'> = async ({ requestId, caseId, ...request }, context) => {
  const { db, actor, keys, now } = context;
  const id = idempotentId(actor.personId, `call/${requestId}`, keys.identity);
  const fingerprint = fingerprintOf({ caseId, ...request }, keys.identity);
  const callContext = await createCallContext(context);
  const known = await calls.find(db, id);
  if (known) {
    checkSameRequest(known.fingerprint, fingerprint);
    return viewCall((await tellSoon(context, known.call)).facts, actor, callContext);
  }

  const { units } = await getValidCounty(db, now);
  const about = caseId === undefined ? undefined : (await findVisible(context, caseId)).record.facts;
  const made = createCall(request, { id, actor, units, about }, callContext);
  const added = await calls.add(db, made, fingerprint);
  checkSameRequest(added.known, fingerprint);
  const told = await tellSoon(context, added.call);
  await drainOutbox(context, callStore.collection, callStore.outboxOf(told));
  return viewCall(told.facts, actor, callContext);
};

/** The call is made in any case; what stops its case from learning of it is left to the scheduler. */
const tellSoon = (context: UserContext, call: Parameters<typeof tellCase>[1]) =>
  tellCase(context, call, 'now').catch((error) => {
    console.error(context.requestId, 'call', call.facts.id, error);
    return call;
  });
