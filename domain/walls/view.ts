import type { CaseFacts } from '../cases/case';
import { OPEN_STATES } from '../cases/case';
import type { Photo } from '../files/photo';
import type { Actor } from '../people/actor';
import type { Moment } from '../time';
import { satisfactionName } from '../vocabulary/ratings/ratings';
import type {
  WallCard,
  CardAction,
  CardFields,
  CardKind,
  CardProblem,
  CardState,
  NoticeText,
  FlagReason,
} from './card';
import { ROLE_CHECKS } from './lifecycle/card-roles';
import type { CardContext } from './lifecycle/conditions';
import { offeredActions } from './lifecycle/lifecycle';
import type { Exclusion } from './public-words';

/** A card as everybody reads it. */
export type PublicCard = {
  id: string;
  kind: CardKind;
  communityName: string;
  publishedAt: Moment;
  fields?: CardFields;
  notice?: NoticeText;
  before: Photo[];
  after: Photo[];
  /** Its case was taken up again: it is being worked on, or closed once more. */
  reopened?: 'open' | 'closed';
};

/** `walls.show`: a page of the wall, the newest first. */
export type WallView = {
  /** Whose wall it is; absent for the county's. */
  communityName?: string;
  cards: PublicCard[];
  next?: string;
  /** The card of a printed code: itself, or that it is gone. */
  card?: PublicCard;
  gone?: true;
};

/** A card as somebody sees who may do something with it. */
export type CardView = Omit<PublicCard, 'publishedAt'> & {
  version: number;
  state: CardState;
  publishedAt?: Moment;
  /** When it will be public. */
  publishAt?: Moment;
  changedAt: Moment;
  /** The reader reported the case. */
  mine: boolean;
  /** The reader's own case, to get back to it. */
  case?: string;
  usesPhotos: boolean;
  /** Pictures of the case that the desk may blur and show. */
  originals?: { before: Photo[]; after: Photo[] };
  problem?: { reason: CardProblem; note: string };
  /** Reports since somebody last looked, for whoever looks after it. */
  flags?: { reason: FlagReason; count: number }[];
  /** The reader has reported it. */
  flagged: boolean;
  actions: CardAction[];
};

/** One line of the desk's lists. */
export type CardRow = {
  id: string;
  kind: CardKind;
  state: CardState;
  communityName: string;
  /** The beginning of what it says. */
  text: string;
  changedAt: Moment;
  flags: number;
};
export type CardListView = { cards: CardRow[]; next?: string };

/** `walls.preview`: the words, with and without the compound, each with the name under which they are agreed to. */
export type PreviewView = {
  /** Why this case cannot come to the wall, or not yet. */
  exclusion?: Exclusion;
  words?: {
    open: { fields: CardFields; seen: string };
    /** Absent where the fields name no compound. */
    blurred?: { fields: CardFields; seen: string };
  };
  /** The case has photos of its reporter that could be shown. */
  hasPhotos: boolean;
  card?: CardView;
};

/** `walls.moderation`: what was decided in the reader's units since `from`. */
export type ModerationView = {
  from: Moment;
  counts: { action: CardAction | 'publish' | 'hide' | 'lapse' | 'reporterLeft'; reason?: string; count: number }[];
};

/** `walls.poster`: the temporary address of a document to print; cards that are no longer public are left out. */
export type PosterView = { name: string; url: string; cards: number; gone: number };

/** What is read beside a card: its case, and which of its pictures may be shown. */
export type CardReading = { case?: CaseFacts | undefined; link: (photo: string) => Photo | undefined };

/** Who reads a card; `flagger` is their id among those who flagged it. */
export type CardReader = { actor: Actor; flagger: string };

const photosOf = (photos: readonly string[], { link }: CardReading): Photo[] =>
  photos.flatMap((photo) => link(photo) ?? []);

/** The fifth field is the reporter's last word, also when they rated again afterwards. */
function currentFields({ fields, round }: WallCard, facts: CaseFacts | undefined): CardFields | undefined {
  if (!fields || !facts?.rating || facts.round !== round) return fields;
  return { ...fields, satisfaction: satisfactionName[facts.rating.satisfaction] };
}

