import { openClock } from '../../lifecycle/clocks';
import type { NoticeRule } from '../../lifecycle/lifecycle';
import type { Audience, NoticeFacts } from '../../messages/notice';
import { positionKey } from '../../people/actor';
import { namesOf, type CallFacts } from '../call';
import { answeringKeys } from './call-roles';
import type { CallEvent, CallEventTypes } from './event';

const lateUnits = ({ called }: CallFacts) => called.filter(({ late }) => late === true);

/** Who can be told of something about a call, by name. */
export const AUDIENCES = {
  calledUnits: ({ called }) => called.flatMap(({ unit }) => answeringKeys(unit).map((position) => ({ position }))),
  lateLeaders: (call) => lateUnits(call).map(({ unit }) => ({ position: positionKey('leader', unit) })),
  /** The centre of the district answers for the units that were called. */
  centre: ({ above }) => above.slice(-1).map((district) => ({ position: positionKey('centre', district) })),
  maker: ({ madeBy }) => [{ person: madeBy }],
} satisfies Record<string, (call: CallFacts) => Audience[]>;
export type CallAudience = keyof typeof AUDIENCES;

type CallNoticeRule = NoticeRule<CallEventTypes, CallAudience>;

/** The notices of calls. The column `notifies` of the transition table says when each is sent. */
export const callNotices = {
  callMade: { template: 'staffTask', to: ['calledUnits'] },
  signatureMissed: { template: 'staffTask', to: ['lateLeaders', 'centre'] },
  callAnswered: { template: 'staffTask', to: ['maker'] },
} satisfies Record<string, CallNoticeRule>;
export type CallNotice = keyof typeof callNotices;

/** What the words of a notice about a call are made of. */
export type CallNoticeFacts = Pick<NoticeFacts, 'number' | 'state' | 'place' | 'unitName' | 'startAt' | 'dueAt'> & {
  /** The units that were called, and those that did not sign in time. */
  units?: string;
  late?: string;
};

/** When and where, who calls whom; never the words of the call, and nothing about a resident. */
export function callNoticeFacts(call: CallFacts, { to }: CallEvent): CallNoticeFacts {
  const clock = openClock(call.clocks, 'sign');
  const late = lateUnits(call);
  return {
    ...(call.case && { number: call.case.number }),
    state: to,
    place: call.place,
    unitName: call.unitName,
    startAt: call.at,
    ...(clock && { dueAt: clock.dueAt }),
    units: namesOf(call.called),
    ...(late.length && { late: namesOf(late) }),
  };
}
