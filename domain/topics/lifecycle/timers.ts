import { openClock } from '../../lifecycle/clocks';
import * as timers from '../../lifecycle/timers';
import type { TimerTable } from '../../lifecycle/timers';
import { DAY, MINUTE, type Moment } from '../../time';
import type { TopicRules } from '../rules';
import { isDeliberated, type TopicFacts } from '../topic';
import { votingFrom } from '../vote';
import { CONDITIONS, type TopicContext } from './conditions';
import type { TopicSystemAction } from './event';
import { SYSTEM_TRANSITIONS } from './transitions/transitions';

type TimerContext = Pick<TopicContext, 'rules'> & { supports: number };

/** Households are reminded a day before a ballot ends. */
const REMINDER = DAY;

/** Actions that end with the clock for which nobody came in time. */
const afterClock =
  (kind: TopicFacts['clocks'][number]['kind'], action: TopicSystemAction, early = -1) =>
  ({ clocks }: TopicFacts) => {
    const clock = openClock(clocks, kind);
    return clock ? [{ at: clock.dueAt - early, action }] : [];
  };

/** From when a topic lies: nothing was done since, and no time of its own runs. */
const idleFrom = ({ activeAt, clocks }: TopicFacts): Moment =>
  Math.max(activeAt, ...clocks.filter(({ stoppedAt }) => stoppedAt === undefined).map(({ dueAt }) => dueAt));

const LAPSING = SYSTEM_TRANSITIONS.filter(({ action }) => action === 'lapse').flatMap(({ from }) => from);

/** What happens to a topic by itself. */
const TIMERS: TimerTable<TopicFacts, TimerContext, TopicSystemAction> = {
  support: (topic, { rules, supports }) =>
    topic.state === 'proposed' &&
    topic.publishedAt !== undefined &&
    CONDITIONS.supported(topic, { rules, supports } as TopicContext) // it reads no more than these
      ? [{ at: topic.publishedAt, action: 'reach' }]
      : [],
  // who added a task died before its case was there
  tasks: ({ tasks, activeAt }) =>
    tasks.some((task) => task.case === undefined) ? [{ at: activeAt + MINUTE, action: 'linkTask' }] : [],
  // who published, decided or merged died before the case or the other topic had it
  tellCase: ({ publishedAt, activeAt, ...topic }) =>
    publishedAt !== undefined && topic.case && !topic.caseTold ? [{ at: activeAt + MINUTE, action: 'tellCase' }] : [],
  releaseCase: (topic) =>
    topic.caseTold && !topic.caseReleased && !isDeliberated(topic)
      ? [{ at: topic.activeAt + MINUTE, action: 'releaseCase' }]
      : [],
  supporters: ({ state, supportersMoved, activeAt }) =>
    state === 'merged' && !supportersMoved ? [{ at: activeAt + MINUTE, action: 'moveSupporters' }] : [],
  publish: (topic) => (topic.state === 'proposed' ? afterClock('publish', 'missPublish')(topic) : []),
  screen: (topic) => (topic.state === 'screened' ? afterClock('screen', 'missScreen')(topic) : []),
  roll: (topic) =>
    topic.state === 'voting' && topic.roll === undefined ? [{ at: topic.stageAt + MINUTE, action: 'postRoll' }] : [],
  opening: (topic, { rules }) =>
    topic.state === 'voting' && topic.roll === 'posted' ? [{ at: votingFrom(topic, rules), action: 'beginVote' }] : [],
  reminder: (topic) =>
    topic.state === 'voting' && topic.roll === 'open' && !topic.reminded
      ? afterClock('vote', 'remindVote', REMINDER)(topic)
      : [],
  evaluation: (topic) => (topic.state === 'evaluated' ? afterClock('evaluate', 'evaluationDue')(topic) : []),
  idle: (topic, { rules }) =>
    LAPSING.includes(topic.state) ? [{ at: idleFrom(topic) + rules.idleDays * DAY, action: 'lapse' }] : [],
};

/** When a topic is due next; undefined when nothing happens to it by itself. */
export const nextTimerAt = (topic: TopicFacts, rules: TopicRules, supports: number): Moment | undefined =>
  timers.nextTimerAt(TIMERS, topic, { rules, supports });

/** What is due by `now`, if anything. */
export const dueTimerAction = (
  topic: TopicFacts,
  { now, rules, supports }: Pick<TopicContext, 'now' | 'rules' | 'supports'>,
): TopicSystemAction | undefined => timers.dueTimerAction(TIMERS, topic, { rules, supports }, now);
