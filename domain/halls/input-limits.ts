export const MIN_HALL_NAME_LENGTH = 2;
export const MAX_HALL_NAME_LENGTH = 30;
export const MIN_ADDRESS_LENGTH = 2;
export const MAX_ADDRESS_LENGTH = 60;
/** Rooms of one hall. */
export const MAX_ROOMS = 40;
/** Days to come with other hours. */
export const MAX_PLANNED_DAYS = 120;
/** Days for which past exceptions are kept, for the statistics. */
export const KEPT_DAYS = 400;
/** Guests whom a change displaced and who are named with it; the number of all is always said. */
export const MAX_UNTOLD = 100;
export const MAX_ROOM_NAME_LENGTH = 20;
export const MAX_CAPACITY = 1000;
export const MAX_FLOOR_LENGTH = 20;
/** Things in a room, and the characters of each. */
export const MAX_EQUIPMENT = 12;
export const MAX_EQUIPMENT_LENGTH = 12;
export const MAX_ROOM_NOTE_LENGTH = 100;
/** Why a hall is closed. */
export const MIN_CLOSURE_REASON_LENGTH = 2;
export const MAX_CLOSURE_REASON_LENGTH = 40;
/** Opening times of one day. */
export const MAX_SPANS = 4;

/** The smallest and the largest value of each booking rule. Slots are half hours; lead times are minutes. */
export const RULE_BOUNDS = {
  step: [1, 4],
  shortest: [1, 16],
  longest: [1, 48],
  notice: [0, 7 * 1440],
  horizon: [1, 60],
  perDay: [1, 10],
  perWeek: [1, 30],
  approvalHours: [1, 168],
  cancelUntil: [0, 7 * 1440],
  before: [0, 60],
  after: [5, 60],
  most: [1, 10],
  withinDays: [7, 365],
  pauseDays: [1, 180],
} as const satisfies Record<string, readonly [least: number, most: number]>;
