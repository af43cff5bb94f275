import type { Role } from '../people/actor';
import type { Location } from '../places/place';
import type { OutboxEntry } from '../messages/notice';
import type { Moment } from '../time';

/**
 * The states of a card on the wall: agreed to by the reporter, proposed by the desk, with the second reader's answer,
 * public after a delay, hidden after flags, or gone.
 */
export const CARD_STATES = [
  'consented',
  'proposed',
  'returned',
  'approved',
  'published',
  'hidden',
  'withdrawn',
  'removed',
  'lapsed',
] as const;
export type CardState = (typeof CARD_STATES)[number];

/** States in which a card is or may become public. */
export const LIVE_CARD_STATES: readonly CardState[] = [
  'consented',
  'proposed',
  'returned',
  'approved',
  'published',
  'hidden',
];

/** A finished case with its five fields, or a result that was no case (seeds S4-01, S4-15). */
export const CARD_KINDS = ['case', 'notice'] as const;
export type CardKind = (typeof CARD_KINDS)[number];

/** The five fields of 问题墙 and 回音壁, in this order; `problem` is the wall, the other four its echo. */
export const CARD_FIELDS = ['source', 'problem', 'measure', 'progress', 'satisfaction'] as const;
export type CardField = (typeof CARD_FIELDS)[number];
export type CardFields = Record<CardField, string>;

/** What a result notice says. */
export type NoticeText = { title: string; text: string };

/** Why a second reader gives a card back, or why it is taken down. */
export const CARD_PROBLEMS = ['privacy', 'photo', 'wording', 'facts', 'unsuitable'] as const;
export type CardProblem = (typeof CARD_PROBLEMS)[number];

/** Why somebody flags a card. */
export const FLAG_REASONS = ['privacy', 'untrue', 'insult', 'other'] as const;
export type FlagReason = (typeof FLAG_REASONS)[number];

/** What the reporter agreed to: these words, with or without the compound, with or without photos. */
export type CardConsent = {
  fields: CardFields;
  hidePlace: boolean;
  usesPhotos: boolean;
  /** Which rating the fifth field shows. */
  ratedAt: Moment;
  /** Who handled the case. */
  handlers: string[];
  /** Of exactly these words. */
  seen: string;
};

/** Somebody says that a card should not be there; `by` is an id for this card alone. */
export type Flag = { by: string; reason: FlagReason; at: Moment };

/** What people do with a card. */
export const CARD_ACTIONS = [
  'consent',
  'withdraw',
  'propose',
  'approve',
  'return',
  'remove',
  'restore',
  'flag',
] as const;
export type CardAction = (typeof CARD_ACTIONS)[number];

/** What timers and the cloud do. */
export type CardSystemAction = 'publish' | 'lapse' | 'hide' | 'reporterLeft';

/** Who acted: a person in a role, or the system. */
export type CardActor = { role: Role | 'system'; personId?: string };

/** One line of what happened to a card; it holds none of its words. */
export type CardHistoryEntry = {
  action: CardAction | CardSystemAction;
  at: Moment;
  by: CardActor;
  to: CardState;
  reason?: CardProblem | FlagReason;
};

/** Whose wall a card is on. */
export type CardPlace = Omit<Location, 'grid' | 'gridName'>;

/** A card on the wall. Nobody but the database knows whose it is. */
export type WallCard = {
  id: string;
  version: number;
  kind: CardKind;
  state: CardState;
  /** The finished case, the round that the card is about, and its reporter. */
  case?: string;
  round?: number;
  reporter?: string;
  consent?: CardConsent;
  place: CardPlace;
  /** The public words; absent once it is gone. */
  fields?: CardFields;
  notice?: NoticeText;
  /** Stored copies of pictures in which somebody blurred what must not be seen. */
  before: string[];
  after: string[];
  proposer?: string;
  secondReader?: string;
  /** When it becomes public, and when it did. */
  publishAt?: Moment;
  publishedAt?: Moment;
  problem?: { reason: CardProblem; note: string };
  /** Since somebody of the desk last looked at it. */
  flags: Flag[];
  changedAt: Moment;
  history: CardHistoryEntry[];
  /** The last command about it, so that one that comes twice counts once. */
  last?: { by: string; fingerprint: string };
  outbox: OutboxEntry[];
};

/** Whether a card is public or may become so. */
export const isLiveCard = ({ state }: Pick<WallCard, 'state'>): boolean => LIVE_CARD_STATES.includes(state);

/** The units whose staff look after a card. */
export const unitsOfCard = ({ place }: Pick<WallCard, 'place'>): string[] => [
  place.community,
  place.subdistrict,
  place.district,
];

/** Every stored picture of a card. */
export const photosOfCard = ({ before, after }: Pick<WallCard, 'before' | 'after'>): string[] => [...before, ...after];
