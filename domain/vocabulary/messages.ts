import type { NoticeKind, NoticeFacts } from '../messages/notice';
import { momentOf, type Moment } from '../time';
import { categoryName } from './cases';
import { formatDay, formatMoment } from './time';

// The cloud words a message for WeChat and for the inbox, so that a phone shows what was named after it was released.

/** The title of a message, in the inbox and (cut to 20 characters) in WeChat. */
export const noticeTitle: Record<NoticeKind, string> = {
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
  caseHandedOver: '有一件事要换人接办',
  caseTakenFromYou: '您手上的一件事换人办了',
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
  supportedRefused: '您也遇到的事不在受理范围',
  supportedFinished: '您也遇到的事有结果了',
  supportedClosed: '您也遇到的事已办结',
  supportedLapsed: '您也遇到的事先结束了',
  supportedResumed: '您也遇到的事又接着办了',
  supportedWithdrawn: '您也遇到的事，反映人撤回了',
  supporterAdded: '有邻居也遇到这个问题',
  calendarMissing: '明年的节假日表还没有导入',
  bookingMade: '预约成功',
  bookingAsked: '有预约等您审核',
  bookingApproved: '您的预约已通过',
  bookingRejected: '您的预约没有通过',
  bookingExpired: '预约没有等到审核，已过期',
  bookingMoved: '预约已改到新的时间',
  bookingTomorrow: '明天有您预约的活动室',
  bookingDisplaced: '您预约的活动室有调整',
  slotOffered: '您排队的时间空出来了',
  bookingMissed: '预约未到场，已释放',
  appealAsked: '有居民对未到场有异议',
  appealAnswered: '未到场的申诉有答复了',
  roomsOutOfStep: '活动室预约核对有出入',
};

/** Where a value must not be empty. */
export const emptyValueName = '无';

type NoticeContext = { facts: NoticeFacts; now: Moment };

const formatStay = ({ facts, now }: NoticeContext): string =>
  [facts.place, facts.day && formatDay(momentOf(facts.day, 0), now), facts.from && `${facts.from}–${facts.to ?? ''}`]
    .filter(Boolean)
    .join(' ');
const formatDeadline = ({ facts: { dueAt }, now }: NoticeContext, words: (when: string) => string): string =>
  dueAt ? words(formatMoment(dueAt, now)) : '';

