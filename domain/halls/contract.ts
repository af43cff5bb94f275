import * as v from 'valibot';
import { command, query, outputOf } from '../endpoint';
import { after, day, id, text } from '../fields';
import { MAX_PHONE_LENGTH } from '../input-limits';
import { anyone } from '../people/actor';
import { integerBetween, spans } from './fields';
import { PURPOSES, ROOM_KINDS } from './hall';
import {
  MAX_ADDRESS_LENGTH,
  MAX_CAPACITY,
  MAX_CLOSURE_REASON_LENGTH,
  MAX_EQUIPMENT,
  MAX_EQUIPMENT_LENGTH,
  MAX_FLOOR_LENGTH,
  MAX_HALL_NAME_LENGTH,
  MAX_ROOM_NAME_LENGTH,
  MAX_ROOM_NOTE_LENGTH,
  MIN_ADDRESS_LENGTH,
  MIN_CLOSURE_REASON_LENGTH,
  MIN_HALL_NAME_LENGTH,
  RULE_BOUNDS,
} from './input-limits';
import type { HallCard, HallListView, SetupView } from './view';

const hours = v.object({ week: v.pipe(v.array(spans), v.length(7)), onHolidays: spans, onMakeUpDays: spans });

/** The rules that staff may set; an absent one is not changed. Slots are half hours. */
const rules = v.partial(
  v.object({
    step: integerBetween(...RULE_BOUNDS.step),
    shortest: integerBetween(...RULE_BOUNDS.shortest),
    longest: integerBetween(...RULE_BOUNDS.longest),
    notice: integerBetween(...RULE_BOUNDS.notice),
    horizon: integerBetween(...RULE_BOUNDS.horizon),
    perDay: integerBetween(...RULE_BOUNDS.perDay),
    perWeek: integerBetween(...RULE_BOUNDS.perWeek),
    approval: v.union([
      v.picklist(['always', 'never']),
      v.pipe(v.array(v.picklist(PURPOSES)), v.maxLength(PURPOSES.length)),
    ]),
    approvalHours: integerBetween(...RULE_BOUNDS.approvalHours),
    cancelUntil: integerBetween(...RULE_BOUNDS.cancelUntil),
    checkIn: v.object({
      required: v.boolean(),
      before: integerBetween(...RULE_BOUNDS.before),
      after: integerBetween(...RULE_BOUNDS.after),
    }),
    noShow: v.object({
      most: integerBetween(...RULE_BOUNDS.most),
      withinDays: integerBetween(...RULE_BOUNDS.withinDays),
      pauseDays: integerBetween(...RULE_BOUNDS.pauseDays),
    }),
  }),
);

const room = v.object({
  id,
  space: id,
  name: text(1, MAX_ROOM_NAME_LENGTH),
  kind: v.picklist(ROOM_KINDS),
  capacity: integerBetween(1, MAX_CAPACITY),
  floor: text(0, MAX_FLOOR_LENGTH),
  equipment: v.pipe(v.array(text(1, MAX_EQUIPMENT_LENGTH)), v.maxLength(MAX_EQUIPMENT)),
  note: text(0, MAX_ROOM_NOTE_LENGTH),
  inUse: v.boolean(),
});

const description = {
  name: text(MIN_HALL_NAME_LENGTH, MAX_HALL_NAME_LENGTH),
  address: text(MIN_ADDRESS_LENGTH, MAX_ADDRESS_LENGTH),
  phone: v.optional(text(0, MAX_PHONE_LENGTH), ''),
};

const hall = id;
const version = integerBetween(1, 1_000_000);
const changeBase = { hall, version };

/**
 * One change of a hall by its staff, on the version that they saw. Publicly visible text (also titles of blocks and
 * labels of codes) may be refused with `ruleBroken: content.rejected`, or `content.unchecked` while WeChat does not
 * answer.
 */
const change = v.variant('kind', [
  v.object({ ...changeBase, kind: v.literal('about'), ...description }),
  v.object({ ...changeBase, kind: v.literal('hours'), room: v.optional(id), hours }),
  v.object({
    ...changeBase,
    kind: v.literal('exception'),
    day,
    rooms: v.optional(v.pipe(v.array(id), v.minLength(1), v.maxLength(50))),
    open: spans,
    reason: text(MIN_CLOSURE_REASON_LENGTH, MAX_CLOSURE_REASON_LENGTH),
    override: v.optional(v.boolean(), false),
  }),
  v.object({ ...changeBase, kind: v.literal('ordinary'), day }), // removes an exception
  v.object({ ...changeBase, kind: v.literal('rules'), room: v.optional(id), rules }),
  // a new id adds a room; rooms with the same space share its time
  v.object({ ...changeBase, kind: v.literal('room'), room }),
]);
export type ChangeInput = v.InferOutput<typeof change>;

export const hallContract = {
  'halls.list': query({
    roles: anyone,
    input: v.object({ community: v.optional(id), after }),
    output: outputOf<HallListView>(),
  }),

  // the new hall has no rooms, and the sample hours and rules
  'halls.create': command({
    roles: ['desk', 'centre'],
    input: v.object({ ...description, community: id, requestId: id }),
    output: outputOf<HallCard>(),
  }),

  'halls.setup': query({ roles: ['desk'], input: v.object({ hall }), output: outputOf<SetupView>() }),

  'halls.updateSetup': command({ roles: ['desk'], input: change, output: outputOf<SetupView>() }),
};
