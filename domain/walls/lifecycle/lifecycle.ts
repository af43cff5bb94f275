import { AppError } from '../../errors';
import { decide } from '../../lifecycle/decide';
import type { Lifecycle, TransitionOf } from '../../lifecycle/lifecycle';
import { findSystemTransition, findTransition, offeredTransitions, rolesOf } from '../../lifecycle/transitions';
import { staffPositionOf, type Actor } from '../../people/actor';
import { HOUR } from '../../time';
import type { WallCard, CardAction, CardActor, CardConsent, CardPlace, CardSystemAction, NoticeText } from '../card';
import type { CardTypes } from '../card-types';
import { MAX_FLAGS } from '../input-limits';
import { publicNoticeOf } from '../public-words';
import { isOwnWork, ROLE_CHECKS } from './card-roles';
import { CONDITIONS, type CardContext } from './conditions';
import { effectOfAll, EFFECTS } from './effects';
import type { CardDetails } from './event';
import { AUDIENCES, cardNoticeFacts, cardNotices } from './notices';
import { SYSTEM_TRANSITIONS, TRANSITIONS } from './transitions';

/** The tables of cards on the wall. */
export const cardLifecycle: Lifecycle<CardTypes> = {
  name: 'walls',
  subject: 'card',
  transitions: TRANSITIONS,
  systemTransitions: SYSTEM_TRANSITIONS,
  roles: ROLE_CHECKS,
  conditions: CONDITIONS,
  effects: EFFECTS,
  effectOfAll,
  eventFields: () => ({}),
  notices: cardNotices,
  audiences: AUDIENCES,
  noticeFacts: cardNoticeFacts,
};

const actorFor = (actor: Actor): CardActor => ({
  role: staffPositionOf(actor)?.role ?? 'resident',
  personId: actor.personId,
});

const blankCard = { version: 0, before: [], after: [], flags: [], history: [], outbox: [] };

/** A card of a finished case, as its reporter agrees to it. */
export const createCaseCard = (
  card: Required<Pick<WallCard, 'id' | 'case' | 'round' | 'reporter' | 'place'>>,
  consent: CardConsent,
  actor: Actor,
  context: CardContext,
): WallCard =>
  advance(
    { ...blankCard, ...card, kind: 'case', state: 'withdrawn', changedAt: context.now },
    'consent',
    actor,
    context,
    {
      consent,
    },
  );

/** A result notice, as the desk proposes it. */
export const createNoticeCard = (
  { id, place }: { id: string; place: CardPlace },
  details: { notice: NoticeText; after: string[] },
  actor: Actor,
  context: CardContext,
): WallCard =>
  advance(
    { ...blankCard, id, place, kind: 'notice', state: 'returned', changedAt: context.now },
    'propose',
    actor,
    context,
    { ...details, notice: publicNoticeOf(details.notice) },
  );

/** The actions that are open to this person now, each once. */
export const offeredActions = (card: WallCard, actor: Actor, context: CardContext): CardAction[] => [
  ...new Set(
    offeredTransitions(cardLifecycle, card, rolesOf(cardLifecycle, card, actor, context), context).map(
      ({ action }) => action,
    ),
  ),
];

/**
 * The card after an action of a person. The report that is one too many hides it in the same change. Throws
 * `ruleBroken`: `conflictOfInterest` for one's own work, `walls.changed` where the case went on, else `walls.<action>`;
 * `invalidInput` with the detail that is missing.
 */
export function advance(
  card: WallCard,
  action: CardAction,
  actor: Actor,
  context: CardContext,
  details: CardDetails = {},
): WallCard {
  const transition = findTransition(cardLifecycle, card, action, rolesOf(cardLifecycle, card, actor, context), context);
  if (!transition || (action === 'flag' && card.flags.length >= MAX_FLAGS))
    throw explainRefusal(card, action, actor, context);
  const after = take(card, transition, actorFor(actor), context, details);
  if (action === 'approve') return { ...after, publishAt: context.now + context.rules.delayHours * HOUR };
  const isTooOften = action === 'flag' && findSystemTransition(cardLifecycle, after, 'hide', context) !== undefined;
  return isTooOften ? advanceBySystem(after, 'hide', context) : after;
}

/** The card after an action of the system. Throws `ruleBroken` when the state does not allow it. */
export function advanceBySystem(card: WallCard, action: CardSystemAction, context: CardContext): WallCard {
  const transition = findSystemTransition(cardLifecycle, card, action, context);
  if (!transition) throw new AppError('ruleBroken', `walls.${action}`);
  return take(card, transition, { role: 'system' }, context, {});
}

/** What an approved card becomes when its time has come: public, or nothing where its case went on. */
export const publishOrLapse = (card: WallCard, context: CardContext): WallCard =>
  advanceBySystem(
    card,
    findSystemTransition(cardLifecycle, card, 'publish', context) === undefined ? 'lapse' : 'publish',
    context,
  );

function take(
  card: WallCard,
  transition: TransitionOf<CardTypes>,
  by: CardActor,
  context: CardContext,
  details: CardDetails,
): WallCard {
  const { facts, outbox } = decide(cardLifecycle, card, transition, { by, details, seq: card.version + 1 }, context);
  return { ...facts, outbox: [...card.outbox, ...outbox] };
}

function explainRefusal(card: WallCard, action: CardAction, actor: Actor, context: CardContext): AppError {
  const rows = TRANSITIONS.filter((row) => row.action === action && row.from.includes(card.state));
  if (rows.some(({ by }) => isOwnWork(card, by, actor))) return new AppError('ruleBroken', 'conflictOfInterest');
  const isChanged = rows.some(({ when = [] }) => when.includes('unchanged')) && CONDITIONS.changed(card, context);
  return new AppError('ruleBroken', isChanged ? 'walls.changed' : `walls.${action}`);
}
