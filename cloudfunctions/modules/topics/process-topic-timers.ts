import { advanceBySystem } from '@domain/topics/lifecycle/advance';
import { dueTimerAction } from '@domain/topics/lifecycle/timers';
import type { StoredTopic } from '@domain/topics/topic-types';
import type { AppContext } from '../../platform/context';
import { listDueIds } from '../../platform/database/pages';
import { changeRecord } from '../lifecycle/change-record';
import { processTimers, type TimerJob } from '../lifecycle/process-timers';
import type { TimeBudget } from '../messages/time-budget';
import { beginVote, postRollOf } from './hold-vote';
import { linkTasks } from './link-tasks';
import { moveSupporters } from './supports/move-supporters';
import { tellCase } from './tell-case';
import * as topics from './topic-repository';
import { createTopicContext, topicStore } from './topic-store';

const topicTimers: TimerJob<string, StoredTopic> = {
  name: 'topic timers',
  listDue: (db, now, page) => listDueIds(db, 'topics', now, page),
  load: ({ db }, ids) => topics.getMany(db, ids),
  runDueAction: async (context, topic) => {
    const topicContext = await createTopicContext(context, topic);
    const action = dueTimerAction(topic.facts, topicContext);
    if (action === 'linkTask') return linkTasks(context, topic, 'later');
    if (action === 'tellCase' || action === 'releaseCase') return tellCase(context, topic, 'later');
    if (action === 'moveSupporters') return moveSupporters(context, topic);
    if (action === 'postRoll') return postRollOf(context, topic);
    if (action === 'beginVote') return beginVote(context, topic);
    if (!action) return undefined;
    return changeRecord(context, topicStore, {
      load: async () => topic,
      decide: (before) => advanceBySystem(before, action, topicContext),
      deliver: 'later',
    });
  },
};

/** Brings topics on when their time has come. Answers how many it looked at. */
export const processTopicTimers = (context: AppContext, budget: TimeBudget): Promise<number> =>
  processTimers(context, budget, topicTimers);
