import type { Calendar } from '../../calendar/calendar';
import type { Unit } from '../../places/place';
import { MINUTE, type Moment } from '../../time';
import { findAgendaCase, findMember, type MeetingDecision, type MeetingFacts } from '../meeting';
import type { MeetingRules } from '../rules';

/** What a decision about a meeting needs; `memberUnit` and `caseId` say whom or what it is about. */
export type MeetingContext = {
  now: Moment;
  calendar: Calendar;
  rules: MeetingRules;
  /** The units of the county. */
  units?: readonly Unit[];
  memberUnit?: string | undefined;
  caseId?: string | undefined;
  /** What is decided, with the names of its units. */
  decision?: Omit<MeetingDecision, 'at'> | undefined;
};

type Condition = (meeting: MeetingFacts, context: MeetingContext) => boolean;

/** What a transition may require beyond state and role, by name. */
export const CONDITIONS = {
  absent: (meeting, { memberUnit }) => {
    const member = findMember(meeting, memberUnit);
    return member !== undefined && member.attendance === undefined;
  },
  begun: ({ at }, { now, rules }) => now >= at - rules.earlyMinutes * MINUTE,
  // a meeting to which nobody came decides nothing
  attended: ({ members }) => members.some(({ attendance }) => attendance !== undefined),
  undecided: (meeting, { caseId }) => {
    const found = findAgendaCase(meeting, caseId);
    return found !== undefined && found.decision === undefined;
  },
  unfollowed: (meeting, { caseId }) => {
    const found = findAgendaCase(meeting, caseId);
    return found?.decision !== undefined && !found.followed;
  },
  othersDecided: ({ cases }, { caseId }) => cases.every(({ id, decision }) => id === caseId || decision !== undefined),
} satisfies Record<string, Condition>;
export type MeetingCondition = keyof typeof CONDITIONS;
