import { AppError } from '@domain/errors';
import { canCreateHallFor, newHall } from '@domain/halls/setup';
import { viewHall } from '@domain/halls/view';
import { idempotentId } from '../../platform/identity';
import { checkSameRequest, fingerprintOf } from '../../platform/repeated-request';
import type { Handler } from '../handler';
import { getValidCounty } from '../places/county-repository';
import { checkPublicText } from '../moderation/check-public-text';
import * as halls from './hall-repository';

/** Creates a hall for a community. */
export const createHall: Handler<'halls.create'> = async (input, context) => {
  const { community, requestId, ...about } = input;
  const { db, actor, keys, now } = context;
  const unit = (await getValidCounty(db, now)).units.find(({ id, kind }) => id === community && kind === 'community');
  if (!unit || !canCreateHallFor(actor, unit.id)) throw new AppError('invalidInput', 'community');

  const id = idempotentId(actor.personId, `hall/${requestId}`, keys.identity);
  await checkPublicText(context, { hall: id }, about.name, about.address, about.phone);
  const fingerprint = fingerprintOf(input, keys.identity);
  const { hall, known } = await halls.add(db, newHall({ id, ...about }, unit), fingerprint);
  checkSameRequest(known, fingerprint);
  return viewHall(hall);
};
