import type { EventSourced } from '../lifecycle/event-sourced';
import type { CallRole } from './lifecycle/call-roles';
import type { CallCondition, CallContext } from './lifecycle/conditions';
import type { CallEventTypes } from './lifecycle/event';
import type { CallAudience, CallNotice } from './lifecycle/notices';

/** The types with which calls use the shared lifecycle. */
export type CallTypes = CallEventTypes & {
  role: CallRole;
  condition: CallCondition;
  context: CallContext;
  notice: CallNotice;
  audience: CallAudience;
};

/** A stored call: its facts, the history they follow from, and the messages that still have to be sent. */
export type StoredCall = EventSourced<CallEventTypes>;
