import type { Changes } from '../../lifecycle/lifecycle';
import {
  LIVE_CARD_STATES,
  type WallCard,
  type CardAction,
  type CardHistoryEntry,
  type CardSystemAction,
} from '../card';
import type { CardEvent } from './event';

type Effect = (card: WallCard, event: CardEvent) => Changes<WallCard>;

const withProblem: Effect = (_, { details: { reason, note = '' } }) => (reason ? { problem: { reason, note } } : {});

/** What each action changes beyond state, version and history; undefined removes a field. */
export const EFFECTS: Partial<Record<CardAction | CardSystemAction, Effect>> = {
  consent: (_, { details: { consent } }) => ({
    consent,
    fields: consent?.fields,
    before: [],
    after: [],
    proposer: undefined,
    secondReader: undefined,
    publishAt: undefined,
    problem: undefined,
  }),
  propose: ({ fields, notice, before, after }, { details, by }) => ({
    fields: details.fields ?? fields,
    notice: details.notice ?? notice,
    before: details.before ?? before,
    after: details.after ?? after,
    proposer: by.personId,
    secondReader: undefined,
    problem: undefined,
  }),
  approve: (_, { by }) => ({ secondReader: by.personId }),
  return: withProblem,
  remove: withProblem,
  publish: (_, { at }) => ({ publishedAt: at }),
  restore: () => ({ flags: [] }),
  flag: ({ flags }, { details: { flagReason, flagger }, at }) =>
    flagger && flagReason ? { flags: [...flags, { by: flagger, reason: flagReason, at }] } : {},
};

/** Nothing that somebody said or showed is left of a card that is gone. */
const WITHOUT_WORDS: Changes<WallCard> = {
  fields: undefined,
  notice: undefined,
  consent: undefined,
  before: [],
  after: [],
  flags: [],
};

/** What every action changes. */
export const effectOfAll: Effect = (card, { action, at, by, to, details }) => {
  const reason = details.reason ?? details.flagReason;
  // who flags a card is not on record
  const entry: CardHistoryEntry = {
    action,
    at,
    by: action === 'flag' ? { role: by.role } : by,
    to,
    ...(reason && { reason }),
  };
  return {
    version: card.version + 1,
    changedAt: at,
    history: [...card.history, entry],
    ...(!LIVE_CARD_STATES.includes(to) && WITHOUT_WORDS),
  };
};
