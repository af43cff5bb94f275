import { AppError } from '@domain/errors';
import type { WallCard, CardAction } from '@domain/walls/card';
import type { CardContext } from '@domain/walls/lifecycle/conditions';
import type { CardDetails } from '@domain/walls/lifecycle/event';
import { advance } from '@domain/walls/lifecycle/lifecycle';
import type { CardView } from '@domain/walls/view';
import type { UserContext } from '../../platform/context';
import { fingerprintOf } from '../../platform/repeated-request';
import { changeRecord } from '../lifecycle/change-record';
import { cardStore, createCardContext, findCaseOf } from './card-store';
import { findVisibleCard, presentCard } from './present-cards';

type CardInput = { id: string; version?: number };

/** Whether the caller's last command about the card said the same. */
export const isRepeated = ({ last }: WallCard, { actor }: UserContext, fingerprint: string): boolean =>
  last?.by === actor.personId && last.fingerprint === fingerprint;

/**
 * One action of the caller on a card. A command that comes twice is answered like the first. Throws `notFound`,
 * `conflict` for a version that is no longer the newest, and what `advance` throws. `detailsOf` runs before the save.
 */
export async function changeCard(
  context: UserContext,
  action: CardAction,
  input: CardInput,
  detailsOf: (card: WallCard, cardContext: CardContext) => CardDetails | Promise<CardDetails> = () => ({}),
  commit: () => Promise<void> = async () => undefined,
): Promise<CardView> {
  const { actor, keys } = context;
  const fingerprint = fingerprintOf({ action, ...input }, keys.identity);
  const card = await findVisibleCard(context, input.id);
  const facts = await findCaseOf(context, card);
  if (isRepeated(card, context, fingerprint)) return presentCard(context, card, facts);
  if (input.version !== undefined && input.version !== card.version) throw new AppError('conflict');
  const changed = await changeRecord(context, cardStore, {
    load: async () => card,
    decide: async (before) => {
      const cardContext = await createCardContext(context, facts);
      const after = advance(before, action, actor, cardContext, await detailsOf(before, cardContext));
      await commit();
      return { ...after, last: { by: actor.personId, fingerprint } };
    },
  });
  return presentCard(context, changed, facts);
}
