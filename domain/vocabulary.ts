import type { CaseState, Category, Channel, ClockKind, ContactMethod, Outcome, Rating, Track } from './cases/case';
import type { CaseAction } from './cases/event';
import type { Notice } from './messages/notice';
import type { Role } from './people/actor';
import type { UnitKind } from './places/place';
import type { Parts } from './time';

// The Chinese name of every value that has a name in code. A new value without a name does not compile.

export const roleName: Record<Role | 'system', string> = {
  stranger: '访客',
  resident: '居民',
  gridOfficer: '网格员',
  desk: '社区接单员',
  handler: '承办员',
  leader: '承办单位负责人',
  verifier: '核查员',
  caller: '回访员',
  supervisor: '督办员',
  centre: '区县中心',
  system: '系统',
};

/** Where a value must not be empty. */
export const nothingName = '无';

/** A calendar day as people write it. */
export const dayInWords = ({ year, month, day }: Pick<Parts, 'year' | 'month' | 'day'>): string => `${year}年${month}月${day}日`;

export const unitKindName: Record<UnitKind, string> = { district: '区县', department: '区直部门', subdistrict: '街道', community: '社区' };

/** At most five characters, all Chinese: the `phrase` of a subscription message. */
export const caseStateName: Record<CaseState, string> = {
  submitted: '已提交',
  accepted: '已受理',
  dispatched: '已交办',
  working: '办理中',
  needInfo: '待补充',
  handled: '待核查',
  callback: '待评价',
  closed: '已办结',
  archived: '已归档',
  refused: '不予受理',
  withdrawn: '已撤回',
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

export const channelName: Record<Channel, string> = {
  miniProgram: '小程序',
  station: '服务站',
  phone: '电话',
  visit: '走访',
  walkIn: '来访',
  paperBox: '征集箱',
  hotline12345: '12345',
  mayorMailbox: '市长信箱',
  online: '网民留言',
  cityManagement: '数字城管',
};

export const trackName: Record<Track, string> = { easy: '易办件', key: '重点件', hard: '疑难件' };

export const outcomeName: Record<Outcome, string> = {
  solved: '已解决',
  partlySolved: '部分解决',
  planned: '列入计划',
  explained: '解释说明',
  impossible: '客观无法解决',
  notFound: '现场未发现',
  redirected: '已转其他渠道',
};

export const contactMethodName: Record<ContactMethod, string> = { phone: '电话', visit: '上门', message: '消息' };

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
};

export const solvedName: Record<Rating['solved'], string> = { yes: '解决了', partly: '解决了一部分', no: '没有解决' };

export const satisfactionName: Record<Rating['satisfaction'], string> = {
  verySatisfied: '非常满意',
  satisfied: '满意',
  fairlySatisfied: '基本满意',
  unsatisfied: '不满意',
  veryUnsatisfied: '非常不满意',
};

export const complaintName: Record<Rating['complaints'][number], string> = { result: '结果', attitude: '态度', speed: '速度', noContact: '没联系我', other: '其他' };

/** What happened, as a line of the history. */
export const caseActionName: Record<CaseAction, string> = {
  report: '提交',
  accept: '受理',
  start: '就地办理',
  take: '接下来，就地办',
  refuse: '不予受理',
  dispatch: '交办',
  sign: '签收',
  contact: '联系居民',
  ask: '请居民补充',
  answer: '补充回复',
  withdrawQuestion: '收回提问',
  finish: '办完了',
  pass: '核查通过',
  fail: '核查未通过',
  rate: '评价',
  recordCall: '电话回访',
  missCall: '回访未接通',
  reopen: '要求重办',
  withdraw: '撤回',
  supplement: '补充说明',
  notContacted: '反映未被联系',
  askReview: '申请复核',
  upholdRefusal: '维持原决定',
  overturnRefusal: '改为受理',
  remind: '提醒补充',
  lapse: '未补充，结束办理',
  closeUnrated: '到期未评价，办结',
  archive: '归档',
  reckon: '重新核定时限',
};

/** The title of a message, in the inbox and (cut to 20 characters) in WeChat. */
export const noticeTitle: Record<Notice, string> = {
  caseArrived: '有居民反映新问题，请看看',
  caseAccepted: '您反映的事已受理',
  caseRefused: '您反映的事不在受理范围',
  caseDispatched: '您反映的事已交给承办单位',
  caseAssigned: '有新的事交办给您单位',
  caseSigned: '承办单位已签收，开始办理',
  caseContacted: '承办单位登记已联系您',
  questionAsked: '办理中需要您补充一点情况',
  questionReminder: '还等着您补充情况',
  questionLapsed: '没等到您的补充，先结束了',
  answerGiven: '居民已补充情况',
  caseSupplemented: '居民补充了新的说明',
  notContacted: '居民说还没有人联系他',
  caseFinished: '已办理，正在核查',
  verificationAsked: '有办完的事等您核查',
  verificationFailed: '核查未通过，请继续办理',
  verificationFailedForReporter: '核查没通过，继续办理',
  ratingAsked: '办好了吗？请您评价',
  ratingPressured: '有居民反映被要求给好评',
  caseClosedUnrated: '到期未评价，已先办结',
  caseReopened: '居民要求重办，请接办',
  caseReopenedForReporter: '已重新办理',
  caseWithdrawn: '居民撤回了反映',
  reviewAsked: '有不予受理待您复核',
  reviewUpheld: '复核结果：维持不予受理',
  reviewOverturned: '复核结果：改为受理',
  neighbourJoined: '有邻居也遇到这个问题',
  calendarMissing: '明年的节假日表还没有导入',
};
