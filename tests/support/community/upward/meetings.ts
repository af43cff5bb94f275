import { advanceByTimer } from '@domain/cases/lifecycle/advance';
import { advance, advanceBySystem } from '@domain/meetings/lifecycle/advance';
import { createMeeting } from '@domain/meetings/lifecycle/create-meeting';
import type { MeetingContext } from '@domain/meetings/lifecycle/conditions';
import type { StoredMeeting } from '@domain/meetings/meeting-types';
import { sampleMeetingRules } from '@domain/meetings/rules';
import type { OutboxEntry } from '@domain/messages/notice';
import { addDays, communityDay, HOUR, type Moment } from '@domain/time';
import { toDocument } from '../../../../cloudfunctions/modules/meetings/meeting-repository';
import { actorFor, caseOf } from './calls';
import { startOf } from '../moments';
import { runClock, type Played, type Stage } from '../replay';
import { rules } from '../settings';
import { unit, units } from '../units';

const LIFT = { reporter: 'lin', draft: 'lift-stops' };
const ROOF = { reporter: 'fang', draft: 'leaking-roof' };
const HALF_HOUR = HOUR / 2;

export type PlayedMeetings = { meetings: ReturnType<typeof toDocument>[]; played: Played[]; messages: OutboxEntry[] };

/** The meeting of the sample: it was convened yesterday, and has decided one of its two cases. */
export function playMeetings(cases: readonly Played[], stage: Stage): PlayedMeetings {
  const { now, calendar } = stage;
  const lift = caseOf(cases, LIFT, stage);
  const latest = lift.it.events[lift.it.events.length - 1]?.at ?? 0;
  const [convenedAt, decidedAt] = [startOf(1.2, now, calendar), Math.max(startOf(0.1, now, calendar), latest)];
  const luo = actorFor('luo', stage);
  const contextAt = (at: Moment): MeetingContext => ({ now: at, calendar, rules: sampleMeetingRules, units });
  let meeting = createMeeting(
    {
      units: ['zhujian', 'wangqiao', 'gongdian'],
      at: Math.floor(decidedAt / HALF_HOUR) * HALF_HOUR,
      place: '区民呼必应中心二楼会议室',
    },
    {
      ...{ id: stage.idOf(luo.personId, 'meeting'), actor: luo, units },
      agenda: [lift, caseOf(cases, ROOF, stage)].map(({ it }) => it.facts),
    },
    contextAt(convenedAt),
  );
  for (const memberUnit of ['zhujian', 'wangqiao'])
    meeting = advance(raised(meeting), 'attend', luo, {}, { ...contextAt(decidedAt), memberUnit });
  const caseId = lift.it.facts.id;
  meeting = advance(
    raised(meeting),
    'decide',
    luo,
    {
      ...{ lead: 'zhujian', assistants: ['wangqiao', 'yangguangli'], until: addDays(communityDay(decidedAt), 20) },
      note: '住建局三天内请检测机构来测，走应急维修；街道先借爬楼机给楼里老人用。',
    },
    { ...contextAt(decidedAt), caseId },
  );
  meeting = advanceBySystem(raised(meeting), 'follow', { ...contextAt(decidedAt), caseId });
  return {
    meetings: [toDocument({ ...meeting, outbox: [] })],
    played: cases.map((one) => (one === lift ? withDecision(one, meeting, decidedAt, stage) : one)),
    messages: meeting.outbox,
  };
}

const raised = (meeting: StoredMeeting): StoredMeeting => ({ ...meeting, version: meeting.version + 1 });

function withDecision({ it, messages, ...rest }: Played, { facts }: StoredMeeting, at: Moment, stage: Stage) {
  const { decision } = facts.cases[0]!;
  if (!decision) throw new Error('the first case of the meeting is decided');
  const { unitName, assistants, until, workDays } = decision;
  const context = {
    ...{ rules, calendar: stage.calendar, now: at, unit: unit(decision.unit) },
    meeting: { id: facts.id, unitName, assistants, until, workDays },
  };
  const decided = advanceByTimer({ ...it, version: it.version + 1, outbox: [] }, 'decideByMeeting', context);
  const moved = runClock(decided, stage.now, stage.calendar);
  return { ...rest, it: { ...moved, outbox: [] }, messages: [...messages, ...moved.outbox] };
}