function reopenedAs({ round }: WallCard, facts: CaseFacts | undefined): 'open' | 'closed' | undefined {
  if (!facts || round === undefined || facts.round <= round) return undefined;
  return OPEN_STATES.includes(facts.state) ? 'open' : 'closed';
}

function viewContent(card: WallCard, reading: CardReading): Omit<PublicCard, 'publishedAt'> {
  const { id, kind, place, notice, before, after } = card;
  const fields = currentFields(card, reading.case);
  const reopened = reopenedAs(card, reading.case);
  return {
    id,
    kind,
    communityName: place.communityName,
    ...(fields && { fields }),
    ...(notice && { notice }),
    before: photosOf(before, reading),
    after: photosOf(after, reading),
    ...(reopened && { reopened }),
  };
}

/** A public card. Nothing in it tells of a person. */
export const viewPublicCard = (card: WallCard, reading: CardReading): PublicCard => ({
  ...viewContent(card, reading),
  publishedAt: card.publishedAt ?? card.changedAt,
});

/** A card for somebody who follows it, or who reads it on the wall and may report it. */
export function viewCard(
  card: WallCard,
  reading: CardReading,
  { actor, flagger }: CardReader,
  context: CardContext,
): CardView {
  const isReporter = ROLE_CHECKS.reporter(card, actor);
  const { version, state, changedAt, publishAt, publishedAt, problem, flags, consent } = card;
  const actions = offeredActions(card, actor, context).filter((action) => !(action === 'flag' && hasFlagged()));
  const isOverseer = ROLE_CHECKS.overseer(card, actor);
  const blurs = actions.includes('propose') && consent?.usesPhotos;
  return {
    ...viewContent(card, reading),
    version,
    state,
    changedAt,
    ...(publishAt !== undefined && { publishAt }),
    ...(publishedAt !== undefined && { publishedAt }),
    mine: isReporter,
    ...(isReporter && card.case !== undefined && { case: card.case }),
    usesPhotos: card.kind === 'notice' || consent?.usesPhotos === true,
    ...(blurs &&
      reading.case && {
        originals: { before: photosOf(reading.case.photos, reading), after: photosOf(reading.case.evidence, reading) },
      }),
    ...(problem && (isReporter || isOverseer) && { problem: isReporter ? { ...problem, note: '' } : problem }),
    ...(isOverseer && { flags: countBy(flags.map(({ reason }) => reason)) }),
    flagged: hasFlagged(),
    actions,
  };
  function hasFlagged(): boolean {
    return flags.some(({ by }) => by === flagger);
  }
}

const countBy = <Reason extends string>(reasons: readonly Reason[]): { reason: Reason; count: number }[] =>
  [...new Set(reasons)].map((reason) => ({ reason, count: reasons.filter((one) => one === reason).length }));

const ROW_TEXT_LENGTH = 40;

/** A card as one line of a list. */
export const viewCardRow = ({ id, kind, state, place, fields, notice, changedAt, flags }: WallCard): CardRow => ({
  ...{ id, kind, state, communityName: place.communityName },
  text: [...(fields?.problem ?? notice?.title ?? '')].slice(0, ROW_TEXT_LENGTH).join(''),
  changedAt,
  flags: new Set(flags.map(({ by }) => by)).size,
});

/** What happened to these cards since a moment, by action and reason, the most frequent first. */
export function viewModeration(cards: readonly Pick<WallCard, 'history'>[], from: Moment): ModerationView {
  const counts = new Map<string, ModerationView['counts'][number]>();
  for (const { action, at, reason } of cards.flatMap(({ history }) => history)) {
    if (at < from) continue;
    const key = `${action}/${reason ?? ''}`;
    counts.set(key, { action, ...(reason && { reason }), count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return { from, counts: [...counts.values()].sort((a, b) => b.count - a.count || (a.action < b.action ? -1 : 1)) };
}
