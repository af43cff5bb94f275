import type { EventActor, LifecycleEvent } from '../../lifecycle/lifecycle';
import type { CallFacts, CallScore } from '../call';

/** What people do to a call. */
export const CALL_ACTIONS = ['sign', 'arrive', 'measure', 'rate'] as const;
export type CallAction = (typeof CALL_ACTIONS)[number];

/** What timers and the cloud do to a call. */
export type CallSystemAction = 'missSign' | 'tell' | 'end';

export type CallDetails = {
  /** The name of the code that was scanned. */
  code?: string | undefined;
  words?: string | undefined;
  score?: CallScore | undefined;
  note?: string | undefined;
};

export type CallEventTypes = {
  facts: CallFacts;
  personAction: CallAction;
  systemAction: CallSystemAction;
  createAction: 'make';
  details: CallDetails;
  clock: 'sign';
  by: EventActor;
  /** The unit that was called of which the event speaks. */
  eventFields: { unit?: string };
  initialFacts: Omit<CallFacts, 'state' | 'told' | 'clocks'>;
};

/** One entry of the history of a call. */
export type CallEvent = LifecycleEvent<CallEventTypes>;
