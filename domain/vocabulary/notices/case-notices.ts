import type { AskKind } from '../../cases/asks/ask';
import type { CaseNotice, CaseNoticeFacts } from '../../cases/lifecycle/notices';
import type { Moment } from '../../time';
import { formatPauseEnd, pauseReasonName } from '../handling';
import { formatDay, formatMoment } from '../time';
import { satisfactionName, solvedName } from '../ratings/ratings';
import { deadlineForStaff, deadlinesForNeighbour, deadlinesForReporter, untilWhen } from './case-deadlines';
import type { Hazard } from '../../wording/hazards/hazard';
import { hazardName } from '../hazards';
import type { NoticeWords } from './notice-words';

type Facts = CaseNoticeFacts;

/** The case by its first words. */
const it = ({ title }: Facts): string => (title ? `“${title}”` : '这件事');
const unit = ({ unitName }: Facts): string => unitName ?? '承办单位';
/** Whose case it is: staff who wrote it down are told in the reporter's place. */
const yours = ({ recorded }: Facts): string => (recorded ? '您登记的事' : '您反映的事');
const you = ({ recorded }: Facts): string => (recorded ? '居民' : '您');
/** The kind of danger, where the words tell of one. */
const danger = ({ hazard }: Facts): string =>
  hazard !== undefined && hazard in hazardName ? hazardName[hazard as Hazard] : '安全隐患';
const ASK_NAMES: Record<AskKind, string> = {
  return: '退回',
  pause: '暂缓',
  extension: '延期',
  objection: '取消暂缓',
  split: '单独办',
  end: '终止办理',
};
const askName = ({ ask }: Facts): string => (ask ? ASK_NAMES[ask] : '');
/** Somebody's own words behind a colon, with one full stop at their end. */
const inOwnWords = ({ words = '' }: Facts): string => (words ? `：${words.replace(/[。.]+$/, '')}` : '');
const pausedFor = ({ pauseReason, pausedUntil }: Facts, now: Moment): string =>
  pauseReason && pausedUntil !== undefined
    ? `因为${pauseReasonName[pauseReason]}，暂缓到${formatPauseEnd(pauseReason, formatDay(pausedUntil, now))}`
    : '暂缓办理';
const called = ({ calling = '', called: units = '', meetAt }: Facts, now: Moment): string =>
  `${calling}请了${units}，${meetAt === undefined ? '' : formatMoment(meetAt, now)} 到现场`;
const campaignPlan = (facts: Facts, now: Moment): string =>
  `${inOwnWords(facts)}。${facts.campaignUntil === undefined ? '' : `${formatDay(facts.campaignUntil, now)}前做完，`}结果会告诉您。`;
const round = (facts: Facts): string => `第 ${facts.round ?? 2} 轮`;

