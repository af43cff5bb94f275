import { sentBefore } from '@domain/errors';
import { DAY } from '@domain/time';
import { viewModeration } from '@domain/walls/view';
import type { Handler } from '../handler';
import { countAttempt } from '../people/rate-limit';
import * as cards from './card-repository';
import { flaggerIdOf } from './card-ids';
import { changeCard } from './change-card';
import { findVisibleCard, presentCard } from './present-cards';
import { scopesOf } from './list-scopes';

/** The second reader lets a card become public after the delay. */
export const approveCard: Handler<'walls.approve'> = (input, context) => changeCard(context, 'approve', input);

/** The second reader gives it back with a reason. */
export const returnCard: Handler<'walls.return'> = (input, context) =>
  changeCard(context, 'return', input, () => ({ reason: input.reason, note: input.note }));

/** After flags, somebody who looks after it shows it again. */
export const restoreCard: Handler<'walls.restore'> = (input, context) => changeCard(context, 'restore', input);

/** Somebody who looks after it takes it down for good. */
export const removeCard: Handler<'walls.remove'> = (input, context) =>
  changeCard(context, 'remove', input, () => ({ reason: input.reason, note: input.note }));

/** Somebody who reads a card says that it should not be there; one person counts once. */
export const flagCard: Handler<'walls.flag'> = async (input, context) => {
  const { id, reason } = input;
  const { actor, keys } = context;
  const card = await findVisibleCard(context, id);
  const flagger = flaggerIdOf(id, actor.personId, keys.identity);
  const known = card.flags.find(({ by }) => by === flagger);
  if (known && known.reason !== reason) throw sentBefore();
  if (known) return presentCard(context, card);
  await countAttempt(context, 'additions', flagger);
  return changeCard(context, 'flag', input, () => ({ flagReason: reason, flagger }));
};

const COUNTED_PERIOD = 90 * DAY;

/** What was decided about the cards of the caller's units in the last ninety days. */
export const countModeration: Handler<'walls.moderation'> = async (_, context) => {
  const from = context.now - COUNTED_PERIOD;
  return viewModeration(await cards.listHistories(context.db, scopesOf(context.actor), from), from);
};
