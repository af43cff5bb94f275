import type { AskKind } from '@domain/cases/asks/ask';
import type { ClockKind } from '@domain/cases/case';
import type { DeskList } from '@domain/cases/supervision/desk';
import type { DeskDecision } from '@domain/cases/supervision/view';

/** Texts of the supervision desk. */
export const deskText = {
  title: '督办台',
  hint: '该您定的在前面，等得久的在前面。',
  all: '全部',
  tally: (name: string, count: string) => `${name} ${count}`,
  count: (count: number, more: boolean) => (more ? `${count}+` : String(count)),
  none: '现在没有等着您定的事',
  noneHint: '有超期、有申请、有异议，会出现在这里。',
  rest: (count: string) => `还有 ${count} 件，办完上面的就出来。`,
  showList: (name: string) => `只看“${name}”`,
  where: (place: string, unit: string) => `${place} · ${unit}`,
  round: (round: number) => `第 ${round} 轮`,
  urgent: '加急',
  go: '去办',
  goOn: (title: string) => `去办：${title}`,
  open: (title: string) => `看详情：${title}`,
  waited: (time: string) => `等了 ${time}`,
  late: (what: string, time: string) => `${what}超 ${time}`,
  left: (what: string, time: string) => `${what}还剩 ${time}`,
  pausedFor: (time: string, until: string) => `已停 ${time}，到${until}`,
  askedPause: (why: string, until: string) => `因为${why}，想暂缓到${until}`,
  askedDays: (days: number) => `想多要 ${days} 个工作日`,
  quote: (words: string) => `“${words}”`,
  own: '自己写',
  ownHint: '写了就用您写的，再点上面一项。',
} as const;

export const deskListName: Record<DeskList, string> = {
  objection: '居民异议',
  ask: '等您批复',
  red: '红牌',
  overdue: '已逾期',
  pressure: '要好评',
  neighbours: '邻居不认',
  recheck: '抽查',
  vacant: '没人办',
  callback: '回访晚了',
  yellow: '黄牌',
  paused: '暂缓中',
};

export const deskListHint: Record<DeskList, string> = {
  objection: '居民不同意暂缓，请您裁定。',
  ask: '单位申请的、要您定的。',
  red: '办结时限过了。',
  overdue: '签收、联系、核查、回复过了时间。',
  pressure: '居民说有人要求给好评，承办单位看不到。',
  neighbours: '三分之一以上的邻居说没有解决。',
  recheck: '抽到的“非常满意”，请打电话再问一遍。承办单位不知道。',
  vacant: '承办的人离岗，还没有人接。',
  callback: '一个工作日了，还没有人打电话问居民。',
  yellow: '一个工作日内到期。',
  paused: '停得最久的在前面。',
};

export const deskAskName: Record<AskKind, string> = {
  return: '说不归它办',
  pause: '申请暂缓',
  extension: '申请延期',
  objection: '居民有异议',
  split: '居民想单独办',
  end: '申请终止办理',
};

/** The clock that is late or nearly over. */
export const deskClockName: Record<ClockKind, string> = {
  accept: '受理',
  dispatch: '交办',
  sign: '签收',
  contact: '联系居民',
  finish: '办结',
  verify: '核查',
  callback: '评价',
  answer: '补充',
  reopen: '重办',
  supervise: '督办',
  reply: '回复督办',
  decide: '批复',
};

/** Which decision is due, as a line of the row. */
export const deskDecisionText: Record<DeskDecision, string> = {
  upholdObjection: '请裁定：该不该暂缓',
  dismissObjection: '请裁定：该不该暂缓',
  grantPause: '请批复：同不同意暂缓',
  refusePause: '请批复：同不同意暂缓',
  grantExtension: '请批复：同不同意延期',
  refuseExtension: '请批复：同不同意延期',
  instruct: '请写督办意见',
  supervise: '可以督办',
  reopen: '请定要不要重新办',
  reviewFlag: '请核实居民的评价',
  assign: '请定由谁办',
  grantEnd: '请批复：同不同意终止',
  grantExclusion: '请批复：要不要计入统计',
  upholdRefusal: '请复核：该不该受理',
  accept: '请受理',
  dispatch: '请定由谁办',
  pass: '请您来核查',
  awaitReply: '已督办，等单位回复',
  awaitWork: '已写意见，等单位办',
  atCentre: '区县中心在定由谁办',
  watch: '眼下不用您定',
};
