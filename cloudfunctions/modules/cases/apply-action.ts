import { advance } from '@domain/cases/lifecycle/advance';
import type { CasePersonAction, Details } from '@domain/cases/lifecycle/event';
import type { Visibility } from '@domain/cases/access/visibility';
import type { Case } from '@domain/cases/record';
import type { CaseView } from '@domain/cases/view';
import { isDrawn } from '@domain/cases/supervision/supervision';
import { findRepeated } from '@domain/cases/repeated-action';
import { AppError, sentBefore } from '@domain/errors';
import type { UserContext } from '../../platform/context';
import { lotOf } from '../../platform/identity';
import { scheduleRemoval } from '../files/remove-uploads';
import { preparePhotos } from '../files/store-photos';
import { changeRecord } from '../lifecycle/change-record';
import { countAttempts } from '../people/rate-limit';
import { getValidCounty } from '../places/county-repository';
import { caseStore, caseStoreWithPhotos, createDecisionContext } from './case-store';
import { checkReceived } from './check-received';
import { findVisible, present } from './present-case';
import { followMerged, unfollowSplit } from './supports/follow-merged';

type SentAction = { id: string; version: number; action: CasePersonAction; details: Details };
/** With the ids of the photos' copies, which are made once the action is known to be allowed. */
type ActionRequest = SentAction & { uploads: readonly string[]; savePhotos: () => Promise<void> };

/**
 * One action of one person on one case. The same action again, after a lost answer, is answered like the first. Throws
 * `conflict` when the caller saw an older version, `sentBefore` when they then said something else, and what `check`
 * throws.
 */
export async function applyAction(
  context: UserContext,
  sent: SentAction,
  check?: (found: Case) => Promise<void>,
): Promise<CaseView> {
  const { record: found, visibility } = await findVisible(context, sent.id);
  await check?.(found);
  const request = await withPhotos(context, sent);
  if (found.version !== request.version) return repeatedResult(context, request, { record: found, visibility });
  const saved = await trySave(context, request, found);
  if (!saved) return repeatedResult(context, request, await findVisible(context, request.id));
  await scheduleRemoval(context, request.uploads, request.id);
  const { state, sameAs } = found.facts;
  if (request.action === 'split' && state === 'merged' && sameAs) await unfollowSplit(context, found.facts, sameAs.id);
  return present(context, saved, visibility);
}

/** The ids of copies are the same when the same photos are sent again. */
async function withPhotos(context: UserContext, sent: SentAction): Promise<ActionRequest> {
  if (!sent.details.photos) return { ...sent, uploads: [], savePhotos: async () => undefined };
  const { ids, save } = await preparePhotos(sent.details.photos, sent.id, context);
  return { ...sent, details: { ...sent.details, photos: ids }, uploads: sent.details.photos, savePhotos: save };
}

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
  { id, version, action, details, uploads, savePhotos }: ActionRequest,
  found: Case,
): Promise<Case | undefined> {
  try {
    return await changeRecord(context, uploads.length ? caseStoreWithPhotos : caseStore, {
      load: async () => found,
      decide: async (before) => {
        const decisionContext = {
          ...(await createDecisionContext(context, before.facts)),
          unit: await findUnit(context, details.unit),
          aboutUnit: await findUnit(context, details.aboutUnit),
          other: await findOther(context, details.sameAs),
          joined: before.supporterCount > 0,
          recheck: isDrawn(lotOf(before.facts.id, context.keys.identity)),
        };
        const after = advance(before, action, context.actor, details, decisionContext);
        // who is named as the subject of a complaint is not the last who could receive it
        if (aboutCount(after) > aboutCount(before)) await checkReceived(context.db, after.facts);
        if (before.facts.reporter === context.actor.personId)
          await countAttempts(context, [
            { action: 'additions', key: `${id}-${version}` },
            { action: 'photos', count: details.photos?.length ?? 0, key: `advance/${id}-${version}` },
          ]);
        await savePhotos();
        // before it is merged, so that nobody is left behind; the same again changes nothing
        if (action === 'merge' && details.sameAs) await followMerged(context, before.facts, details.sameAs);
        return after;
      },
    });
  } catch (error) {
    if (error instanceof AppError && error.code === 'conflict') return undefined;
    throw error;
  }
}

/** The case that has the same matter, if the caller may know of it. */
const findOther = async (context: UserContext, id: string | undefined) =>
  id === undefined ? undefined : (await findVisible(context, id)).record.facts;

const aboutCount = ({ facts: { aboutUnits = [] } }: Case): number => aboutUnits.length;

const findUnit = async ({ db, now }: UserContext, id: string | undefined) =>
  id === undefined ? undefined : (await getValidCounty(db, now)).units.find((unit) => unit.id === id);
