import type { CaseFacts } from '@domain/cases/case';
import type { Photo } from '@domain/files/photo';
import { AppError } from '@domain/errors';
import { photosOfCard, type WallCard } from '@domain/walls/card';
import { mayFollow } from '@domain/walls/lifecycle/card-roles';
import { viewCard, type CardReading, type CardView } from '@domain/walls/view';
import type { AppContext, UserContext } from '../../platform/context';
import * as cases from '../cases/case-repository';
import { getPhotoLinks } from '../files/photo-links';
import * as checks from '../moderation/check-repository';
import * as cards from './card-repository';
import { flaggerIdOf } from './card-ids';
import { createCardContext, findCaseOf } from './card-store';

/**
 * A card that the caller may see: everybody a public one, its reporter and whoever looks after it any. Throws
 * `notFound`.
 */
export async function findVisibleCard({ db, actor }: UserContext, id: string): Promise<WallCard> {
  const card = await cards.find(db, id);
  if (!card || !(card.state === 'published' || mayFollow(card, actor))) throw new AppError('notFound');
  return card;
}

/** A card as the caller may see it, with what they may do next. */
export async function presentCard(
  context: UserContext,
  card: WallCard,
  facts?: CaseFacts | undefined,
): Promise<CardView> {
  const { db, actor, keys } = context;
  const [ofCase, verdicts] = await Promise.all([facts ?? findCaseOf(context, card), checks.listOfCards(db, [card.id])]);
  const follows = mayFollow(card, actor);
  const isShown = follows ? isNotRejected(verdicts) : isPassed(verdicts);
  const originals = follows && ofCase && card.consent?.usesPhotos ? [...ofCase.photos, ...ofCase.evidence] : [];
  const links = await getPhotoLinks([...photosOfCard(card).filter(isShown), ...originals]);
  const link = (photo: string): Photo | undefined =>
    originals.includes(photo) || isShown(photo) ? links(photo) : undefined;
  const reader = { actor, flagger: flaggerIdOf(card.id, actor.personId, keys.identity) };
  return viewCard(card, { case: ofCase, link }, reader, await createCardContext(context, ofCase));
}

/** What is read beside public cards: their cases as they are now, and the pictures that WeChat let pass. */
export async function readBeside(
  { db }: Pick<AppContext, 'db'>,
  list: readonly WallCard[],
): Promise<(card: WallCard) => CardReading> {
  const withPhotos = list.filter((card) => photosOfCard(card).length > 0).map(({ id }) => id);
  const [rows, verdicts] = await Promise.all([
    cases.listByIds(
      db,
      list.flatMap((card) => card.case ?? []),
    ),
    checks.listOfCards(db, withPhotos),
  ]);
  const passed = isPassed(verdicts);
  const links = await getPhotoLinks(list.flatMap(photosOfCard).filter(passed));
  return (card) => ({
    case: rows.find(({ facts }) => facts.id === card.case)?.facts,
    link: (photo) => (passed(photo) ? links(photo) : undefined),
  });
}

type Verdicts = readonly checks.Check[];

/** Whether WeChat let a picture and its thumbnail pass; one that it still looks at is not shown to everybody. */
const isPassed =
  (verdicts: Verdicts) =>
  (photo: string): boolean => {
    const ofPhoto = verdicts.filter((one) => one.photo === photo);
    return ofPhoto.some(({ small }) => !small) && ofPhoto.every(({ suggest }) => suggest === 'pass');
  };

const isNotRejected =
  (verdicts: Verdicts) =>
  (photo: string): boolean =>
    !verdicts.some((one) => one.photo === photo && one.suggest === 'risky');
