import type { CaseFacts, Category, MeetingReason } from '../cases/case';
import type { Arrival } from '../people/arrival';
import type { Actor } from '../people/actor';
import type { Initials, Unit, UnitKind } from '../places/place';
import type { Day, Moment } from '../time';
import { offeredActions } from './lifecycle/advance';
import type { MeetingContext } from './lifecycle/conditions';
import { meetingUnits } from './lifecycle/lifecycle';
import { MEMBER_ROLES } from './lifecycle/meeting-roles';
import { hasRole } from '../people/actor';
import type { AgendaCase, MeetingFacts, MeetingState } from './meeting';

type UnitChoice = Initials & { id: string; name: string; kind: UnitKind };
type DecisionView = { unitName: string; assistants: string[]; until: Day; note: string; at: Moment };

export type AgendaCaseView = {
  id: string;
  number: string;
  category: Category;
  placeName: string;
  reason?: MeetingReason;
  decision?: DecisionView;
  /** The reader may decide it now. */
  mayDecide: boolean;
};

export type MeetingMemberView = {
  unit: string;
  unitName: string;
  /** The reader speaks for it. */
  mine: boolean;
  attendance?: Arrival;
  /** The reader may note now that it is there. */
  mayAttend: boolean;
};

/** One line of a list. */
export type MeetingCard = {
  id: string;
  state: MeetingState;
  unitName: string;
  at: Moment;
  place: string;
  cases: number;
  decided: number;
  members: number;
  present: number;
};

export type MeetingView = Omit<MeetingCard, 'cases' | 'members'> & {
  agenda: AgendaCaseView[];
  members: MeetingMemberView[];
  endsAt: Moment;
  /** What whoever decides may choose from. */
  units?: UnitChoice[];
};

/** `meetings.list`: those to come first; `proposed` counts the cases that wait for the next one, for the centre. */
export type MeetingListView = { meetings: MeetingCard[]; next?: string; proposed?: number };

/** A case that proposed itself. */
export type ProposedCaseView = {
  id: string;
  number: string;
  category: Category;
  placeName: string;
  reason: MeetingReason;
};

export type MeetingFormView = { proposed: ProposedCaseView[]; units: UnitChoice[] };

/** `meetings.minutes`: the temporary address of the document. */
export type MinutesView = { name: string; url: string };

const choicesOf = (units: readonly Unit[]): UnitChoice[] =>
  meetingUnits(units).map(({ id, name, kind, initials }) => ({ id, name, kind, ...(initials && { initials }) }));

/** A meeting as one line of a list. */
export const viewMeetingCard = ({ id, state, unitName, at, place, cases, members }: MeetingFacts): MeetingCard => ({
  ...{ id, state, unitName, at, place },
  cases: cases.length,
  decided: cases.filter(({ decision }) => decision).length,
  members: members.length,
  present: members.filter(({ attendance }) => attendance).length,
});

function viewAgendaCase(one: AgendaCase, mayDecide: boolean): AgendaCaseView {
  const { id, number, category, placeName, reason, decision } = one;
  return {
    ...{ id, number, category, placeName, mayDecide },
    ...(reason && { reason }),
    ...(decision && {
      decision: {
        unitName: decision.unitName,
        assistants: decision.assistants.map(({ unitName }) => unitName),
        ...{ until: decision.until, note: decision.note, at: decision.at },
      },
    }),
  };
}

/** A whole meeting as somebody sees it. */
export function viewMeeting(meeting: MeetingFacts, actor: Actor, context: MeetingContext): MeetingView {
  const may = (action: 'attend' | 'decide', about: Partial<MeetingContext>): boolean =>
    offeredActions(meeting, actor, { ...context, ...about }).includes(action);
  const { cases: _, members: __, ...card } = viewMeetingCard(meeting);
  const agenda = meeting.cases.map((one) => viewAgendaCase(one, may('decide', { caseId: one.id })));
  return {
    ...card,
    agenda,
    members: meeting.members.map((member) => ({
      ...member,
      mine: MEMBER_ROLES.some((role) => hasRole(actor, role, member.unit)),
      mayAttend: may('attend', { memberUnit: member.unit }),
    })),
    endsAt: meeting.endsAt,
    ...(agenda.some(({ mayDecide }) => mayDecide) && { units: choicesOf(context.units ?? []) }),
  };
}

/** The choices of whoever convenes a meeting. */
export const viewMeetingForm = (proposed: readonly CaseFacts[], units: readonly Unit[]): MeetingFormView => ({
  proposed: proposed.map(({ id, number, category, place, proposed: reason = 'overdue' }) => ({
    ...{ id, number, category, placeName: place.name, reason },
  })),
  units: choicesOf(units),
});
