import * as v from 'valibot';
import { command, query, outputOf } from '../endpoint';
import { after, id, moment, text } from '../fields';
import { MAX_SCAN_LENGTH } from '../input-limits';
import type { Role } from '../people/actor';
import { CALLING_ROLES } from '../cases/access/calling';
import { CALL_SCORES } from './call';
import { MAX_CALLED_UNITS, MAX_CALL_WORDS, MAX_PLACE_LENGTH, MIN_CALL_WORDS, MIN_PLACE_LENGTH } from './input-limits';
import type { CallFormView, CallListView, CallView } from './view';

const calling: readonly Role[] = CALLING_ROLES;
const answering: readonly Role[] = ['handler', 'leader'];
const reading: readonly Role[] = [...calling, 'supervisor', 'centre'];

/** `unit` is the called unit that an action is about; without it, the one that the reader answers for. */
const unit = v.optional(id);

/** Units, each once. */
const units = v.pipe(
  v.array(id),
  v.minLength(1),
  v.maxLength(MAX_CALLED_UNITS),
  v.check((list) => new Set(list).size === list.length),
);

export const callContract = {
  // a lower unit calls upper ones to a place, for one of its cases or without one
  'calls.make': command({
    roles: calling,
    input: v.object({
      requestId: id,
      caseId: v.optional(id),
      units,
      at: moment,
      place: text(MIN_PLACE_LENGTH, MAX_PLACE_LENGTH),
      note: text(MIN_CALL_WORDS, MAX_CALL_WORDS),
    }),
    output: outputOf<CallView>(),
  }),

  'calls.sign': command({ roles: answering, input: v.object({ id, unit }), output: outputOf<CallView>() }),

  // a called unit scans a printed code of a place of the caller's; the calling unit may say it by hand
  'calls.arrive': command({
    roles: calling,
    input: v.object({ id, unit, code: v.optional(text(1, MAX_SCAN_LENGTH)) }),
    output: outputOf<CallView>(),
  }),

  'calls.measure': command({
    roles: answering,
    input: v.object({ id, unit, words: text(MIN_CALL_WORDS, MAX_CALL_WORDS) }),
    output: outputOf<CallView>(),
  }),

  'calls.rate': command({
    roles: calling,
    input: v.object({ id, unit: id, score: v.picklist(CALL_SCORES), note: v.optional(text(0, MAX_CALL_WORDS)) }),
    output: outputOf<CallView>(),
  }),

  'calls.list': query({ roles: reading, input: v.object({ after }), output: outputOf<CallListView>() }),

  'calls.show': query({ roles: reading, input: v.object({ id }), output: outputOf<CallView>() }),

  // whom one may call, for the case with this id or without one
  'calls.form': query({
    roles: calling,
    input: v.object({ id: v.optional(id) }),
    output: outputOf<CallFormView>(),
  }),
};
