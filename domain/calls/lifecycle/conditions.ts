import type { Calendar } from '../../calendar/calendar';
import { HOUR, MINUTE, type Moment } from '../../time';
import { findCalled, type CalledUnit, type CallFacts } from '../call';
import type { CallRules } from '../rules';

/** What a decision about a call needs; `unit` is the called unit that it is about. */
export type CallContext = { now: Moment; calendar: Calendar; rules: CallRules; unit?: string | undefined };

type Condition = (call: CallFacts, context: CallContext) => boolean;

const othersAll = (call: CallFacts, { unit }: CallContext, holds: (one: CalledUnit) => boolean): boolean =>
  call.called.every((one) => one.unit === unit || holds(one));

/** Condition on the unit that the action is about; false where it was not called. */
const ofUnit =
  (holds: (one: CalledUnit, call: CallFacts, context: CallContext) => boolean): Condition =>
  (call, context) => {
    const one = findCalled(call, context.unit);
    return one !== undefined && one.rating === undefined && holds(one, call, context);
  };

/** From when a unit may be rated: once it said what it did, or once it is too late for that. */
const rateableFrom = ({ measure, arrival }: CalledUnit, { at }: CallFacts, { rules }: CallContext): Moment =>
  measure ? 0 : at + (arrival ? rules.answerHours * HOUR : rules.lateMinutes * MINUTE);

/** Whether a unit still owes its signature. */
export const owesSignature = ({ signedAt, rating }: CalledUnit): boolean =>
  signedAt === undefined && rating === undefined;

/** What a transition may require beyond state and role, by name. */
export const CONDITIONS = {
  unsigned: ofUnit(({ signedAt }) => signedAt === undefined),
  othersSigned: (call, context) => othersAll(call, context, (one) => !owesSignature(one)),
  absent: ofUnit(({ arrival }) => arrival === undefined),
  begun: ({ at }, { now, rules }) => now >= at - rules.earlyMinutes * MINUTE,
  present: ofUnit(({ arrival, measure }) => arrival !== undefined && measure === undefined),
  othersAnswered: (call, context) => othersAll(call, context, ({ measure, rating }) => Boolean(measure ?? rating)),
  rateable: ofUnit((one, call, context) => context.now >= rateableFrom(one, call, context)),
  othersRated: (call, context) => othersAll(call, context, ({ rating }) => rating !== undefined),
} satisfies Record<string, Condition>;
export type CallCondition = keyof typeof CONDITIONS;
