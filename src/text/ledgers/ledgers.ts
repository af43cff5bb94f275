import type { AgendaItem } from '@domain/ledgers/agenda';
import type { MonthAction, MonthState } from '@domain/ledgers/month';
import type { CallbackResult, LedgerColumn } from '@domain/ledgers/columns';
import type { PeriodKind } from '@domain/rates/period';

/** The columns of the form, as it prints them. */
export const columnName: Record<LedgerColumn, string> = {
  registeredAt: '登记时间',
  channel: '来源渠道',
  grid: '网格',
  summary: '诉求摘要',
  category: '类别',
  track: '类型',
  receivedBy: '接单单位',
  handledBy: '主办／协办',
  dispatchedAt: '交办时间',
  dueAt: '办理时限',
  measure: '整改措施',
  progress: '进展情况',
  closedAt: '办结时间',
  callback: '回访结果',
  satisfaction: '满意度',
  round: '轮次',
  remark: '备注',
};

/** What each column means, for whoever fills or reads the form. */
export const columnHelp: Record<LedgerColumn, string> = {
  registeredAt: '哪天几点收到的，以系统收到为准',
  channel: '从哪里来的：小程序、来访、电话、12345 等',
  grid: '问题所在的网格，不是反映人住的网格',
  summary: '反映的事，已去掉姓名、电话、门牌；不公开的不写',
  category: '接单时定的类别',
  track: '易办、重点、疑难',
  receivedBy: '哪个单位受理的',
  handledBy: '排在前面的主办，后面的协办',
  dispatchedAt: '最近一次交给承办单位的时间',
  dueAt: '最迟几时办结；批准暂缓、延期的，是改过的时限',
  measure: '做了什么',
  progress: '截止时走到哪一步',
  closedAt: '回访结束、办结的时间',
  callback: '有效、没打通，或没有评价',
  satisfaction: '反映人自己的评价，只给督办和区中心看',
  round: '第几次办；2 以上是退回重办的',
  remark: '承办单位报的结果',
};

export const periodKindName: Record<PeriodKind, string> = { day: '日登记', week: '周汇总', month: '月上报' };

export const monthStateName: Record<MonthState, string> = {
  unsigned: '等社区签',
  signed: '等街道核对',
  checked: '等区里锁定',
  locked: '已锁定',
};

export const monthActionName: Record<MonthAction, string> = {
  sign: '签字上报',
  check: '核对无误',
  lock: '锁定',
  amend: '更正',
};

export const callbackResultName: Record<CallbackResult, string> = {
  valid: '有效',
  unreached: '没打通',
  unanswered: '没有评价',
};

export const agendaItemName: Record<AgendaItem, string> = {
  overdue: '已经超期',
  cameBack: '退回重办',
  hard: '疑难件',
  dueThisWeek: '这一周到期',
};

/** Texts of the pages on ledgers. */
export const ledgersText = {
  list: '台账与数字',
  ledger: '台账',
  none: '还没有台账可看',
  noneWords: '社区接单员、负责人、街道督办和区中心在这里看台账。',
  openLedger: '台账',
  openRates: '数字',
  months: '月上报',
  due: '该您办了',
  missing: '缺报',
  kind: '看哪一种',
  earlier: '前一期',
  later: '后一期',
  open: '还没有封存，数字还会变',
  frozen: '已封存',
  noRows: '这一期没有登记',
  noRowsWords: '没有收到诉求，办着的也没有变化。',
  received: (count: number, carried: number) =>
    `新登记 ${count} 件${carried > 0 ? `，以前登记、这期有进展的 ${carried} 件` : ''}`,
  results: (closed: number, unfinished: number) => `办结 ${closed} 件，还在办 ${unfinished} 件`,
  troubles: (overdue: number, back: number) => `超期 ${overdue} 件，退回重办 ${back} 件`,
  totals: '合计',
  channels: '来源',
  categories: '类别',
  count: (name: string, count: number) => `${name} ${count} 件`,
  signed: '谁签的',
  signature: (role: string, when: string) => `${role}，${when}`,
  signedTotals: (received: number, closed: number) => `签字时：新登记 ${received} 件，办结 ${closed} 件`,
  corrections: '更正和迟到的',
  correctionsHint: '封存的台账不改；哪里变了、为什么，写在这里。',
  late: '截止后才收到',
  change: (column: string, old: string, now: string) => `${column}：${old} → ${now}`,
  nothing: '空',
  rows: '逐件',
  rowNumber: (place: number, number: string) => `${place}. ${number}`,
  more: '看更多',
  agenda: '周一例会议程',
  agendaNone: '没有要上会的',
  communities: '各社区',
  communityLine: (received: number, closed: number, unfinished: number) =>
    `新登记 ${received}，办结 ${closed}，在办 ${unfinished}`,
  noCount: '还没有登记',
  notFound: { title: '看不到这份台账', body: '它不归您看，或者没有这个单位。', recoveryAction: 'back' as const },
  amendTitle: (number: string) => `更正 ${number}`,
  amendColumn: '哪一栏',
  amendValue: '改成',
  amendReason: '为什么',
  amendHint: '原来的内容留着，更正写在旁边。',
  send: '更正',
  missingColumn: '请选一栏',
  missingValue: '请选一个',
  missingReason: '请写几个字的原因',
};
