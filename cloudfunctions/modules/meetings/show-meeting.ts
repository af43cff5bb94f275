import { canBeOnAgenda, findConveningUnit } from '@domain/meetings/lifecycle/create-meeting';
import { MAX_PROPOSED } from '@domain/meetings/input-limits';
import { meetingKeysOf } from '@domain/meetings/lifecycle/meeting-roles';
import { viewMeeting, viewMeetingCard, viewMeetingForm } from '@domain/meetings/view';
import { hasRole } from '@domain/people/actor';
import type { UserContext } from '../../platform/context';
import * as cases from '../cases/case-repository';
import type { Handler } from '../handler';
import { getValidCounty } from '../places/county-repository';
import * as meetings from './meeting-repository';
import { createMeetingContext, findVisibleMeeting } from './meeting-store';

export const showMeeting: Handler<'meetings.show'> = async ({ id }, context) =>
  viewMeeting((await findVisibleMeeting(context, id)).facts, context.actor, await createMeetingContext(context));

/** The meetings of the reader's units, those to come first; the centre reads how many cases wait for the next. */
export const listMeetings: Handler<'meetings.list'> = async ({ after }, context) => {
  const { db, actor } = context;
  const page = await meetings.listByKeys(db, meetingKeysOf(actor), after);
  const counts = after === undefined && hasRole(actor, 'centre');
  return {
    meetings: page.rows.map(viewMeetingCard),
    ...(page.next !== undefined && { next: page.next }),
    ...(counts && { proposed: (await listProposed(context)).proposed.length }),
  };
};

/** What whoever convenes a meeting chooses from. */
export const showMeetingForm: Handler<'meetings.form'> = async (_, context) => {
  const { proposed, units } = await listProposed(context);
  return viewMeetingForm(proposed, units);
};

/** The cases that wait for the next meeting, without those that one to come will decide. */
async function listProposed({ db, actor, now }: UserContext) {
  const { units } = await getValidCounty(db, now);
  const district = findConveningUnit(units, actor);
  const [waiting, coming] = [
    await cases.listForMeeting(db, district.id, MAX_PROPOSED),
    await meetings.listByKeys(db, [`district@${district.id}`]),
  ];
  const planned = coming.rows.flatMap((meeting) =>
    meeting.state === 'convened' ? meeting.cases.filter(({ decision }) => !decision).map(({ id }) => id) : [],
  );
  const proposed = waiting
    .map(({ facts }) => facts)
    .filter((facts) => canBeOnAgenda(facts, district.id) && !planned.includes(facts.id));
  return { proposed, units };
}
