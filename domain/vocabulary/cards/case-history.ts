import type { CaseAction } from '../../cases/lifecycle/event';
import type { EndReason, ExclusionGround, PauseReason } from '../../cases/asks/ask';
import type { ContactMethod, Outcome, Track } from '../../cases/case';
import type { SupervisionReason } from '../../cases/supervision/supervision';
import type { Role } from '../../people/actor';
import { momentOf, type Day, type Moment } from '../../time';
import {
  contactMethodName,
  endReasonName,
  exclusionGroundName,
  outcomeName,
  pauseReasonName,
  supervisionReasonName,
  trackName,
} from '../handling';
import { roleName } from '../people';
import { formatDay, formatMoment } from '../time';

// The cloud says what happened, so that an older phone shows newer actions, and the page of a case stays small.

/** What a sentence of the history is made of; what does not belong to the action is empty. */
export type HistoryFacts = {
  /** Who did it: 您, 居民, or a unit with the position. */
  who: string;
  /** The reporter, as this reader calls them: 您 or 居民. */
  reporter: string;
  unit: string;
  method: string;
  outcome: string;
  className: string;
  round: number;
  /** Why and until when a pause was asked for. */
  why: string;
  until: string;
  days: number;
  /** Why a supervisor stepped in. */
  supervision: string;
  /** Why it ends or leaves the statistics, the new track, or the number of the other case. */
  about: string;
  /** No person did it. */
  isClock: boolean;
};

const ifGiven = (more: string, words: (more: string) => string): string => (more ? words(more) : '');

/** What happened, in a sentence as one would tell it. */
const sentences: Record<CaseAction, (facts: HistoryFacts) => string> = {
  report: ({ who, reporter }) => (who === reporter ? `${who}反映了这件事` : `${who}替${reporter}记了下来`),
  accept: ({ who }) => `${who}受理了`,
  start: ({ who }) => `${who}开始就地办`,
  take: ({ who }) => `${who}接下来，就地办`,
  refuse: ({ who, className }) => `${who}没有受理${ifGiven(className, (name) => `：${name}`)}`,
  dispatch: ({ who, unit }) => `${who}交给${unit || '承办单位'}办`,
  sign: ({ who }) => `${who}接下了，开始办`,
  contact: ({ who, reporter, method }) => `${who}说联系了${reporter}${ifGiven(method, (how) => `（${how}）`)}`,
  dial: ({ who, reporter }) => `${who}打了${reporter}留的电话`,
  ask: ({ who, reporter }) => `${who}有话要问${reporter}`,
  answer: ({ who }) => `${who}回了话`,
  withdrawQuestion: ({ who }) => `${who}收回了提问`,
  finish: ({ who, outcome }) => `${who}说办完了${ifGiven(outcome, (result) => `：${result}`)}`,
  handOver: ({ who }) => `${who}请同事接着办`,
  pass: ({ who }) => `${who}核查过了，通过`,
  fail: ({ who }) => `${who}核查过了，没有通过`,
  rate: ({ who }) => `${who}作了评价`,
  recordCall: ({ who, reporter }) => `${who}打电话问了${reporter}，记下了评价`,
  missCall: ({ who, reporter }) => `${who}给${reporter}打了电话，没有打通`,
  reopen: ({ who, round }) => `${who}要求重办，这是第 ${round} 轮`,
  withdraw: ({ who }) => `${who}撤回了，不用再办`,
  supplement: ({ who }) => `${who}补充了说明`,
  notContacted: ({ who }) => `${who}说还没有人联系`,
  askReview: ({ who }) => `${who}不同意，申请复核`,
  upholdRefusal: ({ who }) => `${who}复核过了，还是不受理`,
  overturnRefusal: ({ who }) => `${who}复核过了，改为受理`,
  recall: ({ who }) => `${who}把这件事收回来，另外安排单位办`,
  joinCampaign: ({ about }) => `纳入${about}专项治理`,
  leaveCampaign: ({ about }) => `不在${about}专项治理里了，照常办`,
  closeCampaign: ({ about }) => `${about}专项治理有结果了`,
  merge: ({ who, about }) => `${who}把这件事和编号 ${about} 一起办`,
  repeat: ({ who, about }) => `${who}说，这和编号 ${about} 是同一件事`,
  askSplit: ({ who }) => `${who}想单独办`,
  split: ({ who }) => `${who}把这件事拆出来单独办`,
  refuseSplit: ({ who }) => `${who}看过了，还是一起办`,
  raiseTrack: ({ who, about }) => `${who}改为${about}，时限重新算过`,
  lowerTrack: ({ who, about }) => `${who}改为${about}，时限重新算过`,
  askEnd: ({ who, about }) => `${who}申请终止办理：${about}`,
  grantEnd: ({ who }) => `${who}同意终止办理`,
  refuseEnd: ({ who }) => `${who}不同意终止，接着办`,
  askExclusion: ({ who, about }) => `${who}申请不计入统计：${about}`,
  grantExclusion: ({ who }) => `${who}同意不计入统计`,
  refuseExclusion: ({ who }) => `${who}不同意，照样计入统计`,
  remind: ({ reporter }) => `系统提醒了${reporter}补充`,
  lapse: ({ reporter }) => `没有等到${reporter}补充，先结束了`,
  closeUnrated: ({ reporter }) => `到时没有等到${reporter}的评价，先办结了`,
  archive: () => '归档了',
  recalculate: () => '有了节假日表，时限重新算过',
  vacate: () => '承办人离岗，等人接着办',
  registrarLeft: () => '代登记的人离岗，以后由社区转告',
  reporterLeft: () => '反映的人注销了，事情接着办',
  instruct: ({ who }) => `${who}写了督办意见`,
  completePlan: ({ who }) => `${who}说计划的事做完了`,
  planDue: () => '计划到期没有完成，重新交办',
  transfer: ({ who }) => `${who}转给了别的渠道`,
  askReturn: ({ who }) => `${who}说不归它办，请区县中心来定`,
  assign: ({ who, unit }) => `${who}定了，由${unit || '承办单位'}办`,
  withdrawAsk: ({ who }) => `${who}收回了申请`,
  askPause: ({ who, why, until }) => `${who}申请暂缓到${until}：${why}`,
  grantPause: ({ who }) => `${who}同意暂缓`,
  refusePause: ({ who }) => `${who}没有同意暂缓`,
  resume: ({ who }) => `${who}接着办了`,
  objectToPause: ({ who }) => `${who}不同意暂缓`,
  upholdObjection: ({ who, reporter }) => `${who}看过了，${reporter}说得对，取消暂缓`,
  dismissObjection: ({ who }) => `${who}看过了，暂缓有道理`,
  askExtension: ({ who, days }) => `${who}申请多要 ${days} 个工作日`,
  grantExtension: ({ who }) => `${who}同意延期`,
  refuseExtension: ({ who }) => `${who}没有同意延期`,
  endPause: () => '暂缓到期，接着办',
  missDecide: () => '到时没有决定，系统催办了',
  clearHazard: ({ who }) => `${who}说眼前没有危险`,
  raiseHazard: () => '发现眼前的危险，按急事办',
  warn: () => '快到时间了，系统提醒了承办的人',
  missAccept: () => '到时没有答复，告诉了负责人',
  missDispatch: () => '到时没有交办，告诉了负责人',
  missSign: () => '到时没有签收，告诉了负责人',
  missContact: ({ reporter }) => `到时没有联系${reporter}，告诉了负责人`,
  missVerify: () => '到时没有核查，请督办员来核查',
  supervise: ({ who, isClock, supervision }) =>
    isClock ? '过了时间，列入督办' : `${who}督办${ifGiven(supervision, (why) => `：${why}`)}`,
  replySupervision: ({ who }) => `${who}回复了督办`,
  missReply: () => '到时没有回复督办，告诉了区县中心',
  reviewFlag: ({ who }) => `${who}核实了评价`,
  stepUp: () => '没有按时办结，转到上一级办',
  callUnits: ({ who, unit, until }) => `${who}请${unit}到现场，${until}`,
  deliberate: ({ until }) => `请大家商量去了${ifGiven(until, (day) => `，办理先暂缓，最晚到${day}`)}`,
  decideByMeeting: ({ unit, why, until }) =>
    `联席会议定了，由${unit || '承办单位'}牵头办${ifGiven(why, (names) => `，${names}协助`)}${ifGiven(until, (day) => `，${day}前办结`)}`,
  flagNeighbours: () => '好几位邻居说没有解决，已请督办员看。',
  proposeMeeting: () => '过了时间，提交联席会议',
};

