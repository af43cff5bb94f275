import type { MediationAction, MediationSystemAction } from '../mediations/lifecycle/event';
import type { MediationEndReason, MediationKind, MediationState, NextWay } from '../mediations/mediation';

export const mediationStateName: Record<MediationState, string> = {
  asked: '等接待',
  inviting: '等各方答复',
  mediating: '调解中',
  settled: '已达成协议',
  done: '已办结',
  ended: '已结束',
};

export const mediationKindName: Record<MediationKind, string> = {
  neighbours: '邻里',
  family: '家庭婚姻',
  property: '物业',
  labour: '劳动用工',
  land: '宅基地和土地',
  consumer: '买卖消费',
  other: '其他',
};

/** Where somebody may go next. */
export const nextWayName: Record<NextWay, string> = {
  court: '去人民法院起诉',
  arbitration: '申请仲裁',
  police: '找派出所',
  legalAid: '拨 12348 问法律援助',
  again: '过一阵再来申请调解',
};

export const endReasonName: Record<MediationEndReason, string> = {
  refused: '这件事不适合调解',
  declined: '有一方不同意调解',
  withdrawn: '有一方退出了',
  noAnswer: '到期没有都答复',
  noAgreement: '没有谈成',
};

/** What the agreement on paper says. */
export const agreementText = {
  title: '调解协议书',
  fileName: (day: string) => `协议书 ${day}`,
  parties: '各方',
  panel: '调解人员',
  kind: '事由',
  terms: '协议内容',
  followUps: '回访日期',
  signed: (day: string) => `已在手机上确认，${day}`,
  unsigned: '还没有确认',
  signature: '签字：____________________',
  binding: '各方自愿达成以上协议，应当按约定履行。可以自协议生效之日起三十日内共同向人民法院申请司法确认。',
  private: '本协议只交各方保存，不得公开。',
  nobody: '无',
} as const;

/** What happens to a mediation, as the lifecycle diagram names it. */
export const mediationActionName: Record<MediationAction | MediationSystemAction | 'ask', string> = {
  ask: '申请',
  accept: '受理',
  refuse: '不受理',
  invite: '请一方进来',
  uninvite: '不再请这一方',
  join: '凭码进来',
  agree: '同意调解',
  decline: '不同意',
  tell: '补充自己的话',
  withdraw: '退出',
  appoint: '请调解员',
  declare: '声明没有关系',
  standAside: '回避',
  object: '请换调解员',
  schedule: '定时间地点',
  cancelSession: '取消一次',
  recordSession: '记这一次',
  propose: '写协议',
  sign: '签字',
  confirmKept: '回访：都做到了',
  reportBroken: '回访：没做到',
  conclude: '没有谈成',
  remindDesk: '提醒窗口',
  expire: '到期结束',
  remindFollowUp: '提醒回访',
  finish: '到期办结',
  forgetParty: '一方注销',
};
