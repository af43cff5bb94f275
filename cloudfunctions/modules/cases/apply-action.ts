import { advance } from '@domain/cases/lifecycle/advance';
import type { CasePersonAction, Details } from '@domain/cases/lifecycle/event';
import type { CaseView } from '@domain/cases/view';
import { AppError } from '@domain/errors';
import type { UserContext } from '../../platform/context';
import { checkOwnPhotos } from '../files/check-own-photos';
import { changeRecord } from '../lifecycle/change-record';
import { countAttempt } from '../people/rate-limit';
import { getValidCounty } from '../places/county-repository';
import { caseStore, createDecisionContext } from './case-store';
import { findVisible, present } from './present-case';

type ActionRequest = { id: string; version: number; action: CasePersonAction; details: Details };

/** One action of one person on one case. Throws `conflict` when the caller saw an older version. */
export async function applyAction(
  context: UserContext,
  { id, version, action, details }: ActionRequest,
): Promise<CaseView> {
  await checkOwnPhotos(details.photos ?? [], context);
  const { record: found, visibility } = await findVisible(context, id);
  if (found.version !== version) throw new AppError('conflict');
  const saved = await changeRecord(context, caseStore, {
    load: async () => found,
    decide: async (before) => {
      const unit = details.unit === undefined ? undefined : await findUnit(context, details.unit);
      const decisionContext = { ...(await createDecisionContext(context, before.facts)), unit };
      const after = advance(before, action, context.actor, details, decisionContext);
      if (before.facts.reporter === context.actor.personId)
        await countAttempt(context, 'additions', `${id}-${version}`);
      return after;
    },
  });
  return present(context, saved, visibility);
}

const findUnit = async ({ db, now }: UserContext, id: string) =>
  (await getValidCounty(db, now)).units.find((unit) => unit.id === id);
