import type { CaseNotice, CaseNoticeFacts } from '../../cases/lifecycle/notices';
import { satisfactionName, solvedName } from '../ratings';
import { deadlineForStaff, deadlinesForNeighbour, deadlinesForReporter, untilWhen } from './case-deadlines';
import type { NoticeWords } from './notice-words';

type Facts = CaseNoticeFacts;

/** The case by its first words. */
const it = ({ title }: Facts): string => (title ? `“${title}”` : '这件事');
const unit = ({ unitName }: Facts): string => unitName ?? '承办单位';
/** Whose case it is: staff who wrote it down are told in the reporter's place. */
const yours = ({ recorded }: Facts): string => (recorded ? '您登记的事' : '您反映的事');
const you = ({ recorded }: Facts): string => (recorded ? '居民' : '您');
const round = (facts: Facts): string => `第 ${facts.round ?? 2} 轮`;

/** What notices about cases are called and what they say. */
export const caseNoticeWords: Record<CaseNotice, NoticeWords<Facts>> = {
  caseArrived: {
    title: '有居民反映新问题，请看看',
    sentence: (facts, now) => `居民反映${it(facts)}。${deadlineForStaff(facts, now)}`,
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
    sentence: ({ contacted, solved, satisfaction }) => {
      const answers = [
        contacted && (contacted === 'yes' ? '有人联系过' : '没有人联系'),
        solved && solvedName[solved],
        satisfaction && satisfactionName[satisfaction],
      ].filter(Boolean);
      return `回访员在电话里替您记下：${answers.join('，')}。不对的话，您可以自己改，也可以要求重办。`;
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
  caseReopenedForReporter: {
    title: (facts) => `${yours(facts)}重新办了`,
    sentence: (facts, now) => `${it(facts)}重新办了，这是${round(facts)}。${deadlinesForReporter(facts, now)}`,
  },
  caseWithdrawn: {
    title: '居民撤回了反映',
    sentence: (facts) => `居民撤回了${it(facts)}，不用再办。`,
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
    title: '您跟过的事有结果了',
    sentence: (facts) => `${it(facts)}有办理结果了，点开可以看。正在请反映的邻居评价。`,
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
};
