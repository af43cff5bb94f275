import type { Category } from '../cases/case';
import type { ClockOf } from '../lifecycle/clocks';
import type { Arrival } from '../people/arrival';
import type { Moment } from '../time';

/** The states of a call: units answer it, all have said what they did, it is over. */
export const CALL_STATES = ['called', 'answered', 'ended'] as const;
export type CallState = (typeof CALL_STATES)[number];

/** What the calling unit thinks of an answer. */
export const CALL_SCORES = ['satisfied', 'fair', 'unsatisfied'] as const;
export type CallScore = (typeof CALL_SCORES)[number];

/** A unit that was called, and how it answered. */
export type CalledUnit = {
  unit: string;
  unitName: string;
  signedAt?: Moment;
  /** It did not sign in time. */
  late?: true;
  arrival?: Arrival;
  measure?: { words: string; at: Moment };
  rating?: { score: CallScore; note?: string; at: Moment };
};

/** The case that a call is about, as every unit that was called may know it. */
export type CalledCase = { id: string; number: string; category: Category };

/** The current facts of a call; they follow from its events (domain rules §5.4). */
export type CallFacts = {
  id: string;
  state: CallState;
  /** The unit that calls, and the units above it. */
  unit: string;
  unitName: string;
  above: string[];
  madeBy: string;
  madeAt: Moment;
  case?: CalledCase;
  /** When and where everybody meets. */
  at: Moment;
  place: string;
  note: string;
  called: CalledUnit[];
  /** It is over then, whatever is still missing. */
  endsAt: Moment;
  /** The case has it in its own history, or can not have it any more. */
  told?: true;
  clocks: ClockOf<'sign'>[];
};

/** The unit of a call with this id, if it was called. */
export const findCalled = ({ called }: Pick<CallFacts, 'called'>, unit: string | undefined): CalledUnit | undefined =>
  called.find((one) => one.unit === unit);

/** Names one after the other, as in 城管局、供电公司. */
export const namesOf = (units: readonly { unitName: string }[]): string =>
  units.map(({ unitName }) => unitName).join('、');
