import type { ClockKind } from '../../cases/case';
import type { CaseNoticeFacts } from '../../cases/lifecycle/notices';
import type { Moment } from '../../time';
import { formatMoment } from '../time';

type Tasks = Record<ClockKind, string>;

const forResident: Tasks = {
  accept: '答复是否受理',
  dispatch: '交给承办单位',
  sign: '签收',
  contact: '联系您',
  finish: '办结',
  verify: '有核查结果',
  callback: '评价',
  answer: '补充',
  reopen: '要求重办',
  supervise: '督办',
  reply: '回复督办',
  decide: '作出决定',
};
const forNeighbour: Tasks = { ...forResident, contact: '联系反映人' };
const forStaff: Tasks = { ...forResident, dispatch: '安排承办', contact: '联系居民', verify: '核查' };

// a message of an older release names no clock: its deadline was the one of the whole
const taskOf = (tasks: Tasks, clock: string | undefined): string => tasks[(clock ?? 'finish') as ClockKind] ?? '';

// also of a deadline that has passed since: whether it was kept, the case says and not its old messages
const byWhen = (at: Moment, now: Moment, task: string): string => `最迟 ${formatMoment(at, now)} ${task}`;

/** What is due first and when, then the deadline of the whole; empty where no clock runs. */
const deadlines =
  (tasks: Tasks) =>
  ({ dueAt, clock, finishAt }: CaseNoticeFacts, now: Moment): string => {
    if (dueAt === undefined) return '';
    const all = [[dueAt, taskOf(tasks, clock)] as const, ...(finishAt ? [[finishAt, tasks.finish] as const] : [])];
    return `${all.map(([at, task]) => byWhen(at, now, task)).join('，')}。`;
  };

/** Deadlines as the reporter reads them. */
export const deadlinesForReporter = deadlines(forResident);
/** Deadlines as a neighbour reads them who joined. */
export const deadlinesForNeighbour = deadlines(forNeighbour);

/** What staff must do first, and by when; empty where no clock runs. */
export const deadlineForStaff = ({ dueAt, clock }: CaseNoticeFacts, now: Moment): string =>
  dueAt === undefined ? '' : `请在 ${formatMoment(dueAt, now)} 前${taskOf(forStaff, clock)}。`;

/** Until when the reporter may do something; empty where no clock runs. */
export const untilWhen = ({ dueAt }: CaseNoticeFacts, now: Moment, words: (when: string) => string): string =>
  dueAt === undefined ? '' : words(formatMoment(dueAt, now));
