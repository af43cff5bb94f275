import type { CaseState } from '@domain/cases/case';
import type { CaseAction } from '@domain/cases/event';
import type { CaseView } from '@domain/cases/view';
import type { Input } from '@domain/contract';
import type { Door } from './door';
import type { Somebody } from './people';

type Details = Omit<Input<'cases.advance'>, 'id' | 'version' | 'action'>;
export type Step = [Somebody, CaseAction, Details?];

type Rating = NonNullable<Details['rating']>;
export const happy: Rating = { contacted: true, solved: 'yes', satisfaction: 'verySatisfied' };
export const unhappy: Rating = { contacted: false, solved: 'no', satisfaction: 'unsatisfied', complaints: ['result'] };

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

const dispatched: Step[] = [['gao', 'accept'], ['gao', 'dispatch']];
const working: Step[] = [...dispatched, ['sun', 'sign']];
const handled: Step[] = [...working, ['sun', 'finish']];
const callback: Step[] = [...handled, ['qian', 'pass']];

/** One way into every state that people lead to. */
export const WAYS: Record<Exclude<CaseState, 'archived'>, Step[]> = {
  submitted: [],
  accepted: [['gao', 'accept']],
  dispatched,
  working,
  needInfo: [...working, ['sun', 'ask']],
  handled,
  callback,
  closed: [...callback, ['lin', 'rate']],
  refused: [['gao', 'refuse']],
  withdrawn: [['lin', 'withdraw']],
};

let drafts = 0;
export const aReport = (change: Partial<Input<'cases.report'>> = {}): Input<'cases.report'> => ({
  draftId: `draft${++drafts}`,
  category: 'facilities',
  description: '三号楼二单元的楼道灯坏了一个星期,晚上看不见台阶',
  place: { kind: 'compound', compound: 'k1', building: '3号楼2单元402室' },
  ...change,
});

/** Takes one step in a case, whatever its version is now. */
export async function step(door: Door, id: string, [who, action, details]: Step): Promise<CaseView> {
  const version = door.one<{ version: number }>('cases', id)?.version ?? 1;
  return door.ask(who, 'cases.advance', { id, version, action, ...(details ?? usual[action]) });
}

/** lin told of a broken lamp, and people brought it into this state. Answers its id. */
export async function aCase(door: Door, state: keyof typeof WAYS = 'submitted', change: Partial<Input<'cases.report'>> = {}): Promise<string> {
  const { id } = await door.ask('lin', 'cases.report', aReport(change));
  for (const one of WAYS[state]) await step(door, id, one);
  return id;
}
