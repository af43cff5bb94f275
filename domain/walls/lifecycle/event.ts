import type { LifecycleEvent } from '../../lifecycle/lifecycle';
import type {
  WallCard,
  CardAction,
  CardActor,
  CardConsent,
  CardFields,
  CardProblem,
  CardSystemAction,
  FlagReason,
  NoticeText,
} from '../card';

export type CardDetails = {
  consent?: CardConsent | undefined;
  /** The words as they will be public. */
  fields?: CardFields | undefined;
  notice?: NoticeText | undefined;
  before?: string[] | undefined;
  after?: string[] | undefined;
  reason?: CardProblem | undefined;
  flagReason?: FlagReason | undefined;
  flagger?: string | undefined;
  note?: string | undefined;
};

export type CardEventTypes = {
  facts: WallCard;
  personAction: CardAction;
  systemAction: CardSystemAction;
  createAction: never;
  details: CardDetails;
  clock: never;
  by: CardActor;
  eventFields: object;
  initialFacts: object;
};

/** Something that happened to a card. Cards store no events, because one that is withdrawn keeps none of its words. */
export type CardEvent = LifecycleEvent<CardEventTypes>;
