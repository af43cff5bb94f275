import type { CaseFacts, CaseState, ClockKind } from '@domain/cases/case';
import type { CaseSystemAction } from '@domain/cases/lifecycle/event';
import type { ClockView } from '@domain/cases/view';

/**
 * The values for the sentence about a state. `by` is "at the latest …" or, afterwards, "was due …"; empty where no
 * clock runs. `outcome` is what the unit reports; `content` and `lacks` are what the reporter said of it, empty to
 * those who do not read ratings.
 */
type StateFacts = {
  unit: string;
  by: string;
  until: string;
  outcome: string;
  content: boolean;
  lacks: string;
  /** By when it is planned to be done. */
  plan: string;
  /** Why it is paused, or ended before it was done. */
  why: string;
  /** The number of the case that has the same matter. */
  other: string;
  mayReopen: boolean;
  className: string;
  channel: string;
};
/** Three kinds of reader: the reporter, staff, and a neighbour who supports the case. */
export type Reader = 'own' | 'staff' | 'supporter';
type StateSentences = Record<CaseState, (it: StateFacts) => string>;

export const formatDueBy = (due: string, over: boolean): string => (over ? `原定 ${due} 前` : `最迟 ${due} `);

const ifDue = (when: string, words: string): string => (when ? `，${when}${words}` : '');

/** The outcome as what it is: the unit's own report. */
const reported = (outcome: string): string => (outcome ? `，承办单位报“${outcome}”` : '');

const planned = (day: string): string => (day ? `列入计划，${day}前做完，到期没做完会自动重新办。` : '');

const own: StateSentences = {
  submitted: ({ unit, by }) => `${unit}已收到${ifDue(by, '告诉您是否受理')}。`,
  accepted: ({ unit, by }) => `${unit}已受理，正在安排谁来办${ifDue(by, '办结')}。`,
  dispatched: ({ unit, by }) => `已交给${unit}办理${ifDue(by, '办结')}。`,
  working: ({ unit, by }) => `${unit}正在办理${ifDue(by, '办结')}。`,
  returning: ({ unit }) => `${unit}说不归它办，区县中心正在定由谁来办。办结的时限照算。`,
  paused: ({ unit, why, until }) => `${unit}因为${why}，暂缓到${until}，到时自动接着办。`,
  needInfo: ({ unit, until }) => `${unit}想请您补充一点情况${ifDue(until, ' 前都可以回复')}。`,
  handled: ({ unit, by }) => `${unit}说已经办好，正由别人核查${ifDue(by, '有结果')}。`,
  callback: ({ until }) => `办好了吗？请您评价${ifDue(until, ' 前都可以')}。`,
  closed: ({ content, lacks, mayReopen, plan, until }) =>
    lacks
      ? `${planned(plan)}您说${lacks}${mayReopen ? ifDue(until, ' 前都可以要求重办') : ''}。`
      : `${planned(plan)}已办结${content ? '，您说解决了' : ''}${ifDue(until, ' 前可以改评价')}。`,
  archived: ({ lacks }) => `${lacks && `您说${lacks}。`}这件事已经归档。又遇到了，请您重新反映。`,
  refused: ({ className, channel }) => `没有受理：${className}。请您找${channel}。`,
  transferred: ({ channel }) => `已转给${channel}。请您找他们，我们的时限不再计算。`,
  withdrawn: () => '您已撤回，不再办理。',
  merged: ({ other }) => `和邻居反映的编号 ${other} 是同一件事，一起办。`,
  terminated: ({ why }) => `没有办完，终止了：${why}。`,
};

