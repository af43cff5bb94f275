import { AppError } from '@domain/errors';
import { hasRole } from '@domain/people/actor';
import type { WallCard, CardPlace } from '@domain/walls/card';
import type { CardDetails } from '@domain/walls/lifecycle/event';
import { createNoticeCard } from '@domain/walls/lifecycle/lifecycle';
import { hideWords } from '@domain/walls/public-words';
import type { UserContext } from '../../platform/context';
import { idempotentId } from '../../platform/identity';
import { checkSameRequest, fingerprintOf } from '../../platform/repeated-request';
import { scheduleRemoval } from '../files/remove-uploads';
import { preparePhotos, type PreparedPhotos } from '../files/store-photos';
import type { Handler } from '../handler';
import { drainOutbox } from '../messages/drain-outbox';
import { checkParts } from '../moderation/check-parts';
import { checkPublicText } from '../moderation/check-public-text';
import { getValidCounty } from '../places/county-repository';
import * as cards from './card-repository';
import { cardStore, createCardContext } from './card-store';
import { changeCard } from './change-card';
import { presentCard } from './present-cards';

/** The desk proposes what a reporter agreed to, or less of it, with pictures in which nobody is to be recognised. */
export const proposeCard: Handler<'walls.propose'> = async (input, context) => {
  const { id, hide, beforePhotos, afterPhotos, checked } = input;
  requireLook([...beforePhotos, ...afterPhotos], checked);
  const [before, after] = [
    await preparePhotos(beforePhotos, `${id}/before`, context),
    await preparePhotos(afterPhotos, `${id}/after`, context),
  ];
  const detailsOf = (card: WallCard): CardDetails => {
    if (beforePhotos.length && !card.consent?.usesPhotos) throw new AppError('invalidInput', 'beforePhotos');
    return {
      ...(card.consent && { fields: hideWords(card.consent.fields, hide) }),
      ...(card.notice && { notice: hideWords(card.notice, hide) }),
      ...(card.kind === 'case' && { before: before.ids }),
      ...((card.kind === 'case' || afterPhotos.length > 0) && { after: after.ids }),
    };
  };
  const view = await changeCard(context, 'propose', input, detailsOf, () => storeChecked(context, id, [before, after]));
  await scheduleRemoval(context, [...beforePhotos, ...afterPhotos], id);
  return view;
};

/** The desk proposes the notice of a result that was no case. */
export const proposeNotice: Handler<'walls.proposeNotice'> = async (input, context) => {
  const { community, requestId, title, text, photos, checked } = input;
  const { db, actor, keys } = context;
  if (!hasRole(actor, 'desk', community)) throw new AppError('forbidden');
  requireLook(photos, checked);
  const id = idempotentId(actor.personId, `card/${requestId}`, keys.identity);
  const fingerprint = fingerprintOf({ action: 'proposeNotice', ...input }, keys.identity);
  const known = await cards.find(db, id);
  if (known) {
    checkSameRequest(known.last?.fingerprint, fingerprint);
    return presentCard(context, known);
  }
  const place = await placeOf(context, community);
  const prepared = await preparePhotos(photos, id, context);
  const notice = { title, text };
  const card = createNoticeCard(
    { id, place },
    { notice, after: prepared.ids },
    actor,
    await createCardContext(context, undefined),
  );
  await checkPublicText(context, { card: id }, title, text);
  await storeChecked(context, id, [prepared]);
  const saved = await cards.add(db, { ...card, last: { by: actor.personId, fingerprint } });
  await drainOutbox(context, cardStore.collection, cardStore.outboxOf(saved));
  await scheduleRemoval(context, photos, id);
  return presentCard(context, saved);
};

function requireLook(photos: readonly string[], checked: boolean): void {
  if (photos.length && !checked) throw new AppError('invalidInput', 'checked');
}

/**
 * Stores pictures and has WeChat look at them; it is still looking when a card becomes public, so only those that it
 * let pass are shown. Throws `ruleBroken: content.unchecked` when it does not answer at all.
 */
async function storeChecked(context: UserContext, card: string, prepared: readonly PreparedPhotos[]): Promise<void> {
  await Promise.all(prepared.map(({ save }) => save()));
  const photos = prepared.flatMap(({ ids }) => ids).flatMap((photo) => [{ photo }, { photo, small: true as const }]);
  if (!photos.length) return;
  const { isComplete } = await checkParts(context, { card }, { photos });
  if (!isComplete) throw new AppError('ruleBroken', 'content.unchecked');
}

/** Throws `invalidInput: community` for one that the county does not have. */
async function placeOf({ db, now }: UserContext, community: string): Promise<CardPlace> {
  const grid = (await getValidCounty(db, now)).grids.find((one) => one.community === community);
  if (!grid) throw new AppError('invalidInput', 'community');
  const { communityName, subdistrict, subdistrictName, district, districtName } = grid;
  return { community, communityName, subdistrict, subdistrictName, district, districtName };
}
