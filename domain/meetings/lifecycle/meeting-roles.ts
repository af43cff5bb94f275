import { hasRole, isStaffOf, type Actor, type PositionRole } from '../../people/actor';
import { findMember, type MeetingFacts } from '../meeting';
import type { MeetingContext } from './conditions';

/** Who speaks for a unit at a meeting. */
export const MEMBER_ROLES = ['handler', 'leader'] as const satisfies readonly PositionRole[];

type RoleCheck = (meeting: MeetingFacts, actor: Actor, context: Pick<MeetingContext, 'memberUnit'>) => boolean;

const speaksFor = (actor: Actor, unit: string): boolean => MEMBER_ROLES.some((role) => hasRole(actor, role, unit));

/** Who somebody is to one meeting. */
export const ROLE_CHECKS = {
  member: (meeting, actor, { memberUnit = '' }) =>
    findMember(meeting, memberUnit) !== undefined && speaksFor(actor, memberUnit),
  // nobody decides about the work of a unit that they work for
  convenor: (meeting, actor) =>
    hasRole(actor, 'centre', meeting.unit) &&
    !isStaffOf(
      actor,
      meeting.members.map(({ unit }) => unit),
    ),
} satisfies Record<string, RoleCheck>;
export type MeetingRole = keyof typeof ROLE_CHECKS;

type Sides = Pick<MeetingFacts, 'unit' | 'members'>;

/** The keys under which lists find a meeting; `meetingKeysOf` says which of them a reader has. */
export const meetingKeys = ({ unit, members }: Sides): string[] => [
  `district@${unit}`,
  ...members.map((member) => `member@${member.unit}`),
];

/** The keys of what somebody's positions may see: the centre and supervisors of the district, and members. */
export const meetingKeysOf = ({ positions }: Pick<Actor, 'positions'>): string[] => [
  ...new Set(
    positions.flatMap(({ role, unit }) => [
      ...(role === 'centre' || role === 'supervisor' ? [`district@${unit}`] : []),
      ...(role === 'handler' || role === 'leader' ? [`member@${unit}`] : []),
    ]),
  ),
];

/** Whether somebody may know of a meeting. */
export const canSeeMeeting = (meeting: Sides, actor: Pick<Actor, 'positions'>): boolean => {
  const keys = meetingKeys(meeting);
  return meetingKeysOf(actor).some((key) => keys.includes(key));
};
