import type { NoticeRule } from '../../lifecycle/lifecycle';
import type { Audience, NoticeFacts } from '../../messages/notice';
import { positionKey } from '../../people/actor';
import type { MeetingFacts } from '../meeting';
import type { MeetingEvent, MeetingEventTypes } from './event';
import { MEMBER_ROLES } from './meeting-roles';

/** Who can be told of something about a meeting, by name. */
export const AUDIENCES = {
  members: ({ members }) =>
    members.flatMap(({ unit }) => MEMBER_ROLES.map((role) => ({ position: positionKey(role, unit) }))),
  convenor: ({ convenedBy }) => [{ person: convenedBy }],
} satisfies Record<string, (meeting: MeetingFacts) => Audience[]>;
export type MeetingAudience = keyof typeof AUDIENCES;

type MeetingNoticeRule = NoticeRule<MeetingEventTypes, MeetingAudience>;

/** The notices of meetings. The column `notifies` of the transition table says when each is sent. */
export const meetingNotices = {
  meetingConvened: { template: 'staffTask', to: ['members'] },
  meetingConcluded: { template: 'staffTask', to: ['members', 'convenor'] },
} satisfies Record<string, MeetingNoticeRule>;
export type MeetingNotice = keyof typeof meetingNotices;

/** What the words of a notice about a meeting are made of. */
export type MeetingNoticeFacts = Pick<NoticeFacts, 'state' | 'place' | 'unitName' | 'startAt'> & {
  /** Cases on the agenda, and those that were decided. */
  count?: number;
  decided?: number;
};

/** When and where, and how many cases; nothing about a resident. */
export const meetingNoticeFacts = (
  { at, place, unitName, cases }: MeetingFacts,
  { to }: MeetingEvent,
): MeetingNoticeFacts => ({
  ...{ state: to, place, unitName, startAt: at, count: cases.length },
  decided: cases.filter(({ decision }) => decision).length,
});
