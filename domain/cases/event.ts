import type { Role } from '../people/actor';
import type { Moment } from '../time';
import type {
  CaseFacts,
  CaseState,
  Category,
  Clock,
  ClockKind,
  ContactMethod,
  Holder,
  Outcome,
  Rating,
  Track,
} from './case';

/** What people and the clock can do to a case. */
export const CASE_ACTIONS = [
  'report',
  'accept',
  'start',
  'take',
  'refuse',
  'dispatch',
  'sign',
  'contact',
  'ask',
  'answer',
  'withdrawQuestion',
  'finish',
  'handOver',
  'pass',
  'fail',
  'rate',
  'recordCall',
  'missCall',
  'reopen',
  'withdraw',
  'supplement',
  'notContacted',
  'askReview',
  'upholdRefusal',
  'overturnRefusal',
  'remind',
  'lapse',
  'closeUnrated',
  'archive',
  'recalculate',
] as const;
export type CaseAction = (typeof CASE_ACTIONS)[number];

/** What a person may add to an action; which of it an action needs is in the lifecycle. */
export type Details = {
  note?: string | undefined;
  photos?: string[] | undefined;
  track?: Track | undefined;
  category?: Category | undefined;
  refusalClass?: string | undefined;
  channel?: string | undefined;
  unit?: string | undefined;
  method?: ContactMethod | undefined;
  outcome?: Outcome | undefined;
  measure?: string | undefined;
  plannedUntil?: string | undefined;
  rating?: Rating | undefined;
};
export type Detail = keyof Details;

/** Who classes a case as a matter of safety makes it a hazard, whatever it was called when it came. */
export const isHazard = ({ category }: Details): boolean => category === 'safety';

/** What an action does to the clocks; due moments are decided when it happens, never computed on reading. */
export type ClockChange =
  | { do: 'start'; clock: Clock }
  | { do: 'stop'; kind: ClockKind }
  | { do: 'continue'; kind: ClockKind } // as if it had never been stopped
  | { do: 'pause'; kind: ClockKind }
  | { do: 'move'; kind: ClockKind; dueAt: Moment; provisional: boolean; resume: boolean };

export type EventActor = { role: Role | 'system'; personId?: string; unit?: string; unitName?: string };

/** One line of the history. Events are only ever added; everything else about a case follows from them. */
export type CaseEvent = {
  seq: number;
  action: CaseAction;
  at: Moment;
  by: EventActor;
  from: CaseState | null;
  to: CaseState;
  round: number;
  details: Details;
  clocks: ClockChange[];
  /** The unit that holds the case from here on, where the action changes it. */
  holder?: Holder;
  /** The first event carries what was reported. */
  initialFacts?: InitialFacts;
};

/** What is known when a case begins. */
export type InitialFacts = Pick<
  CaseFacts,
  | 'id'
  | 'number'
  | 'reporter'
  | 'registrar'
  | 'guest'
  | 'channel'
  | 'private'
  | 'description'
  | 'photos'
  | 'category'
  | 'place'
  | 'receivedAt'
  | 'rulesVersion'
  | 'urgent'
  | 'holder'
>;
