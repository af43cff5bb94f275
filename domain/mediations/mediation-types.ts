import type { EventSourced } from '../lifecycle/event-sourced';
import type { MediationCondition, MediationContext } from './lifecycle/conditions';
import type { MediationEventTypes } from './lifecycle/event';
import type { MediationRole } from './lifecycle/mediation-roles';
import type { MediationAudience, MediationNotice } from './lifecycle/notices';

/** The types with which mediations use the shared lifecycle. */
export type MediationTypes = MediationEventTypes & {
  role: MediationRole;
  condition: MediationCondition;
  context: MediationContext;
  notice: MediationNotice;
  audience: MediationAudience;
};

/** A stored mediation: its facts, the history they follow from, and the messages that still have to be sent. */
export type StoredMediation = EventSourced<MediationEventTypes>;
