import { advance } from '@domain/cases/lifecycle/advance';
import { dialActionOf } from '@domain/cases/access/reveal';
import { AppError } from '@domain/errors';
import { checkMayCall } from '@domain/people/identity-access';
import type { UserContext } from '../../../platform/context';
import type { Handler } from '../../handler';
import { changeRecord } from '../../lifecycle/change-record';
import * as identityAccesses from '../../people/identity/identity-access-repository';
import { caseStore, createDecisionContext } from '../case-store';
import { findVisible, present } from '../present-case';

/** The call was made, so it is recorded whatever others change at the same time, after at most so many attempts. */
const MAX_RETRIES = 3;

/** Records a call to the number of an access. */
export const recordDial: Handler<'cases.recordDial'> = async ({ id, access }, context) => {
  const { actor, db, now } = context;
  checkMayCall(await identityAccesses.get(db, access), { by: actor.personId, subject: 'case', about: id }, now);
  for (let retry = 1; ; retry++) {
    try {
      return await tryRecord(id, context);
    } catch (error) {
      if (retry === MAX_RETRIES || !(error instanceof AppError) || error.code !== 'conflict') throw error;
    }
  }
};

async function tryRecord(id: string, context: UserContext) {
  const { record: found, visibility } = await findVisible(context, id);
  const saved = await changeRecord(context, caseStore, {
    load: async () => found,
    decide: async (before) => {
      const decisionContext = { ...(await createDecisionContext(context, before.facts)), numberRevealed: true };
      const action = dialActionOf(before, context.actor, decisionContext);
      return (
        action &&
        advance(before, action, context.actor, action === 'contact' ? { method: 'phone' } : {}, decisionContext)
      );
    },
  });
  return present(context, saved ?? found, visibility);
}
