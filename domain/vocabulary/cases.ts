import type { CaseState, Category, ClockKind } from '../cases/case';

/** At most five characters, all Chinese: the `phrase` of a subscription message. */
export const caseStateName: Record<CaseState, string> = {
  submitted: '已提交',
  accepted: '已受理',
  dispatched: '已交办',
  returning: '定单位',
  working: '办理中',
  needInfo: '待补充',
  paused: '暂缓',
  handled: '待核查',
  callback: '待评价',
  closed: '已办结',
  archived: '已归档',
  refused: '不予受理',
  transferred: '已转送',
  withdrawn: '已撤回',
  merged: '已并案',
  terminated: '终止办理',
};

export const categoryName: Record<Category, string> = {
  environment: '环境卫生',
  facilities: '公共设施',
  safety: '安全隐患',
  charging: '充电飞线',
  parking: '停车秩序',
  noise: '噪声扰民',
  utilities: '水电气暖',
  property: '物业服务',
  neighbours: '邻里纠纷',
  services: '办事咨询',
  other: '其他',
  unknown: '说不清',
};

export const clockName: Record<ClockKind, string> = {
  accept: '受理',
  dispatch: '交办',
  sign: '签收',
  contact: '联系',
  finish: '办结',
  verify: '核查',
  callback: '评价',
  answer: '补充',
  reopen: '重办',
  supervise: '督办',
  reply: '回复督办',
  decide: '决定',
};