/** One sentence a message: what happened, and what the reader may do. */
const noticeSentence: Record<NoticeKind, (context: NoticeContext) => string> = {
  caseArrived: (context) => `有居民反映了问题。${formatDeadline(context, (when) => `请在 ${when} 前答复是否受理。`)}`,
  caseAccepted: (context) => `已经受理。${formatDeadline(context, (when) => `最迟 ${when} 办结。`)}`,
  caseRefused: () => '不在受理范围。点开看原因和该找谁；不同意可以申请复核。',
  caseDispatched: (context) =>
    `已交给${context.facts.unitName ?? '承办单位'}办理。${formatDeadline(context, (when) => `最迟 ${when} 办结。`)}`,
  caseAssigned: () => '有新的事交办给您单位，请签收。',
  caseSigned: ({ facts }) => `${facts.unitName ?? '承办单位'}已签收，开始办理。`,
  caseContacted: ({ facts }) => `${facts.unitName ?? '承办单位'}登记已联系过您。如果没有，请点开告诉我们。`,
  questionAsked: ({ facts }) => (facts.words ? `需要您补充：${facts.words}` : '需要您补充一点情况。'),
  questionReminder: (context) => `还等着您补充情况。${formatDeadline(context, (when) => `${when} 前补充都来得及。`)}`,
  questionLapsed: () => '没有等到您的补充，先结束了。您随时可以补充，会接着办。',
  answerGiven: () => '居民已经补充了情况，请接着办。',
  caseSupplemented: () => '居民补充了新的说明。',
  notContacted: () => '居民说还没有人联系他，请过问。',
  caseFinished: () => '承办单位说办好了，正由别人核查。',
  caseHandedOver: (context) =>
    `原来的承办人不再办这件事，请接着办。${formatDeadline(context, (when) => `最迟 ${when} 办结。`)}`,
  caseTakenFromYou: () => '这件事换人接办，您不用再办了。谢谢您前面做的。',
  verificationAsked: (context) => `有一件事办完了。${formatDeadline(context, (when) => `请在 ${when} 前核查。`)}`,
  verificationFailed: () => '核查没有通过，请看核查意见，继续办理。',
  verificationFailedForReporter: () => '核查没有通过，已退回继续办理，时限不重新计算。',
  ratingAsked: () => '请回答三个小问题，您说了算。',
  ratingPressured: () => '有居民反映被要求给好评，请过问。',
  caseClosedUnrated: () => '到期没有评价，先办结了。您还可以评价，也可以要求重办。',
  caseReopened: (context) => `居民要求重办（第 ${context.facts.round ?? 2} 轮），请接办。`,
  caseReopenedForReporter: ({ facts }) => `已经重新办理，第 ${facts.round ?? 2} 轮。`,
  caseWithdrawn: () => '居民撤回了这件事。',
  reviewAsked: () => '居民对不予受理有异议，请您复核。',
  reviewUpheld: () => '复核过了：维持不予受理。点开看说明。',
  reviewOverturned: () => '复核过了：改为受理，已重新接办。',
  supportedRefused: () => '不在受理范围。点开看原因和该找谁。',
  supportedFinished: () => '有办理结果了，点开可以看。正在请反映的邻居评价。',
  supportedClosed: () => '已经办结。您那里要是还没好，请您自己反映，我们接着办。',
  supportedLapsed: () => '没有等到反映人补充情况，先结束了。您那里还有的话，请您自己反映，我们接着办。',
  supportedResumed: () => '这件事又接着办了，有结果会告诉您。',
  supportedWithdrawn: () => '反映的邻居撤回了，这件事不再往下办。您那里还有的话，请您自己反映，我们接着办。',
  supporterAdded: () => '有邻居也遇到这个问题。',
  bookingMade: (context) => `预约好了：${formatStay(context)}。`,
  bookingAsked: (context) => `有居民想预约：${formatStay(context)}，请审核。`,
  bookingApproved: (context) => `审核通过：${formatStay(context)}。`,
  bookingRejected: (context) => `没有通过：${formatStay(context)}。${context.facts.words ?? ''}`,
  bookingExpired: (context) => `没有等到审核，先取消了：${formatStay(context)}。可以再约别的时间。`,
  bookingMoved: (context) => `已改到：${formatStay(context)}。`,
  bookingTomorrow: (context) => `明天记得来：${formatStay(context)}。来不了请提前取消，让给邻居。`,
  bookingDisplaced: (context) =>
    `${formatStay(context)} 因工作需要调整，您的预约已取消。${context.facts.words ? `原因：${context.facts.words}` : ''}`,
  slotOffered: (context) =>
    `您排队的时间空出来了：${formatStay(context)}。${formatDeadline(context, (when) => `请在 ${when} 前确认。`)}`,
  bookingMissed: (context) =>
    `没有签到，已释放：${formatStay(context)}。${context.facts.dueAt ? `累计 ${context.facts.count ?? ''} 次，${formatMoment(context.facts.dueAt, context.now)} 前暂停预约。` : ''}有特殊情况可以申诉。`,
  appealAsked: (context) => `居民说未到场另有原因：${formatStay(context)}，请您看看。`,
  appealAnswered: ({ facts }) =>
    `${facts.answer === 'excused' ? '这次不算没来。' : facts.answer === 'upheld' ? '这次还是算没来。' : ''}社区答复：${facts.words ?? ''}`,
  roomsOutOfStep: ({ facts }) => `夜间核对发现 ${facts.count ?? ''} 处出入，请看运行记录。`,
  calendarMissing: ({ facts }) => `${facts.year ?? '明'}年的节假日表还没有导入，跨年的时限暂按“约”显示。`,
};

/** A message as its reader has it on the screen: what it is called, what happened, and where and of what kind; days are told as seen from `now`. */
export const formatNotice = (
  notice: NoticeKind,
  facts: NoticeFacts,
  now: Moment,
): { title: string; words: string; where: string } => ({
  title: noticeTitle[notice],
  words: noticeSentence[notice]({ facts, now }),
  where: [facts.place, findName(categoryName, facts.category)].filter(Boolean).join(' · '),
});

/** The Chinese name of a value that may be none of ours; undefined then. */
export const findName = (names: Record<string, string>, key: string | undefined): string | undefined =>
  key !== undefined && Object.hasOwn(names, key) ? names[key] : undefined;
