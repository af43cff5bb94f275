import type { StoredCall } from '@domain/calls/call-types';
import { advance, advanceBySystem } from '@domain/calls/lifecycle/advance';
import type { CallContext } from '@domain/calls/lifecycle/conditions';
import { createCall } from '@domain/calls/lifecycle/create-call';
import type { CallAction, CallDetails } from '@domain/calls/lifecycle/event';
import { advanceByTimer } from '@domain/cases/lifecycle/advance';
import { sampleCallRules } from '@domain/calls/rules';
import type { OutboxEntry } from '@domain/messages/notice';
import { actorOf } from '@domain/people/person';
import { DAY, HOUR, type Moment } from '@domain/time';
import { toDocument } from '../../../../cloudfunctions/modules/calls/call-repository';
import { after, startOf, type Gap } from '../moments';
import type { Played, Stage } from '../replay';
import { rules } from '../settings';
import { units } from '../units';

type CallStep = [gap: Gap, who: string, unit: string, action: CallAction, details?: CallDetails];
type CallStory = {
  draft: string;
  who: string;
  /** Working days before now. */
  start: number;
  /** How long after the call everybody meets. */
  meetAfter: number;
  units: string[];
  place: string;
  note: string;
  /** The case that it is about, by its reporter and draft. */
  forCase?: { reporter: string; draft: string };
  steps: CallStep[];
};

const stories: CallStory[] = [
  {
    draft: 'call-roof',
    who: 'gao',
    start: 0.2,
    meetAfter: DAY,
    units: ['wangqiao', 'zhujian'],
    place: '望桥新村六号楼下',
    note: '顶楼漏雨快一个月了，维修资金卡在公示。请一起上楼看看，当场定先怎么堵、钱怎么走。',
    forCase: { reporter: 'fang', draft: 'leaking-roof' },
    steps: [[30, 'lu', 'zhujian', 'sign']],
  },
  {
    draft: 'call-crossing',
    who: 'yan',
    start: 4,
    meetAfter: 5 * HOUR,
    units: ['jiaojing', 'zhujian'],
    place: '望桥路小学门口',
    note: '早晚高峰接送孩子的车堵死路口，工地围挡又占了一条道，请到现场定个办法。',
    steps: [
      [40, 'tao', 'jiaojing', 'sign'],
      [90, 'lu', 'zhujian', 'sign'],
      [200, 'yan', 'jiaojing', 'arrive'],
      [10, 'yan', 'zhujian', 'arrive'],
      [120, 'tao', 'jiaojing', 'measure', { words: '早晚各派一名民警，校门两侧划了接送区，下周一起用。' }],
      [260, 'lu', 'zhujian', 'measure', { words: '围挡往里收一米五，三天内改完，拍照发给街道。' }],
      [60, 'yan', 'jiaojing', 'rate', { score: 'satisfied', note: '第二天就划好了线。' }],
    ],
  },
];

export type PlayedCalls = { calls: ReturnType<typeof toDocument>[]; played: Played[]; messages: OutboxEntry[] };

/** Plays the calls of the sample, and lets the case that one is about learn of it. */
export function playCalls(cases: readonly Played[], stage: Stage): PlayedCalls {
  let played = [...cases];
  const calls = stories.map((story) => {
    const madeAt = startOf(story.start, stage.now, stage.calendar);
    const about = story.forCase && caseOf(played, story.forCase, stage);
    let call = make(story, madeAt, about, stage);
    if (about) {
      played = played.map((one) => (one === about ? withCall(one, call, stage) : one));
      call = advanceBySystem(raised(call), 'tell', contextAt(madeAt, stage));
    }
    let at = madeAt;
    for (const [gap, who, unit, action, details = {}] of story.steps) {
      at = after(at, gap, stage.calendar);
      call = advance(raised(call), action, actorFor(who, stage), details, { ...contextAt(at, stage), unit });
    }
    return call;
  });
  return {
    calls: calls.map((call) => toDocument({ ...call, outbox: [] })),
    played,
    messages: calls.flatMap(({ outbox }) => outbox),
  };
}

const HALF_HOUR = HOUR / 2;
const raised = (call: StoredCall): StoredCall => ({ ...call, version: call.version + 1 });
const contextAt = (now: Moment, { calendar }: Stage): CallContext => ({ now, calendar, rules: sampleCallRules });

/** Somebody of the sample as an actor. Throws for a name that nobody has. */
export const actorFor = (openid: string, { people }: Stage) => {
  const found = people.find((one) => one.openid === openid);
  if (!found) throw new Error(`nobody is called ${openid}`);
  return actorOf(found.person);
};

/** The case of a story. Throws for one that the sample lacks. */
export function caseOf(
  played: readonly Played[],
  { reporter, draft }: { reporter: string; draft: string },
  stage: Stage,
) {
  const id = stage.idOf(actorFor(reporter, stage).personId, draft);
  const found = played.find(({ it }) => it.facts.id === id);
  if (!found) throw new Error(`no case ${draft} to call others to`);
  return found;
}

function make({ draft, who, meetAfter, ...request }: CallStory, now: Moment, about: Played | undefined, stage: Stage) {
  const actor = actorFor(who, stage);
  const at = Math.ceil((now + meetAfter) / HALF_HOUR) * HALF_HOUR;
  return createCall(
    { units: request.units, at, place: request.place, note: request.note },
    { id: stage.idOf(actor.personId, draft), actor, units, about: about?.it.facts },
    contextAt(now, stage),
  );
}

function withCall({ it, messages, ...rest }: Played, { facts }: StoredCall, { calendar }: Stage): Played {
  const { id, unitName, at, place, called, madeAt } = facts;
  const call = { id, unitName, units: called.map((unit) => unit.unitName), at, place };
  const context = { rules, calendar, now: madeAt, call };
  const told = advanceByTimer({ ...it, version: it.version + 1, outbox: [] }, 'callUnits', context);
  return { ...rest, it: { ...told, outbox: [] }, messages: [...messages, ...told.outbox] };
}
