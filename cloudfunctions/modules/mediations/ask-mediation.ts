import { createMediation } from '@domain/mediations/lifecycle/create-mediation';
import { positionKey } from '@domain/people/actor';
import { AppError } from '@domain/errors';
import { idempotentId } from '../../platform/identity';
import { checkSameRequest, fingerprintOf } from '../../platform/repeated-request';
import * as cases from '../cases/case-repository';
import type { Handler } from '../handler';
import { drainOutbox } from '../messages/drain-outbox';
import * as people from '../people/people-repository';
import { countAttempt } from '../people/rate-limit';
import { getValidCounty } from '../places/county-repository';
import * as mediations from './mediation-repository';
import { createMediationContext, mediationStore, presentMediation } from './mediation-store';

/**
 * Somebody asks the desk of the district for a mediation; saved once under their request. Nothing else is written, so
 * that a case from which it comes tells nobody.
 */
export const askMediation: Handler<'mediations.ask'> = async ({ requestId, caseId, ...request }, context) => {
  const { db, actor, keys, now } = context;
  const id = idempotentId(actor.personId, `mediation/${requestId}`, keys.identity);
  const fingerprint = fingerprintOf({ caseId, ...request }, keys.identity);
  const known = await mediations.find(db, id);
  if (known) {
    checkSameRequest(known.fingerprint, fingerprint);
    return presentMediation(context, known.mediation);
  }

  const unit = (await getValidCounty(db, now)).units.find(({ kind }) => kind === 'district');
  if (!unit || !(await people.isHeld(db, [positionKey('mediationDesk', unit.id)], actor.personId)))
    throw new AppError('ruleBroken', 'mediations.noDesk');
  const own = (await mediations.listByKeys(db, [`party@${actor.personId}`])).rows;
  const about = caseId === undefined ? undefined : (await cases.get(db, caseId)).facts;
  // of another person's case nobody learns that it exists
  if (about && about.reporter !== actor.personId) throw new AppError('notFound');
  const { contact, ...said } = request;
  const made = createMediation(
    { ...said, ...(contact && { contact }) },
    { id, actor, unit, about, own },
    await createMediationContext(context),
  );
  await countAttempt(context, 'mediations', id);
  const { mediation, known: stored } = await mediations.add(db, made, fingerprint);
  checkSameRequest(stored, fingerprint);
  await drainOutbox(context, mediationStore.collection, mediationStore.outboxOf(mediation));
  return presentMediation(context, mediation);
};