/** What notices about cases are called and what they say. */
export const caseNoticeWords: Record<CaseNotice, NoticeWords<Facts>> = {
  caseArrived: {
    title: '有居民反映新问题，请看看',
    sentence: (facts, now) => `居民反映${it(facts)}。${deadlineForStaff(facts, now)}`,
  },
  hazardArrived: {
    title: '有眼前的危险，请马上看',
    sentence: (facts, now) => `${danger(facts)}：居民反映${it(facts)}。${deadlineForStaff(facts, now)}`,
  },
  hazardRaised: {
    title: '一件事里有了眼前的危险',
    sentence: (facts, now) => `${danger(facts)}：居民给${it(facts)}补充了新情况。${deadlineForStaff(facts, now)}`,
  },
  hazardDenied: {
    title: '居民说眼前没有危险',
    sentence: (facts, now) => `居民说，${it(facts)}眼前没有危险。${deadlineForStaff(facts, now)}`,
  },
  hazardCleared: {
    title: '看过了，眼前没有危险',
    sentence: (facts) =>
      `社区看过了，${it(facts)}眼前没有危险${inOwnWords(facts)}。事情照样接着办。要是还有危险，请马上补充说明。`,
  },
  caseAccepted: {
    title: (facts) => `${yours(facts)}受理了`,
    sentence: (facts, now) => `${it(facts)}受理了。${deadlinesForReporter(facts, now)}`,
  },
  caseRefused: {
    title: (facts) => `${yours(facts)}不在受理范围`,
    sentence: (facts) => `${it(facts)}不在受理范围。点开看原因和该找谁；不同意，可以申请复核。`,
  },
  caseDispatched: {
    title: (facts) => `${yours(facts)}交给承办单位了`,
    sentence: (facts, now) => `${it(facts)}交给${unit(facts)}办了。${deadlinesForReporter(facts, now)}`,
  },
  caseAssigned: {
    title: '有新的事交给您单位办',
    sentence: (facts, now) => `${it(facts)}交给您单位办。${deadlineForStaff(facts, now)}`,
  },
  caseSigned: {
    title: '承办单位接下了，开始办',
    sentence: (facts, now) => `${unit(facts)}接下了${it(facts)}，开始办。${deadlinesForReporter(facts, now)}`,
  },
  caseContacted: {
    title: (facts) => `承办单位说已经联系过${you(facts)}`,
    sentence: (facts) => `${unit(facts)}说，为${it(facts)}已经联系过${you(facts)}。要是没有，请点开告诉我们。`,
  },
  questionAsked: {
    title: '办理中有一点要问您',
    sentence: (facts, now) =>
      `关于${it(facts)}，${unit(facts)}想问${you(facts)}${facts.words ? `：${facts.words}` : '一点情况。'}${untilWhen(facts, now, (when) => `（${when} 前都可以回复）`)}`,
  },
  questionReminder: {
    title: '还等着您补充情况',
    sentence: (facts, now) =>
      `${it(facts)}还等着您补充。${untilWhen(facts, now, (when) => `${when} 前补充都来得及。`)}`,
  },
  questionLapsed: {
    title: '没等到您的补充，先结束了',
    sentence: (facts, now) =>
      `${it(facts)}没有等到您的补充，先结束了。${untilWhen(facts, now, (when) => `${when} 前补充，就接着办。`)}`,
  },
  answerGiven: {
    title: '居民补充了情况',
    sentence: (facts, now) => `居民补充了${it(facts)}的情况，请接着办。${deadlineForStaff(facts, now)}`,
  },
  caseSupplemented: {
    title: '居民补充了新的说明',
    sentence: (facts) => `居民给${it(facts)}补充了说明，请看看。`,
  },
  notContacted: {
    title: '居民说还没有人联系',
    sentence: (facts, now) => `居民说，${it(facts)}还没有人联系。请您过问。${deadlineForStaff(facts, now)}`,
  },
  caseFinished: {
    title: '承办单位说办好了，正在核查',
    sentence: (facts, now) => `${unit(facts)}说${it(facts)}办好了，别人正在核查。${deadlinesForReporter(facts, now)}`,
  },
  caseHandedOver: {
    title: '有一件事要换人接办',
    sentence: (facts, now) => `${it(facts)}要换人，请接着办。${deadlineForStaff(facts, now)}`,
  },
  caseVacated: {
    title: '承办人离岗，请接着办',
    sentence: (facts, now) => `原来办${it(facts)}的人离岗了，请接着办。${deadlineForStaff(facts, now)}`,
  },
  caseTakenFromYou: {
    title: '您手上的一件事换人办了',
    sentence: (facts) => `${it(facts)}换人接办，您不用再办了。谢谢您前面做的。`,
  },
  verificationAsked: {
    title: '有办完的事等您核查',
    sentence: (facts, now) => `${it(facts)}办完了。${deadlineForStaff(facts, now)}`,
  },
  verificationFailed: {
    title: '核查没通过，请接着办',
    sentence: (facts, now) => `${it(facts)}核查没有通过，请看核查意见，接着办。${deadlineForStaff(facts, now)}`,
  },
  verificationFailedForReporter: {
    title: '核查没通过，退回去接着办',
    sentence: (facts, now) =>
      `${it(facts)}核查没有通过，退回去接着办，时限不重新算。${deadlinesForReporter(facts, now)}`,
  },
  ratingAsked: {
    title: '办好了吗？请您评价',
    sentence: (facts, now) =>
      `${it(facts)}办好了吗？请答三个小问题，您说了算。${untilWhen(facts, now, (when) => `${when} 前都可以。`)}`,
  },
  ratingPressured: {
    title: '有居民说被要求给好评',
    sentence: (facts) => `${it(facts)}：居民说有人要求给好评，请过问。`,
  },
  answersRecorded: {
    title: '回访时记下的评价，请您看看',
    sentence: (facts) => {
      const { contacted, solved, satisfaction } = facts;
      const answers = [
        contacted && (contacted === 'yes' ? '有人联系过' : '没有人联系'),
        solved && solvedName[solved],
        satisfaction && satisfactionName[satisfaction],
      ].filter(Boolean);
      return `关于${it(facts)}，回访员在电话里替您记下：${answers.join('，')}。不对的话，您可以自己改，也可以要求重办。`;
    },
  },
  caseClosedUnrated: {
    title: '没等到您的评价，先办结了',
    sentence: (facts, now) =>
      `${it(facts)}没有等到${you(facts)}的评价，先办结了。${untilWhen(facts, now, (when) => `${when} 前还可以评价，也可以要求重办。`)}`,
  },
  caseReopened: {
    title: '居民要求重办，请接办',
    sentence: (facts, now) => `${it(facts)}，居民要求重办（${round(facts)}）。${deadlineForStaff(facts, now)}`,
  },
  caseReopenedOften: {
    title: '一件事重办多次，请过问',
    sentence: (facts) => `${it(facts)}已经是${round(facts)}，居民还是不满意。请您亲自看看，帮着拿个办法。`,
  },
  caseReopenedForReporter: {
    title: (facts) => `${yours(facts)}重新办了`,
    sentence: (facts, now) => `${it(facts)}重新办了，这是${round(facts)}。${deadlinesForReporter(facts, now)}`,
  },
  caseReopenedForNeighbours: {
    title: (facts) => `${yours(facts)}重新办了`,
    sentence: (facts, now) =>
      `好几位邻居说${it(facts)}还没有解决，督办员定了重新办。${deadlinesForReporter(facts, now)}`,
  },
  neighboursDoubted: {
    title: '好几位邻居说没有解决',
    sentence: (facts) => `${it(facts)}，三分之一以上的邻居说没有解决，请您两个工作日内看看。`,
  },
  caseWithdrawn: {
    title: '居民撤回了反映',
    sentence: (facts) => `居民撤回了${it(facts)}，不用再办。`,
  },
  withdrawnAfterWork: {
    title: '办过以后居民撤回了，请过问',
    sentence: (facts) => `${it(facts)}已经办过，居民撤回，不再评价${inOwnWords(facts)}。请看看是不是自愿的。`,
  },
  reviewAsked: {
    title: '有“不予受理”等您复核',
    sentence: (facts) => `${it(facts)}没有受理，居民不同意，请您复核。`,
  },
  reviewUpheld: {
    title: '复核过了：还是不受理',
    sentence: (facts) => `${it(facts)}复核过了，还是不受理。点开看说明。`,
  },
  reviewOverturned: {
    title: '复核过了：改为受理',
    sentence: (facts, now) => `${it(facts)}复核过了，改为受理。${deadlinesForReporter(facts, now)}`,
  },
  supportedAccepted: {
    title: '您跟过的事受理了',
    sentence: (facts, now) => `${it(facts)}受理了。${deadlinesForNeighbour(facts, now)}`,
  },
  supportedDispatched: {
    title: '您跟过的事交给承办单位了',
    sentence: (facts, now) => `${it(facts)}交给${unit(facts)}办了。${deadlinesForNeighbour(facts, now)}`,
  },
  supportedRefused: {
    title: '您跟过的事不在受理范围',
    sentence: (facts) => `${it(facts)}不在受理范围。您那里也有的话，请您自己反映，会告诉您该找谁。`,
  },
  supportedFinished: {
    title: '您跟过的事办好了吗？',
    sentence: (facts) => `${it(facts)}有办理结果了。您那里解决没有，请点开说一声。`,
  },
  supportedClosed: {
    title: '您跟过的事办结了',
    sentence: (facts) => `${it(facts)}办结了。您那里要是还没好，请您自己反映，我们接着办。`,
  },
  supportedLapsed: {
    title: '您跟过的事先结束了',
    sentence: (facts) => `${it(facts)}没有等到反映人补充，先结束了。您那里还有的话，请您自己反映，我们接着办。`,
  },
  supportedResumed: {
    title: '您跟过的事又接着办了',
    sentence: (facts, now) => `${it(facts)}又接着办了，有结果会告诉您。${deadlinesForNeighbour(facts, now)}`,
  },
  supportedWithdrawn: {
    title: '您跟过的事，反映人撤回了',
    sentence: (facts) => `反映的邻居撤回了${it(facts)}，不再往下办。您那里还有的话，请您自己反映，我们接着办。`,
  },
  deadlineNear: {
    title: '有一件事快到期了',
    sentence: (facts, now) => `${it(facts)}快到期了，请抓紧。${deadlineForStaff(facts, now)}`,
  },
  acceptMissed: {
    title: '居民的事到时没有答复',
    sentence: (facts, now) =>
      `居民反映${it(facts)}，到时没有人答复，请过问。${untilWhen(facts, now, (when) => `${when} 还没办结，会自动转到上一级。`)}`,
  },
  acceptMissedForReporter: {
    title: '还没有人答复，已告诉负责人',
    sentence: (facts, now) =>
      `${it(facts)}到时没有人答复，已经告诉负责人。${untilWhen(facts, now, (when) => `${when} 还没办好，会自动转到上一级。`)}`,
  },
  dispatchMissed: {
    title: '有一件事到时没有交办',
    sentence: (facts) => `${it(facts)}到时还没有交给承办单位，请过问。`,
  },
  dispatchMissedForReporter: {
    title: '还没交给承办单位，已催办',
    sentence: (facts) => `${it(facts)}到时还没有交给承办单位，已经告诉负责人。办结的时限不变。`,
  },
  signMissed: {
    title: '交办的事到时没有签收',
    sentence: (facts) => `${it(facts)}交给您单位，到时没有人签收，请马上安排。`,
  },
  contactMissed: {
    title: '有居民到时没人联系',
    sentence: (facts) => `${it(facts)}到时还没有联系居民，请马上联系。`,
  },
  verifyMissed: {
    title: '到时没人核查，请您核查',
    sentence: (facts) => `${it(facts)}办完了，到时没有人核查，现在由您核查。`,
  },
  verifyMissedForReporter: {
    title: '核查晚了，已请督办员核查',
    sentence: (facts) => `${it(facts)}到时没有人核查，已请督办员核查。`,
  },
  caseSteppedUp: {
    title: (facts) => `${yours(facts)}转到上一级了`,
    sentence: (facts, now) => `${it(facts)}没有按时办结，现在由${unit(facts)}接办。${deadlinesForReporter(facts, now)}`,
  },
  caseAssignedFromBelow: {
    title: '下级没按时办结，转到您单位',
    sentence: (facts, now) => `${it(facts)}下级没有按时办结，转到您单位。${deadlineForStaff(facts, now)}`,
  },
  caseReachedCentre: {
    title: '两级都没办结，请指定单位',
    sentence: (facts) => `${it(facts)}两级都没有按时办结，请指定承办单位。您的决定，各单位都要执行。`,
  },
  caseLeftCommunity: {
    title: '没按时办结，已转到上一级',
    sentence: (facts) => `${it(facts)}没有按时办结，已转到${unit(facts)}。请协助他们办。`,
  },
  caseLeftUnit: {
    title: '没按时办结，已转到区县',
    sentence: (facts) => `${it(facts)}没有按时办结，已转到区县，由他们指定承办单位。请协助。`,
  },
  supervisionDue: {
    title: '有一件事超期，请您督办',
    sentence: (facts) => `${it(facts)}超期了，请写督办意见。到时没有意见，会自动转到区县。`,
  },
  caseOverdue: {
    title: '有一件事超期，已列入督办',
    sentence: (facts) => `${it(facts)}在您单位超期了，已列入督办，请马上办。`,
  },
  caseSupervised: {
    title: (facts) => `${yours(facts)}列入督办了`,
    sentence: (facts) => `${it(facts)}${unit(facts)}没有按时办结，已列入督办。还办不好，会转到区县。`,
  },
  caseInstructed: {
    title: '督办员写了意见，请按意见办',
    sentence: (facts) => `督办员对${it(facts)}写了意见，请点开看，按意见办。到时没办结，会转到区县。`,
  },
  caseInstructedForReporter: {
    title: (facts) => `督办员过问了${yours(facts)}`,
    sentence: (facts) => `督办员过问了${it(facts)}，给承办单位写了意见。`,
  },
  caseRecalled: {
    title: '区县中心收回了一件事',
    sentence: (facts) => `${it(facts)}由区县中心收回，另行安排，您单位不用再办。已经知道的内容请保密。`,
  },
  caseRecalledForReporter: {
    title: (facts) => `${yours(facts)}换一个单位办`,
    sentence: (facts, now) => `${it(facts)}由区县中心收回，另外安排合适的单位办。${deadlinesForReporter(facts, now)}`,
  },
  unitsCalled: {
    title: (facts) => `${yours(facts)}，有单位到现场看`,
    sentence: (facts, now) => `为了${it(facts)}，${called(facts, now)}。`,
  },
  supportedUnitsCalled: {
    title: '您跟过的事，有单位要到现场看',
    sentence: (facts, now) => `为了您跟过的${it(facts)}，${called(facts, now)}。`,
  },
  meetingDecided: {
    title: (facts) => `联席会议定了${yours(facts)}谁办`,
    sentence: (facts, now) =>
      `${it(facts)}由${unit(facts)}牵头办${facts.assisting ? `，${facts.assisting}一起办` : ''}。${deadlinesForReporter(facts, now)}`,
  },
  caseAssignedByMeeting: {
    title: '联席会议交给你们一件事',
    sentence: (facts, now) =>
      `联席会议定了：${it(facts)}由${unit(facts)}牵头${facts.assisting ? `，${facts.assisting}协助` : ''}，不能退回。${deadlineForStaff(facts, now)}`,
  },
  supervised: {
    title: '督办：请负责人按时回复',
    sentence: (facts, now) =>
      `督办员在过问${it(facts)}${inOwnWords(facts)}。请抓紧办，由负责人回复。${deadlineForStaff(facts, now)}`,
  },
  supervisedForReporter: {
    title: (facts) => `${yours(facts)}督办了`,
    sentence: (facts, now) =>
      `督办员在过问${it(facts)}，会盯着办好。${facts.clock === 'reply' ? deadlinesForReporter(facts, now) : ''}`,
  },
  verifiersSupervised: {
    title: '督办：有办完的事等着核查',
    sentence: (facts, now) => `督办员在过问${it(facts)}${inOwnWords(facts)}。${deadlineForStaff(facts, now)}`,
  },
  callersSupervised: {
    title: '督办：有居民还没有回访',
    sentence: (facts) => `督办员在过问${it(facts)}${inOwnWords(facts)}。请打电话问问居民。`,
  },
  supervisionReplied: {
    title: '您督办的事，单位回复了',
    sentence: (facts) => `${unit(facts)}回复了${it(facts)}${inOwnWords(facts)}。`,
  },
  replyMissed: {
    title: '督办到时没有回复，请过问',
    sentence: (facts) => `${unit(facts)}对${it(facts)}的督办，到时没有回复，请您过问。`,
  },
  replyMissedByUnit: {
    title: '督办到时没有回复，已报区县',
    sentence: (facts) => `${it(facts)}的督办到时没有回复，已经报给区县中心。请马上回复。`,
  },
  meetingProposed: {
    title: '有一件事提交联席会议',
    sentence: (facts) => `${it(facts)}指定的单位也没有按时办结，已提交下次联席会议。`,
  },
  meetingProposedForReporter: {
    title: (facts) => `${yours(facts)}提交联席会议了`,
    sentence: (facts) => `${it(facts)}几级单位都没有按时办结，已提交区县的联席会议商量。`,
  },
  planMissed: {
    title: '计划到期没完成，请接着办',
    sentence: (facts, now) => `${it(facts)}计划到期了，没有完成，重新交办。${deadlineForStaff(facts, now)}`,
  },
  planMissedForReporter: {
    title: (facts) => `${yours(facts)}计划到期，重新办了`,
    sentence: (facts, now) =>
      `${it(facts)}计划的日子到了，还没有做完，已经重新交办。${deadlinesForReporter(facts, now)}`,
  },
  campaignJoined: {
    title: (facts) => `${yours(facts)}纳入专项治理`,
    sentence: (facts, now) => `${it(facts)}和别家反映的同样的事一起治${campaignPlan(facts, now)}`,
  },
  supportedCampaignJoined: {
    title: '您跟过的事纳入专项治理',
    sentence: (facts, now) => `${it(facts)}和别家反映的同样的事一起治${campaignPlan(facts, now)}`,
  },
  campaignClosed: {
    title: '专项治理有结果了，请您看看',
    sentence: (facts) =>
      `${it(facts)}的专项治理有结果了${inOwnWords(facts)}。${you(facts)}那里要是还没好，请点开告诉我们。`,
  },
  supportedCampaignClosed: {
    title: '您跟过的事专项治理有结果了',
    sentence: (facts) =>
      `${it(facts)}的专项治理有结果了${inOwnWords(facts)}。这件事办结以后，您可以说说您那里好了没有。`,
  },
  caseMerged: {
    title: (facts) => `${yours(facts)}和邻居的一起办`,
    sentence: (facts) =>
      `${it(facts)}和编号 ${facts.other ?? ''} 是同一件事，一起办。那件的进展和结果都会告诉${you(facts)}，也请${you(facts)}评价。不是一回事，点开申请单独办。`,
  },
  caseMergedAway: {
    title: '您办的一件事并到别的事里了',
    sentence: (facts) => `${it(facts)}并到编号 ${facts.other ?? ''} 一起办，您手上的这件不用再办。`,
  },
  caseRepeated: {
    title: (facts) => `${yours(facts)}，以前说过了`,
    sentence: (facts) =>
      `${it(facts)}和${you(facts)}以前说的编号 ${facts.other ?? ''} 是同一件事${inOwnWords(facts)}。请看那件的进展。有新情况，点开申请单独办。`,
  },
  splitAsked: {
    title: '居民想把并案的事单独办',
    sentence: (facts, now) => `居民说${it(facts)}要单独办，请看看。${deadlineForStaff(facts, now)}`,
  },
  splitRefused: {
    title: (facts) => `${yours(facts)}还是一起办`,
    sentence: (facts) => `社区看过了，${it(facts)}还是一起办${inOwnWords(facts)}。`,
  },
  caseSplit: {
    title: (facts) => `${yours(facts)}单独办了`,
    sentence: (facts, now) => `${it(facts)}拆出来单独办。${deadlinesForReporter(facts, now)}`,
  },
  trackRaised: {
    title: '一件事改为更要紧的一类',
    sentence: (facts, now) => `${it(facts)}改了类型，时限重新算过。${deadlineForStaff(facts, now)}`,
  },
  trackLowered: {
    title: (facts) => `${yours(facts)}时限重新算过`,
    sentence: (facts, now) => `社区负责人给${it(facts)}改了类型。${deadlinesForReporter(facts, now)}`,
  },
  endAsked: {
    title: '有一件事申请终止办理，请批复',
    sentence: (facts, now) => `${unit(facts)}申请终止办理${it(facts)}，请看原因批复。${deadlineForStaff(facts, now)}`,
  },
  caseEnded: {
    title: (facts) => `${yours(facts)}不再往下办了`,
    sentence: (facts) => `区县中心同意终止办理${it(facts)}${inOwnWords(facts)}。不同意，点开可以申请复核。`,
  },
  supportedEnded: {
    title: '您跟过的事不再往下办了',
    sentence: (facts) => `${it(facts)}没有办完就终止了。您那里还有的话，请您自己反映，我们接着办。`,
  },
  exclusionAsked: {
    title: '有一件事申请不计入统计，请批复',
    sentence: (facts) => `${unit(facts)}申请${it(facts)}不计入统计，请看依据批复。`,
  },
  exclusionDecided: {
    title: '不计入统计的申请批下来了',
    sentence: (facts) => `您单位为${it(facts)}申请不计入统计，区县中心定了，请点开看。`,
  },
  caseTransferred: {
    title: (facts) => `${yours(facts)}转给别的渠道了`,
    sentence: (facts) => `${it(facts)}不归社区和单位办，已转给该管的渠道。点开看该找谁、怎么找。`,
  },
  supportedTransferred: {
    title: '您跟过的事转给别的渠道了',
    sentence: (facts) =>
      `${it(facts)}不归社区和单位办，已转给该管的渠道。您那里也有的话，请您自己反映，会告诉您该找谁。`,
  },
  transferMade: {
    title: '一件事转给了别的渠道',
    sentence: (facts) => `${it(facts)}转给了别的渠道，不再算时限。请看看转得对不对。`,
  },
  returnAsked: {
    title: '有单位说不归它办，请您定',
    sentence: (facts, now) =>
      `${unit(facts)}说${it(facts)}不归它办。请指定承办单位，您的决定各单位都要执行。${deadlineForStaff(facts, now)}`,
  },
  returnAskedForReporter: {
    title: '正在确认由谁来办',
    sentence: (facts) => `${unit(facts)}说${it(facts)}不归它办，区县中心正在定由谁来办。办结的时限照算，不会停。`,
  },
  caseAssignedForGood: {
    title: '区县中心定了由您单位办',
    sentence: (facts, now) => `区县中心定了，${it(facts)}由您单位办，不能再退回。${deadlineForStaff(facts, now)}`,
  },
  returnDecided: {
    title: '退回的事，区县中心定了',
    sentence: (facts) => `您说不归本单位办的${it(facts)}，区县中心定了由${unit(facts)}办。`,
  },
  pauseAsked: {
    title: '有一件事申请暂缓，请批复',
    sentence: (facts, now) => `承办人为${it(facts)}申请暂缓，请看原因批复。${deadlineForStaff(facts, now)}`,
  },
  caseDeliberated: {
    title: (facts) => `${yours(facts)}请大家商量`,
    sentence: (facts) => `${it(facts)}关系到不少人家，成了议题，请大家一起商量。点开能看到走到哪一步。`,
  },
  supportedDeliberated: {
    title: '您跟过的事请大家商量',
    sentence: (facts) => `${it(facts)}成了议题，请大家一起商量。点开能看到走到哪一步。`,
  },
  casePaused: {
    title: (facts) => `${yours(facts)}暂缓一下`,
    sentence: (facts, now) =>
      `${it(facts)}${pausedFor(facts, now)}。到时自动接着办。${you(facts) === '您' ? '您不同意，可以点开说“我有异议”。' : ''}`,
  },
  supportedPaused: {
    title: '您跟过的事暂缓一下',
    sentence: (facts, now) => `${it(facts)}${pausedFor(facts, now)}。到时自动接着办。`,
  },
  caseResumed: {
    title: (facts) => `${yours(facts)}接着办了`,
    sentence: (facts, now) => `${it(facts)}不再暂缓，接着办了。${deadlinesForReporter(facts, now)}`,
  },
  pauseOver: {
    title: '暂缓到期，请接着办',
    sentence: (facts, now) => `${it(facts)}暂缓到期了，请接着办。${deadlineForStaff(facts, now)}`,
  },
  pauseObjected: {
    title: '居民对暂缓有异议，请裁定',
    sentence: (facts, now) => `居民不同意${it(facts)}暂缓，请看双方说的，作个裁定。${deadlineForStaff(facts, now)}`,
  },
  objectionUpheld: {
    title: '您的异议成立，接着办',
    sentence: (facts, now) =>
      `${it(facts)}不该暂缓，现在接着办，时限按没有暂缓过算。${deadlinesForReporter(facts, now)}`,
  },
  objectionDismissed: {
    title: '看过您的异议，暂缓有道理',
    sentence: (facts) =>
      `${it(facts)}${facts.pausedUntil === undefined ? '前面暂缓有道理' : '还要暂缓'}${inOwnWords(facts)}。`,
  },
  pauseCancelled: {
    title: '居民异议成立，取消暂缓',
    sentence: (facts, now) => `${it(facts)}取消暂缓，时限按没有暂缓过算，请马上办。${deadlineForStaff(facts, now)}`,
  },
  extensionAsked: {
    title: '有一件事申请延期，请批复',
    sentence: (facts, now) => `${unit(facts)}为${it(facts)}申请延期，请看原因批复。${deadlineForStaff(facts, now)}`,
  },
  deadlineExtended: {
    title: (facts) => `${yours(facts)}要多等几天`,
    sentence: (facts, now) => `${it(facts)}一时办不完，同意延期。${deadlinesForReporter(facts, now)}点开看原因。`,
  },
  askGranted: {
    title: '您申请的批下来了',
    sentence: (facts, now) =>
      `${it(facts)}的${askName(facts)}批下来了${facts.ask === 'extension' ? `。${deadlinesForReporter(facts, now)}` : '。'}`,
  },
  askRefused: {
    title: '您申请的没有批',
    sentence: (facts, now) =>
      `${it(facts)}的${askName(facts)}没有批${inOwnWords(facts)}。${deadlineForStaff(facts, now)}`,
  },
  decisionMissed: {
    title: '有申请到时没人批，请您看看',
    sentence: (facts) => `${it(facts)}申请${askName(facts)}，到时没有人答复，请您来定。`,
  },
  supportedSteppedUp: {
    title: '您跟过的事转到上一级了',
    sentence: (facts, now) =>
      `${it(facts)}没有按时办结，现在由${unit(facts)}接办。${deadlinesForNeighbour(facts, now)}`,
  },
};
