import type { EventActor, LifecycleEvent } from '../../lifecycle/lifecycle';
import type { MeetingDecision, MeetingFacts } from '../meeting';

/** What people do to a joint meeting. */
export const MEETING_ACTIONS = ['attend', 'decide'] as const;
export type MeetingAction = (typeof MEETING_ACTIONS)[number];

/** What timers and the cloud do to a meeting. */
export type MeetingSystemAction = 'follow' | 'conclude';

export type MeetingDetails = {
  /** The name of the code that was scanned. */
  code?: string | undefined;
  /** The unit that leads, the units that help, the last day, and what is to be done. */
  lead?: string | undefined;
  assistants?: string[] | undefined;
  until?: string | undefined;
  note?: string | undefined;
};

export type MeetingEventTypes = {
  facts: MeetingFacts;
  personAction: MeetingAction;
  systemAction: MeetingSystemAction;
  createAction: 'convene';
  details: MeetingDetails;
  clock: never;
  by: EventActor;
  /** The member or the case of which the event speaks, and what was decided. */
  eventFields: { unit?: string; caseId?: string; decision?: Omit<MeetingDecision, 'at'> };
  initialFacts: Omit<MeetingFacts, 'state'>;
};

/** One entry of the history of a meeting. */
export type MeetingEvent = LifecycleEvent<MeetingEventTypes>;
