import type { CaseNotice, CaseNoticeFacts } from '../../cases/lifecycle/notices';
import { formatDeadline, type NoticeWords } from './notice-words';

/** What notices about cases are called and what they say. */
export const caseNoticeWords: Record<CaseNotice, NoticeWords<CaseNoticeFacts>> = {
  caseArrived: {
    title: '有居民反映新问题，请看看',
    sentence: (facts, now) =>
      `有居民反映了问题。${formatDeadline(facts, now, (when) => `请在 ${when} 前答复是否受理。`)}`,
  },
  caseAccepted: {
    title: '您反映的事已受理',
    sentence: (facts, now) => `已经受理。${formatDeadline(facts, now, (when) => `最迟 ${when} 办结。`)}`,
  },
  caseRefused: {
    title: '您反映的事不在受理范围',
    sentence: () => '不在受理范围。点开看原因和该找谁；不同意可以申请复核。',
  },
  caseDispatched: {
    title: '您反映的事已交给承办单位',
    sentence: (facts, now) =>
      `已交给${facts.unitName ?? '承办单位'}办理。${formatDeadline(facts, now, (when) => `最迟 ${when} 办结。`)}`,
  },
  caseAssigned: {
    title: '有新的事交办给您单位',
    sentence: () => '有新的事交办给您单位，请签收。',
  },
  caseSigned: {
    title: '承办单位已签收，开始办理',
    sentence: (facts) => `${facts.unitName ?? '承办单位'}已签收，开始办理。`,
  },
  caseContacted: {
    title: '承办单位登记已联系您',
    sentence: (facts) => `${facts.unitName ?? '承办单位'}登记已联系过您。如果没有，请点开告诉我们。`,
  },
  questionAsked: {
    title: '办理中需要您补充一点情况',
    sentence: (facts) => (facts.words ? `需要您补充：${facts.words}` : '需要您补充一点情况。'),
  },
  questionReminder: {
    title: '还等着您补充情况',
    sentence: (facts, now) => `还等着您补充情况。${formatDeadline(facts, now, (when) => `${when} 前补充都来得及。`)}`,
  },
  questionLapsed: {
    title: '没等到您的补充，先结束了',
    sentence: () => '没有等到您的补充，先结束了。您随时可以补充，会接着办。',
  },
  answerGiven: {
    title: '居民已补充情况',
    sentence: () => '居民已经补充了情况，请接着办。',
  },
  caseSupplemented: {
    title: '居民补充了新的说明',
    sentence: () => '居民补充了新的说明。',
  },
  notContacted: {
    title: '居民说还没有人联系他',
    sentence: () => '居民说还没有人联系他，请过问。',
  },
  caseFinished: {
    title: '已办理，正在核查',
    sentence: () => '承办单位说办好了，正由别人核查。',
  },
  caseHandedOver: {
    title: '有一件事要换人接办',
    sentence: (facts, now) =>
      `原来的承办人不再办这件事，请接着办。${formatDeadline(facts, now, (when) => `最迟 ${when} 办结。`)}`,
  },
  caseTakenFromYou: {
    title: '您手上的一件事换人办了',
    sentence: () => '这件事换人接办，您不用再办了。谢谢您前面做的。',
  },
  verificationAsked: {
    title: '有办完的事等您核查',
    sentence: (facts, now) => `有一件事办完了。${formatDeadline(facts, now, (when) => `请在 ${when} 前核查。`)}`,
  },
  verificationFailed: {
    title: '核查未通过，请继续办理',
    sentence: () => '核查没有通过，请看核查意见，继续办理。',
  },
  verificationFailedForReporter: {
    title: '核查没通过，继续办理',
    sentence: () => '核查没有通过，已退回继续办理，时限不重新计算。',
  },
  ratingAsked: {
    title: '办好了吗？请您评价',
    sentence: () => '请回答三个小问题，您说了算。',
  },
  ratingPressured: {
    title: '有居民反映被要求给好评',
    sentence: () => '有居民反映被要求给好评，请过问。',
  },
  caseClosedUnrated: {
    title: '到期未评价，已先办结',
    sentence: () => '到期没有评价，先办结了。您还可以评价，也可以要求重办。',
  },
  caseReopened: {
    title: '居民要求重办，请接办',
    sentence: (facts) => `居民要求重办（第 ${facts.round ?? 2} 轮），请接办。`,
  },
  caseReopenedForReporter: {
    title: '已重新办理',
    sentence: (facts) => `已经重新办理，第 ${facts.round ?? 2} 轮。`,
  },
  caseWithdrawn: {
    title: '居民撤回了反映',
    sentence: () => '居民撤回了这件事。',
  },
  reviewAsked: {
    title: '有不予受理待您复核',
    sentence: () => '居民对不予受理有异议，请您复核。',
  },
  reviewUpheld: {
    title: '复核结果：维持不予受理',
    sentence: () => '复核过了：维持不予受理。点开看说明。',
  },
  reviewOverturned: {
    title: '复核结果：改为受理',
    sentence: () => '复核过了：改为受理，已重新接办。',
  },
  supportedAccepted: {
    title: '您跟过的事已受理',
    sentence: (facts, now) => `已经受理。${formatDeadline(facts, now, (when) => `最迟 ${when} 办结。`)}`,
  },
  supportedDispatched: {
    title: '您跟过的事已交给承办单位',
    sentence: (facts, now) =>
      `已交给${facts.unitName ?? '承办单位'}办理。${formatDeadline(facts, now, (when) => `最迟 ${when} 办结。`)}`,
  },
  supportedRefused: {
    title: '您跟过的事不在受理范围',
    sentence: () => '不在受理范围。点开看原因和该找谁。',
  },
  supportedFinished: {
    title: '您跟过的事有结果了',
    sentence: () => '有办理结果了，点开可以看。正在请反映的邻居评价。',
  },
  supportedClosed: {
    title: '您跟过的事已办结',
    sentence: () => '已经办结。您那里要是还没好，请您自己反映，我们接着办。',
  },
  supportedLapsed: {
    title: '您跟过的事先结束了',
    sentence: () => '没有等到反映人补充情况，先结束了。您那里还有的话，请您自己反映，我们接着办。',
  },
  supportedResumed: {
    title: '您跟过的事又接着办了',
    sentence: () => '这件事又接着办了，有结果会告诉您。',
  },
  supportedWithdrawn: {
    title: '您跟过的事，反映人撤回了',
    sentence: () => '反映的邻居撤回了，这件事不再往下办。您那里还有的话，请您自己反映，我们接着办。',
  },
};
