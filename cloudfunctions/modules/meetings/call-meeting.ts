import { createMeeting } from '@domain/meetings/lifecycle/create-meeting';
import { viewMeeting } from '@domain/meetings/view';
import { idempotentId } from '../../platform/identity';
import { checkSameRequest, fingerprintOf } from '../../platform/repeated-request';
import { findVisible } from '../cases/present-case';
import type { Handler } from '../handler';
import { drainOutbox } from '../messages/drain-outbox';
import * as meetings from './meeting-repository';
import { createMeetingContext, meetingStore } from './meeting-store';

/** The centre convenes a meeting about cases that it sees; saved once under its request. */
export const callMeeting: Handler<'meetings.call'> = async ({ requestId, cases, ...request }, context) => {
  const { db, actor, keys } = context;
  const id = idempotentId(actor.personId, `meeting/${requestId}`, keys.identity);
  const fingerprint = fingerprintOf({ cases, ...request }, keys.identity);
  const meetingContext = await createMeetingContext(context);
  const known = await meetings.find(db, id);
  if (known) {
    checkSameRequest(known.fingerprint, fingerprint);
    return viewMeeting(known.meeting.facts, actor, meetingContext);
  }

  const agenda = [];
  for (const caseId of cases) agenda.push((await findVisible(context, caseId)).record.facts);
  const { units = [] } = meetingContext;
  const made = createMeeting(request, { id, actor, units, agenda }, meetingContext);
  const { meeting, known: stored } = await meetings.add(db, made, fingerprint);
  checkSameRequest(stored, fingerprint);
  await drainOutbox(context, meetingStore.collection, meetingStore.outboxOf(meeting));
  return viewMeeting(meeting.facts, actor, meetingContext);
};
