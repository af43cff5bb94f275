import { advance } from '@domain/cases/lifecycle/advance';
import type { CasePersonAction, Details } from '@domain/cases/lifecycle/event';
import type { Visibility } from '@domain/cases/access/visibility';
import type { Case } from '@domain/cases/record';
import type { CaseView } from '@domain/cases/view';
import { findRepeated } from '@domain/cases/repeated-action';
import { AppError, sentBefore } from '@domain/errors';
import type { UserContext } from '../../platform/context';
import { storePhotos } from '../files/store-photos';
import { changeRecord } from '../lifecycle/change-record';
import { countAttempts } from '../people/rate-limit';
import { getValidCounty } from '../places/county-repository';
import { caseStore, createDecisionContext } from './case-store';
import { findVisible, present } from './present-case';

type ActionRequest = { id: string; version: number; action: CasePersonAction; details: Details };

/**
 * One action of one person on one case. The same action again, after a lost answer, is answered like the first. Throws
 * `conflict` when the caller saw an older version, `sentBefore` when they then said something else.
 */
export async function applyAction(context: UserContext, sent: ActionRequest): Promise<CaseView> {
  const { record: found, visibility } = await findVisible(context, sent.id);
  const request = { ...sent, details: await withStoredPhotos(context, sent) };
  if (found.version !== request.version) return repeatedResult(context, request, { record: found, visibility });
  const saved = await trySave(context, request, found);
  return saved
    ? present(context, saved, visibility)
    : repeatedResult(context, request, await findVisible(context, request.id));
}

/** The details with the copies of their photos, whose names are the same when the same photos are sent again. */
const withStoredPhotos = async (context: UserContext, { id, details }: ActionRequest): Promise<Details> =>
  details.photos ? { ...details, photos: await storePhotos(details.photos, id, context) } : details;

/** The case as it is, when its last change by this person is what they ask for. */
function repeatedResult(
  context: UserContext,
  { action, details }: ActionRequest,
  { record, visibility }: { record: Case; visibility: Visibility },
): Promise<CaseView> {
  const repeated = findRepeated(record, { action, personId: context.actor.personId, details }, context.now);
  if (repeated === 'other') throw sentBefore();
  if (repeated === undefined) throw new AppError('conflict');
  return present(context, record, visibility);
}

/** The saved case; undefined when somebody else saved first. */
async function trySave(
  context: UserContext,
  { id, version, action, details }: ActionRequest,
  found: Case,
): Promise<Case | undefined> {
  try {
    return await changeRecord(context, caseStore, {
      load: async () => found,
      decide: async (before) => {
        const unit = details.unit === undefined ? undefined : await findUnit(context, details.unit);
        const decisionContext = { ...(await createDecisionContext(context, before.facts)), unit };
        const after = advance(before, action, context.actor, details, decisionContext);
        if (before.facts.reporter === context.actor.personId)
          await countAttempts(
            context,
            [{ action: 'additions' }, { action: 'photos', count: details.photos?.length ?? 0 }],
            `${id}-${version}`,
          );
        return after;
      },
    });
  } catch (error) {
    if (error instanceof AppError && error.code === 'conflict') return undefined;
    throw error;
  }
}

const findUnit = async ({ db, now }: UserContext, id: string) =>
  (await getValidCounty(db, now)).units.find((unit) => unit.id === id);
