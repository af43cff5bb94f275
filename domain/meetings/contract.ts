import * as v from 'valibot';
import { MAX_PLACE_LENGTH, MIN_PLACE_LENGTH } from '../calls/input-limits';
import { command, query, outputOf } from '../endpoint';
import { after, day, id, moment, nothing, text } from '../fields';
import { MAX_SCAN_LENGTH } from '../input-limits';
import type { Role } from '../people/actor';
import {
  MAX_AGENDA,
  MAX_DECISION_LENGTH,
  MAX_MEETING_ASSISTANTS,
  MAX_MEMBERS,
  MIN_DECISION_LENGTH,
} from './input-limits';
import type { MeetingFormView, MeetingListView, MeetingView, MinutesView } from './view';

const reading: readonly Role[] = ['handler', 'leader', 'supervisor', 'centre'];

/** Ids, each once. */
const ids = (least: number, most: number) =>
  v.pipe(
    v.array(id),
    v.minLength(least),
    v.maxLength(most),
    v.check((list) => new Set(list).size === list.length),
  );

export const meetingContract = {
  // the centre of a district brings units together about cases that are stuck
  'meetings.call': command({
    roles: ['centre'],
    input: v.object({
      requestId: id,
      cases: ids(1, MAX_AGENDA),
      units: ids(1, MAX_MEMBERS),
      at: moment,
      place: text(MIN_PLACE_LENGTH, MAX_PLACE_LENGTH),
    }),
    output: outputOf<MeetingView>(),
  }),

  // a member scans a printed code of the county; the centre counts heads by hand
  'meetings.attend': command({
    roles: ['handler', 'leader', 'centre'],
    input: v.object({ id, unit: v.optional(id), code: v.optional(text(1, MAX_SCAN_LENGTH)) }),
    output: outputOf<MeetingView>(),
  }),

  // a unit that leads, units that help, and a last day for one case; the case follows at once
  'meetings.decide': command({
    roles: ['centre'],
    input: v.object({
      id,
      caseId: id,
      lead: id,
      assistants: v.optional(ids(0, MAX_MEETING_ASSISTANTS), []),
      until: day,
      note: text(MIN_DECISION_LENGTH, MAX_DECISION_LENGTH),
    }),
    output: outputOf<MeetingView>(),
  }),

  // answered by the function `exports`: a .docx with who was there and what was decided
  'meetings.minutes': command({
    entryPoint: 'exports',
    roles: reading,
    input: v.object({ id }),
    output: outputOf<MinutesView>(),
  }),

  'meetings.list': query({ roles: reading, input: v.object({ after }), output: outputOf<MeetingListView>() }),
  'meetings.show': query({ roles: reading, input: v.object({ id }), output: outputOf<MeetingView>() }),
  // the cases that proposed themselves, and the units that may be asked to come
  'meetings.form': query({ roles: ['centre'], input: nothing, output: outputOf<MeetingFormView>() }),
};
