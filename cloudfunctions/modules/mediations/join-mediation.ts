import { findOwnParty } from '@domain/mediations/mediation';
import { staffUnitsOf } from '@domain/mediations/ties';
import { advance } from '@domain/mediations/lifecycle/advance';
import { AppError } from '@domain/errors';
import type { Handler } from '../handler';
import { changeRecord } from '../lifecycle/change-record';
import { countCode } from '../people/rate-limit';
import * as mediations from './mediation-repository';
import { createMediationContext, mediationStore, presentMediation } from './mediation-store';

/**
 * Somebody comes in with the code that the desk gave them. A wrong code, a used one and one of nothing are the same.
 */
export const joinMediation: Handler<'mediations.join'> = async ({ code: entered }, context) => {
  const { db, actor } = context;
  const code = entered.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
  await countCode(context, code);
  const found = await mediations.findByCode(db, code);
  if (!found) throw new AppError('notFound');
  if (findOwnParty(found.facts, actor.personId)) return presentMediation(context, found);
  const comes = { code, person: actor.personId, units: staffUnitsOf(actor) };
  const mediationContext = { ...(await createMediationContext(context)), comes };
  const joined = await changeRecord(context, mediationStore, {
    load: async () => found,
    decide: (before) => {
      try {
        return advance(before, { action: 'join', details: {}, version: before.version }, actor, mediationContext);
      } catch (error) {
        throw error instanceof AppError && error.code === 'ruleBroken' ? new AppError('notFound') : error;
      }
    },
  });
  return presentMediation(context, joined);
};
