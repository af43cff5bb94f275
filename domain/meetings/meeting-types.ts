import type { EventSourced } from '../lifecycle/event-sourced';
import type { MeetingCondition, MeetingContext } from './lifecycle/conditions';
import type { MeetingEventTypes } from './lifecycle/event';
import type { MeetingRole } from './lifecycle/meeting-roles';
import type { MeetingAudience, MeetingNotice } from './lifecycle/notices';

/** The types with which meetings use the shared lifecycle. */
export type MeetingTypes = MeetingEventTypes & {
  role: MeetingRole;
  condition: MeetingCondition;
  context: MeetingContext;
  notice: MeetingNotice;
  audience: MeetingAudience;
};

/** A stored meeting: its facts, the history they follow from, and the messages that still have to be sent. */
export type StoredMeeting = EventSourced<MeetingEventTypes>;