const staff: StateSentences = {
  submitted: ({ unit, by }) => `${unit}待受理${ifDue(by, '答复居民')}。`,
  accepted: ({ unit, by }) => `${unit}已受理，待安排承办${ifDue(by, '办结')}。`,
  dispatched: ({ unit, by }) => `已交办${unit}，待签收${ifDue(by, '办结')}。`,
  working: ({ unit, by }) => `${unit}办理中${ifDue(by, '办结')}。`,
  returning: ({ unit }) => `${unit}申请退回，待区县中心定单位。办结时限照算。`,
  paused: ({ unit, why, until }) => `${unit}因为${why}，暂缓到${until}，办结时限暂停。`,
  needInfo: ({ until }) => `等居民补充${ifDue(until, ' 前有效')}，办结时限暂停。`,
  handled: ({ unit, by }) => `${unit}已办，待核查${ifDue(by, '完成')}。`,
  callback: ({ until }) => `等居民评价${ifDue(until, ' 截止')}。`,
  closed: ({ content, lacks, outcome, until }) =>
    lacks
      ? `居民说${lacks}。已办结${ifDue(until, ' 前居民可以要求重办')}。`
      : `已办结${content ? '，居民说解决了' : reported(outcome)}${ifDue(until, ' 前居民可以改评价、要求重办')}。`,
  archived: () => '已归档。',
  refused: ({ className, channel }) => `不予受理：${className}，请居民找${channel}。`,
  transferred: ({ channel }) => `已转给${channel}，时限不再计算。`,
  withdrawn: () => '居民已撤回。',
  merged: ({ other }) => `已并入编号 ${other}，一起办。`,
  terminated: ({ why }) => `已终止办理：${why}。`,
};

const supporter: StateSentences = {
  ...staff,
  submitted: ({ unit, by }) => `${unit}已收到${ifDue(by, '答复是否受理')}。`,
  accepted: ({ unit, by }) => `${unit}已受理，正在安排谁来办${ifDue(by, '办结')}。`,
  dispatched: own.dispatched,
  working: own.working,
  returning: own.returning,
  paused: own.paused,
  needInfo: ({ unit }) => `${unit}正在等反映人补充情况。`,
  handled: own.handled,
  callback: () => '已办理，正在请反映人评价。',
  closed: ({ outcome }) => `已办结${reported(outcome)}。您那里还没好，请您自己反映。`,
  archived: () => '这件事已经归档。又遇到了，请您重新反映。',
  transferred: () => '不归社区和单位办，已转给该管的渠道。您那里也有，请您自己反映，会告诉您该找谁。',
  refused: () => '不在受理范围。您那里也有，请您自己反映，会告诉您该找谁。',
  withdrawn: () => '反映人已撤回，不再办理。您那里还有，请您自己反映。',
  merged: () => '这件事并到别的事里一起办了。您那里还有，请您自己反映。',
  terminated: () => '没有办完就终止了。您那里还有，请您自己反映。',
};

/** What a state means in one sentence: who holds the case, and until when. */
export const stateSentence: Record<Reader, StateSentences> = { own, staff, supporter };

/** Why the case was closed without an answer. */
export const closedSentence: Record<
  Reader,
  Partial<Record<NonNullable<CaseFacts['closedAs']>, (until: string) => string>>
> = {
  own: {
    unrated: (until) => `没有收到您的评价，先办结了${ifDue(until, ' 前还可以评价或要求重办')}。`,
    repeated: () => '您以前说过这件事，请看原来那件的进展。有新情况，可以申请单独办。',
    uninformed: (until) => `没有等到您的补充，先结束了${ifDue(until, ' 前补充，就接着办')}。`,
  },
  staff: {
    unrated: (until) => `居民未评价，已办结${ifDue(until, ' 前居民仍可评价或要求重办')}。`,
    repeated: () => '同一人重复反映，已指到原来那件。',
    uninformed: (until) => `居民未补充，已结束${ifDue(until, ' 前补充即接着办')}。`,
  },
  supporter: { uninformed: () => '没有等到反映人补充，先结束了。您那里还有，请您自己反映。' },
};

/** What a pause does to the time, where the sentence has not said it. */
export const pausedText: Record<Reader, string> = {
  own: '办结的时限也停着，接着办时再往下算。',
  staff: '',
  supporter: '办结的时限也停着，接着办时再往下算。',
};

