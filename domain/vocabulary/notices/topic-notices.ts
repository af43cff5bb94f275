import type { TopicNotice, TopicNoticeFacts } from '../../topics/lifecycle/notices';
import type { Moment } from '../../time';
import { formatMoment } from '../time';
import { formatDeadline, type NoticeWords } from './notice-words';

const titled = ({ title }: TopicNoticeFacts): string => (title ? `“${title}”` : '这件事');

const until = (facts: TopicNoticeFacts, now: Moment, words: (when: string) => string): string =>
  formatDeadline(facts, now, words);

/** What happened, by the action; an action without words of its own moved the topic on. */
const MOVES: Record<string, (facts: TopicNoticeFacts, now: Moment) => string> = {
  publish: () => '公开了，邻居们可以附议。',
  admit: () => '社区直接接过去了，正在审核。',
  reach: () => '附议够了，社区会在五个工作日内答复。',
  screen: () => '开始商量了，点开看看怎么走。',
  return: () => '社区没有列入议题，点开看原因。',
  merge: () => '和另一件事合在一起商量了。',
  callGathering: ({ startAt, place = '' }, now) =>
    `要开议事会：${startAt === undefined ? '' : formatMoment(startAt, now)} 在${place}，欢迎您来。`,
  answer: () => '有提问得到了答复。',
  draft: () => '有了新方案，点开看花多少钱、谁出。',
  startDrafting: () => '开始拟方案了。',
  postNotice: (facts, now) => `方案公示了${until(facts, now, (when) => `，${when} 前可以提意见`)}。`,
  amend: (facts, now) => `方案改动比较大，重新公示${until(facts, now, (when) => `，${when} 前可以提意见`)}。`,
  answerObjection: () => '有意见得到了答复。',
  leaveLightPath: () => '有几户不同意，改走完整的五步。',
  announce: () => '结果正在公示。',
  execute: () => '开始照着结果办了。',
  evaluate: () => '该办的办完了，三个月后看效果。',
  close: () => '这件事商量完、办完了，谢谢您。',
  suspend: () => '先暂停了，点开看原因。',
  resume: () => '接着往下走了。',
};

/** What notices about topics are called and what they say. */
export const topicNoticeWords: Record<TopicNotice, NoticeWords<TopicNoticeFacts>> = {
  topicProposed: {
    title: '有居民提了一件事，请看看',
    sentence: ({ unitName = '' }) => `${unitName}有居民想和大家商量一件事，请看看能不能公开。`,
  },
  topicToScreen: {
    title: '有议题附议够了，请审核',
    sentence: (facts) => `${titled(facts)}附议够了，请在五个工作日内答复：商量、合并，还是说明原因退回。`,
  },
  publishMissed: {
    title: '有居民提的事没人看',
    sentence: ({ unitName = '' }) => `${unitName}有居民提的一件事，两个工作日还没有人看，请催一催。`,
  },
  screenMissed: {
    title: '有议题到时没有答复',
    sentence: (facts) => `${titled(facts)}附议够了，五个工作日没有答复，请催一催。`,
  },
  topicQuestionAsked: {
    title: '有居民提问，请答复',
    sentence: (facts) => `${titled(facts)}有居民提问。每个提问都要有人答，答完才能往下走。`,
  },
  objectionMade: {
    title: '公示有人提意见，请答复',
    sentence: (facts) => `${titled(facts)}公示期间有人提意见。每条都要答复，答完才能表决。`,
  },
  evaluationDue: {
    title: '该看看效果了',
    sentence: (facts) => `${titled(facts)}办完三个月了，请量一量现在怎么样，记进去。`,
  },
  topicLapsed: {
    title: '有议题六十天没动静',
    sentence: (facts) => `${titled(facts)}六十天没有进展。要接着走，请先说明原因。`,
  },
  topicMoved: {
    title: '您关心的议题有新进展',
    sentence: (facts, now) => `${titled(facts)}${MOVES[facts.action ?? '']?.(facts, now) ?? '有了新进展。'}`,
  },
  voteOpened: {
    title: '要表决了，一户一票',
    sentence: (facts, now) =>
      `${titled(facts)}开始表决，一户一票${until(facts, now, (when) => `，${when} 截止`)}。先看看投票名单上有没有您家。`,
  },
  voteReminder: {
    title: '表决快截止了',
    sentence: (facts, now) =>
      `${titled(facts)}${until(facts, now, (when) => `${when} 截止，`)}还没投的，家里出一个人投一票。`,
  },
  resultPosted: {
    title: '表决结果出来了',
    sentence: (facts) =>
      `${titled(facts)}${facts.state === 'quorumFailed' ? '参加的户数不够，这次不算数。' : facts.state === 'rejected' ? '没有通过，维持现状。' : '通过了，点开看数字。'}`,
  },
};
