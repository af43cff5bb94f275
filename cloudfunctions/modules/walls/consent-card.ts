import type { CaseFacts } from '@domain/cases/case';
import { hasCaseRole, ofAllRounds } from '@domain/cases/lifecycle/case-roles';
import { AppError } from '@domain/errors';
import type { ParsedInput } from '@domain/contract';
import { isLiveCard, type CardConsent, type CardPlace } from '@domain/walls/card';
import { advance, createCaseCard } from '@domain/walls/lifecycle/lifecycle';
import { findExclusion, hasCompound, publicFieldsOf } from '@domain/walls/public-words';
import type { PreviewView } from '@domain/walls/view';
import type { UserContext } from '../../platform/context';
import { fingerprintOf } from '../../platform/repeated-request';
import * as cases from '../cases/case-repository';
import type { Handler } from '../handler';
import { changeRecord } from '../lifecycle/change-record';
import { checkPublicText } from '../moderation/check-public-text';
import { countAttempt } from '../people/rate-limit';
import { getCounty } from '../places/county-repository';
import * as cards from './card-repository';
import { cardIdOf } from './card-ids';
import { cardStore, createCardContext } from './card-store';
import { changeCard } from './change-card';
import { presentCard } from './present-cards';

/** The words that a reporter would make public, the place open and blurred, and the card that there is already. */
export const previewCard: Handler<'walls.preview'> = async ({ case: id }, context) => {
  const facts = await findOwnCase(context, id);
  const exclusion = findExclusion(facts);
  const card = await cards.find(context.db, cardIdOf(facts, context.keys.identity));
  return {
    ...(exclusion ? { exclusion } : { words: await wordsOf(context, facts) }),
    hasPhotos: facts.photos.length > 0,
    ...(card && { card: await presentCard(context, card, facts) }),
  };
};

/** The reporter agrees to exactly the words that the page showed. */
export const consentCard: Handler<'walls.consent'> = async (input, context) => {
  const { db, actor, keys, now } = context;
  const facts = await findOwnCase(context, input.case);
  const exclusion = findExclusion(facts);
  if (exclusion) throw new AppError('ruleBroken', `walls.${exclusion}`);
  const consent = await consentTo(context, facts, input);

  const id = cardIdOf(facts, keys.identity);
  const known = await cards.find(db, id);
  if (known && isLiveCard(known) && isSameConsent(known.consent, consent)) return presentCard(context, known, facts);
  await countAttempt(context, 'additions', fingerprintOf(['consent', id, known?.version], keys.identity));
  await checkPublicText(context, { card: id }, ...Object.values(consent.fields));
  const cardContext = await createCardContext(context, facts);
  const named = { id, case: facts.id, round: facts.round, reporter: actor.personId, place: placeOf(facts) };
  const card = known
    ? await changeRecord(context, cardStore, {
        load: async () => known,
        decide: (before) => advance(before, 'consent', actor, cardContext, { consent }),
      })
    : await cards.add(db, createCaseCard(named, consent, actor, { ...cardContext, now }));
  return presentCard(context, card, facts);
};

/** The reporter takes their card down, at any time and without a reason. */
export const withdrawCard: Handler<'walls.withdraw'> = (input, context) => changeCard(context, 'withdraw', input);

/** Only the reporter gets as far as here; to others there is no such case. */
async function findOwnCase({ db, actor }: UserContext, id: string): Promise<CaseFacts> {
  const { facts } = await cases.get(db, id);
  if (!hasCaseRole('reporter', facts, actor)) throw new AppError('notFound');
  return facts;
}

async function wordsOf(context: UserContext, facts: CaseFacts): Promise<NonNullable<PreviewView['words']>> {
  const [open, blurred] = await Promise.all([describe(context, facts, false), describe(context, facts, true)]);
  return { open, ...(hasCompound(facts) && { blurred }) };
}

async function describe({ db, keys, now }: UserContext, facts: CaseFacts, hidePlace: boolean) {
  const compound = (await getCounty(db, now)).compounds.find(({ id }) => id === facts.place.compound);
  const fields = publicFieldsOf(facts, hidePlace, compound);
  return { fields, seen: fingerprintOf([facts.id, facts.round, facts.rating?.at, fields], keys.identity) };
}

/** Throws `conflict: walls.changed` for other words than those that the page showed. */
async function consentTo(
  context: UserContext,
  facts: CaseFacts,
  { seen, hidePlace, photos }: ParsedInput<'walls.consent'>,
): Promise<CardConsent> {
  const shown = await describe(context, facts, hidePlace);
  if (shown.seen !== seen || !facts.rating) throw new AppError('conflict', 'walls.changed');
  return {
    fields: shown.fields,
    seen,
    hidePlace,
    usesPhotos: photos && facts.photos.length > 0,
    ratedAt: facts.rating.at,
    handlers: [...new Set(ofAllRounds(facts, 'handlers'))],
  };
}

const isSameConsent = (known: CardConsent | undefined, { seen, hidePlace, usesPhotos }: CardConsent): boolean =>
  known?.seen === seen && known.hidePlace === hidePlace && known.usesPhotos === usesPhotos;

const placeOf = ({ place }: CaseFacts): CardPlace => ({
  community: place.community,
  communityName: place.communityName,
  subdistrict: place.subdistrict,
  subdistrictName: place.subdistrictName,
  district: place.district,
  districtName: place.districtName,
});