/** A line of the history, as one would tell it. */
export const historySentence = (action: CaseAction, facts: HistoryFacts): string => sentences[action](facts);

/** Positions as one says them behind the name of a unit, where that differs from their name. */
const spokenRole: Partial<Record<Role | 'system', string>> = { desk: '接单员', leader: '负责人', centre: '' };

/** A unit with the position in which somebody of it acted. */
export const formatStaff = (unit: string, role: Role | 'system'): string =>
  `${unit}${spokenRole[role] ?? roleName[role]}`;

const ME = '您';
const RESIDENT = '居民';

/** What a line of the history knows. */
type Entry = {
  action: CaseAction;
  round: number;
  by: { role: Role | 'system'; unitName: string; me: boolean };
  unitName?: string;
  method?: string;
  outcome?: string;
  pauseReason?: PauseReason;
  endReason?: EndReason;
  ground?: ExclusionGround;
  track?: Track;
  other?: string;
  until?: Day;
  workDays?: number;
  call?: { unitName: string; units: string[]; at: number };
  meeting?: { assistants: string[]; until: Day };
  supervision?: SupervisionReason;
};

/** The sentence of a line; `mine` says that its reader reported the case, `className` why it was refused. */
export function historyWords(
  { action, by: { role, unitName, me }, ...entry }: Entry,
  { mine, className, now }: { mine: boolean; className: string; now: Moment },
): string {
  const { call, meeting } = entry;
  const lastDay = entry.until ?? meeting?.until;
  const staff = call?.unitName ?? formatStaff(unitName, role);
  return historySentence(action, {
    who: role === 'resident' ? (me ? ME : RESIDENT) : me ? `${ME}（${staff}）` : staff,
    reporter: mine ? ME : RESIDENT,
    unit: call?.units.join('、') ?? entry.unitName ?? '',
    method: entry.method ? contactMethodName[entry.method as ContactMethod] : '',
    outcome: entry.outcome ? outcomeName[entry.outcome as Outcome] : '',
    className,
    round: entry.round,
    why: meeting ? meeting.assistants.join('、') : entry.pauseReason ? pauseReasonName[entry.pauseReason] : '',
    until: lastDay ? formatDay(momentOf(lastDay, 0), now) : call ? formatMoment(call.at, now) : '',
    days: entry.workDays ?? 0,
    supervision: entry.supervision ? supervisionReasonName[entry.supervision] : '',
    about: aboutOf(entry),
    isClock: role === 'system',
  });
}

/** What a line is about, in words. */
const aboutOf = ({ endReason, ground, track, other = '' }: Partial<Entry>): string =>
  endReason ? endReasonName[endReason] : ground ? exclusionGroundName[ground] : track ? trackName[track] : other;
