import { isLiveCard } from '@domain/walls/card';
import { advanceBySystem } from '@domain/walls/lifecycle/lifecycle';
import type { AppContext } from '../../platform/context';
import { changeRecord } from '../lifecycle/change-record';
import type { TimeBudget } from '../messages/time-budget';
import * as cards from './card-repository';
import { cardStore, createCardContext } from './card-store';

/**
 * Takes the cards of somebody who left off the wall, and gives each an id of nobody. False while some are left, such as
 * one that somebody else changed at the same moment.
 */
export async function unlinkCards(
  context: AppContext,
  personId: string,
  aliasFor: (card: string) => string,
  budget: TimeBudget,
): Promise<boolean> {
  for (;;) {
    const { rows, next } = await cards.listOfReporter(context.db, personId, undefined);
    let isUnlinked = true;
    for (const card of rows) {
      if (budget.remaining() <= 0) return false;
      const cardContext = await createCardContext(context, undefined);
      const gone = isLiveCard(card)
        ? await changeRecord(context, cardStore, {
            load: async () => card,
            decide: (before) => advanceBySystem(before, 'reporterLeft', cardContext),
          })
        : card;
      const unlinked = { ...gone, reporter: aliasFor(card.id), version: gone.version + 1 };
      isUnlinked = (await cards.trySave(context.db, gone, unlinked)) && isUnlinked;
    }
    if (!isUnlinked || next === undefined) return isUnlinked;
  }
}
