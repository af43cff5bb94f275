import type { CardRole } from './lifecycle/card-roles';
import type { CardCondition, CardContext } from './lifecycle/conditions';
import type { CardEventTypes } from './lifecycle/event';
import type { CardAudience, CardNotice } from './lifecycle/notices';

/** The types with which cards on the wall use the shared lifecycle. */
export type CardTypes = CardEventTypes & {
  role: CardRole;
  condition: CardCondition;
  context: CardContext;
  notice: CardNotice;
  audience: CardAudience;
};
