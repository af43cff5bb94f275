import type { CaseState, Rating } from '@domain/cases/case';
import type { CasePersonAction, Details } from '@domain/cases/lifecycle/event';

export const happy: Rating = {
  contacted: true,
  solved: 'yes',
  satisfaction: 'verySatisfied',
  complaints: [],
  pressured: false,
};
export const unhappy: Rating = {
  contacted: false,
  solved: 'no',
  satisfaction: 'unsatisfied',
  complaints: ['result'],
  pressured: false,
};

/** What each action needs, so that a story can be told by its actions alone. */
export const usual: Partial<Record<CasePersonAction, Details>> = {
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
  withdraw: { note: '不用办了' },
  supplement: { note: '五层也坏了' },
  completePlan: { measure: '新线路接通，灯都亮了' },
  transfer: { channel: '公安 110', note: '有人打架，已报警' },
  askReturn: { note: '路灯归市政管' },
  assign: { unit: 's1', note: '按职责清单由街道办' },
  askPause: { pauseReason: 'procedure', until: '2025-09-16', note: '招标公告期，文号 2025-18' },
  refusePause: { note: '可以先修好一盏' },
  objectToPause: { note: '换两盏灯不用招标' },
  upholdObjection: { note: '小修不用招标' },
  dismissObjection: { note: '整条线路要换，要招标' },
  askExtension: { workDays: 3, note: '配件要从外地调' },
  refuseExtension: { note: '仓库里有配件' },
  supervise: { supervision: 'slow', note: '三天内修好，不要再拖' },
  replySupervision: { note: '今天下午去换灯，明天报结果' },
  reviewFlag: { flag: 'pressure', finding: 'confirmed', note: '电话核实，承办员上门要过好评' },
  askReview: { note: '我还没有起诉' },
  upholdRefusal: { note: '核实已立案' },
  overturnRefusal: { note: '没有立案,应当受理', track: 'easy' },
  merge: { sameAs: 'case2abcdefgh' },
  repeat: { sameAs: 'case2abcdefgh', note: '和上周说的是同一盏灯' },
  askSplit: { note: '我家这边是另一盏灯' },
  split: { track: 'easy' },
  refuseSplit: { note: '到现场看过，是同一盏灯' },
  raiseTrack: { track: 'key', note: '楼里有老人摔过' },
  lowerTrack: { track: 'easy', note: '只是一盏灯' },
  askEnd: { endReason: 'vanished', note: '整栋楼已经拆了' },
  grantEnd: { note: '楼已经拆除，没有灯可修' },
  refuseEnd: { note: '楼还在，请接着办' },
  askExclusion: { ground: 'test', note: '培训时试填的单子' },
  grantExclusion: { note: '核实是培训时填的' },
  refuseExclusion: { note: '是居民真实反映的' },
  recall: { note: '不该交给这个单位' },
};

type Way = ['gao' | 'sun' | 'he' | 'qian' | 'lin' | 'luo', CasePersonAction][];

const dispatched: Way = [
  ['gao', 'accept'],
  ['gao', 'dispatch'],
];
const working: Way = [...dispatched, ['sun', 'sign']];
const handled: Way = [...working, ['sun', 'finish']];
const callback: Way = [...handled, ['qian', 'pass']];

/** One way into every state that people lead to. */
export const WAYS: Record<Exclude<CaseState, 'archived'>, Way> = {
  submitted: [],
  accepted: [['gao', 'accept']],
  dispatched,
  working,
  returning: [...dispatched, ['he', 'askReturn']],
  needInfo: [...working, ['sun', 'ask']],
  paused: [...working, ['sun', 'askPause'], ['he', 'grantPause']],
  handled,
  callback,
  closed: [...callback, ['lin', 'rate']],
  refused: [['gao', 'refuse']],
  transferred: [['gao', 'transfer']],
  withdrawn: [['lin', 'withdraw']],
  merged: [['gao', 'merge']],
  terminated: [...working, ['sun', 'askEnd'], ['luo', 'grantEnd']],
};
