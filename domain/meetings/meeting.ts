import type { Category, MeetingReason } from '../cases/case';
import type { Arrival } from '../people/arrival';
import type { Day, Moment } from '../time';

/** The states of a joint meeting: cases are still to be decided, or it is over. */
export const MEETING_STATES = ['convened', 'concluded'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

type NamedUnit = { unit: string; unitName: string };

/** What a meeting decided about a case: who leads, who helps, until when. It binds. */
export type MeetingDecision = NamedUnit & {
  assistants: NamedUnit[];
  until: Day;
  workDays: number;
  note: string;
  at: Moment;
};

/** A case on the agenda. */
export type AgendaCase = {
  id: string;
  number: string;
  category: Category;
  placeName: string;
  /** Why it proposed itself, where it did. */
  reason?: MeetingReason;
  decision?: MeetingDecision;
  /** The case follows the decision, or was over before it could. */
  followed?: true;
};

/** A unit that was asked to come. */
export type MeetingMember = NamedUnit & { attendance?: Arrival };

/** The current facts of a joint meeting (domain rules §5.1, seed S4-21). */
export type MeetingFacts = {
  id: string;
  state: MeetingState;
  /** The district whose centre convenes it. */
  unit: string;
  unitName: string;
  convenedBy: string;
  convenedAt: Moment;
  at: Moment;
  place: string;
  cases: AgendaCase[];
  members: MeetingMember[];
  /** It is over then; what it did not decide is proposed to the next one. */
  endsAt: Moment;
};

/** The case of an agenda with this id. */
export const findAgendaCase = (
  { cases }: Pick<MeetingFacts, 'cases'>,
  id: string | undefined,
): AgendaCase | undefined => cases.find((one) => one.id === id);

/** The member with this unit. */
export const findMember = (
  { members }: Pick<MeetingFacts, 'members'>,
  unit: string | undefined,
): MeetingMember | undefined => members.find((one) => one.unit === unit);
