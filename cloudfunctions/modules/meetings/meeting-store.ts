import { canSeeMeeting } from '@domain/meetings/lifecycle/meeting-roles';
import type { MeetingContext } from '@domain/meetings/lifecycle/conditions';
import type { StoredMeeting } from '@domain/meetings/meeting-types';
import { AppError } from '@domain/errors';
import type { AppContext, UserContext } from '../../platform/context';
import type { RecordStore } from '../lifecycle/change-record';
import { getValidCounty } from '../places/county-repository';
import * as meetings from './meeting-repository';

/** How meetings are stored. */
export const meetingStore: RecordStore<StoredMeeting> = {
  collection: 'meetings',
  save: ({ db }, before, after) => meetings.save(db, before, after),
  outboxOf: ({ facts: { id }, version, outbox }) => ({ id, version, outbox }),
};

/** What a decision about a meeting needs: the county's rules and units, the calendar and the moment. */
export async function createMeetingContext(
  context: Pick<AppContext, 'db' | 'settings' | 'calendar' | 'now'>,
): Promise<MeetingContext> {
  const settings = await context.settings();
  const { units } = await getValidCounty(context.db, context.now);
  return { rules: settings.meetingRules, calendar: context.calendar(settings), now: context.now, units };
}

/** A meeting that the caller may know of. Throws `notFound` for any other. */
export async function findVisibleMeeting({ db, actor }: UserContext, id: string): Promise<StoredMeeting> {
  const meeting = await meetings.get(db, id);
  if (!canSeeMeeting(meeting.facts, actor)) throw new AppError('notFound');
  return meeting;
}
