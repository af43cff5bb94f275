import type { CaseFacts } from '@domain/cases/case';
import { thumbnailOf } from '@domain/files/photo';
import { photosOfCard, type WallCard } from '@domain/walls/card';
import type { CardContext } from '@domain/walls/lifecycle/conditions';
import type { AppContext } from '../../platform/context';
import { deleteFiles } from '../../platform/wechat/files';
import * as cases from '../cases/case-repository';
import { scheduleRemoval } from '../files/remove-uploads';
import type { RecordStore } from '../lifecycle/change-record';
import { logAndIgnore } from '../moderation/log-and-ignore';
import * as cards from './card-repository';

/** How cards are stored; pictures that a card no longer shows are deleted with the words. */
export const cardStore: RecordStore<WallCard> = {
  collection: 'cards',
  save: ({ db }, before, after) => cards.save(db, before, after),
  finish: async (context, before, after) => {
    await deletePhotos(
      context,
      after.id,
      photosOfCard(before).filter((photo) => !photosOfCard(after).includes(photo)),
    );
    return after;
  },
  outboxOf: (card) => card,
};

/** At once, so that an address that was given out opens no more; at night again, should storage not answer now. */
async function deletePhotos(context: AppContext, card: string, photos: readonly string[]): Promise<void> {
  if (!photos.length) return;
  await scheduleRemoval(context, photos, `card/${card}`);
  await logAndIgnore(context, deleteFiles(photos.flatMap((photo) => [photo, thumbnailOf(photo)])));
}

/** The case of a card as it is now; none for a result notice. */
export async function findCaseOf({ db }: Pick<AppContext, 'db'>, card: Pick<WallCard, 'case'>) {
  const [row] = card.case === undefined ? [] : await cases.listByIds(db, [card.case]);
  return row?.facts;
}

/** What a decision about a card needs. */
export async function createCardContext(
  { settings, now }: Pick<AppContext, 'settings' | 'now'>,
  facts: CaseFacts | undefined,
): Promise<CardContext> {
  return { now, rules: (await settings()).wallRules, case: facts };
}