/** Stands before the sentence when the reporter says that nobody contacted them. */
export const uncontactedSentence: Record<Reader, string> = {
  own: '您说还没有人联系您，已告诉承办单位负责人。',
  staff: '居民说还没有人联系。',
  supporter: '',
};

/** Stands before the sentence while a supervisor watches over the case. */
export const supervisedSentence: Record<Reader, (replied: boolean) => string> = {
  own: (replied) => (replied ? '督办员在过问，承办单位已经回复督办员。' : '督办员在过问这件事。'),
  staff: (replied) => (replied ? '督办中，单位已回复。' : '督办中。'),
  supporter: () => '督办员在过问这件事。',
};

type BeforeAndAfter = { before: string; after: string };

const overdueText: BeforeAndAfter = {
  before: '到时没有结果，会标为“已逾期”，看得到这件事的人都会看到。',
  after: '已标为“已逾期”，看得到这件事的人都会看到。',
};
/** The end of the time for reopening, of a case that comes back by itself. */
export const planEndText: BeforeAndAfter = {
  before: '到时不能再改；计划到期没做完，会自动重新办。',
  after: '',
};
const beforeOnly = (before: string): BeforeAndAfter => ({ before, after: '' });

/** What the cloud does by itself when a clock of staff ends. */
const atZeroText: Partial<Record<CaseSystemAction, (nextUnit: string) => BeforeAndAfter>> = {
  missAccept: () => ({ before: '到时没有答复，会告诉负责人。', after: '已告诉负责人。' }),
  missDispatch: () => ({ before: '到时没有交办，会告诉负责人。', after: '已告诉负责人。' }),
  missSign: () => ({ before: '到时没有签收，会告诉负责人。', after: '已告诉负责人。' }),
  missContact: () => ({ before: '到时没有联系，会告诉负责人。', after: '已告诉负责人。' }),
  missDecide: () => ({ before: '到时没有决定，会催办，并请上一级来定。', after: '已催办，并请上一级来定。' }),
  missVerify: () => ({ before: '到时没有核查，由督办员核查。', after: '已请督办员核查。' }),
  missReply: () => ({ before: '到时没有回复，会告诉区县中心。', after: '已告诉区县中心。' }),
  stepUp: (nextUnit) => ({ before: `到时没有办结，自动转到${nextUnit}。`, after: `正在转到${nextUnit}。` }),
  supervise: () => ({ before: '到时没有办结，会列入督办。', after: '已列入督办。' }),
  proposeMeeting: () => ({ before: '到时没有办结，提交联席会议。', after: '已提交联席会议。' }),
};

/** What happens when a clock ends; a provisional one does nothing before it is counted again. */
export const formatAtZero = (
  { kind, atZero, nextUnit = '', provisional }: ClockView,
  reader: 'resident' | 'staff',
): BeforeAndAfter => {
  const text = atZero && !provisional ? atZeroText[atZero] : undefined;
  return text ? text(nextUnit) : deadlineText[reader][kind];
};

const staffClocks = {
  accept: overdueText,
  dispatch: overdueText,
  sign: overdueText,
  contact: overdueText,
  finish: overdueText,
  verify: overdueText,
  supervise: overdueText,
  reply: overdueText,
  decide: { before: '到时没有决定，会催办。', after: '已催办。' },
};
const deadlineText: Record<'resident' | 'staff', Record<ClockKind, BeforeAndAfter>> = {
  resident: {
    ...staffClocks,
    answer: beforeOnly('到时没有回复，会先结束；以后补充，还能接着办。'),
    callback: beforeOnly('到时没有评价，会按“未评价”先办结。'),
    reopen: beforeOnly('到时归档，就不能再改了。'),
  },
  staff: {
    ...staffClocks,
    answer: beforeOnly('到时没有回复，按“信息不足”结束。'),
    callback: beforeOnly('到时没有评价，按“未评价”办结。'),
    reopen: beforeOnly('到时归档。'),
  },
};
