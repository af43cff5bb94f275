import { advance, advanceByClock } from '@domain/cases/advance';
import type { CaseState, Rating } from '@domain/cases/case';
import type { Case } from '@domain/cases/record';
import type { CaseAction, Details } from '@domain/cases/event';
import { openCase, type NewCase } from '@domain/cases/open';
import { people, place, WEDNESDAY, world, type Name } from './world';

const told: NewCase = { description: '三号楼二单元的楼道灯坏了一个星期,晚上看不见台阶', category: 'facilities', photos: [], private: false };

/** lin has just told of a broken lamp. */
export const report = (change: Partial<NewCase> = {}, now = WEDNESDAY): Case =>
  openCase({ ...told, ...change }, { id: 'case1abcdefgh', reporter: 'lin', place, channel: 'miniProgram', by: undefined }, world(now));

export const happy: Rating = { contacted: true, solved: 'yes', satisfaction: 'verySatisfied', complaints: [], pressured: false };
export const unhappy: Rating = { contacted: false, solved: 'no', satisfaction: 'unsatisfied', complaints: ['result'], pressured: false };

/** What each action needs, so that a story can be told by its actions alone. */
const usual: Partial<Record<CaseAction, Details>> = {
  accept: { track: 'easy' },
  refuse: { refusalClass: 'court', channel: '人民法院', note: '已在法院立案' },
  dispatch: { unit: 'd1' },
  contact: { method: 'phone' },
  ask: { note: '是哪一层的灯?' },
  answer: { note: '三层和四层' },
  finish: { outcome: 'solved', measure: '更换了两盏感应灯' },
  fail: { note: '四层的灯还是不亮' },
  rate: { rating: happy },
  recordCall: { rating: happy, note: '已电话核实' },
  missCall: { note: '无人接听' },
  reopen: { note: '又坏了' },
  supplement: { note: '五层也坏了' },
  askReview: { note: '我还没有起诉' },
  upholdRefusal: { note: '核实已立案' },
  overturnRefusal: { note: '没有立案,应当受理', track: 'easy' },
};

export type Step = [Name | 'clock', CaseAction, Details?];

/** Tells a story an hour a step, from `it` on. */
export const tell = (it: Case, steps: readonly Step[], startAt = WEDNESDAY): Case =>
  steps.reduce((before, [who, action, details], n) => {
    const now = startAt + (n + 1) * 3_600_000;
    const unit = (details ?? usual[action])?.unit;
    if (who === 'clock') return advanceByClock(before, action, world(now));
    return advance(before, action, people[who], details ?? usual[action] ?? {}, world(now, unit));
  }, it);

const dispatched: Step[] = [['gao', 'accept'], ['gao', 'dispatch']];
const working: Step[] = [...dispatched, ['sun', 'sign']];
const handled: Step[] = [...working, ['sun', 'finish']];
const callback: Step[] = [...handled, ['qian', 'pass']];

/** One way into every state. */
const WAYS: Record<CaseState, Step[]> = {
  submitted: [],
  accepted: [['gao', 'accept']],
  dispatched,
  working,
  needInfo: [...working, ['sun', 'ask']],
  handled,
  callback,
  closed: [...callback, ['lin', 'rate']],
  archived: [...callback, ['lin', 'rate'], ['clock', 'archive']],
  refused: [['gao', 'refuse']],
  withdrawn: [['lin', 'withdraw']],
};

export const aCase = (state: CaseState, change: Partial<NewCase> = {}): Case => tell(report(change), WAYS[state]);
