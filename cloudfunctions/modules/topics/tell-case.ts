import { OPEN_STATES } from '@domain/cases/case';
import { advanceByTimer } from '@domain/cases/lifecycle/advance';
import type { Case } from '@domain/cases/record';
import { AppError } from '@domain/errors';
import { addDays, communityDay } from '@domain/time';
import { advanceBySystem } from '@domain/topics/lifecycle/advance';
import { isDeliberated } from '@domain/topics/topic';
import type { StoredTopic } from '@domain/topics/topic-types';
import type { AppContext } from '../../platform/context';
import * as cases from '../cases/case-repository';
import { caseStore, createDecisionContext } from '../cases/case-store';
import { changeRecord } from '../lifecycle/change-record';
import { createTopicContext, topicStore } from './topic-store';

/**
 * Tells the case of a topic once everybody may read the topic, and lets the case go on once it was talked over. Each
 * step may be repeated: a case has one topic, and only the pause for this topic is ended. A case that is over, or gone,
 * has nothing to be told.
 */
export async function tellCase(context: AppContext, topic: StoredTopic, deliver: 'now' | 'later') {
  const { facts } = topic;
  const isDue = { told: facts.publishedAt !== undefined && !facts.caseTold, released: !facts.caseReleased };
  if (!facts.case) return topic;
  let current = topic;
  if (isDue.told) {
    if (isDeliberated(facts)) await changeCase(context, facts.case.id, deliberating(context, topic), deliver);
    current = await remember(context, current, 'tellCase');
  }
  if (current.facts.caseTold && isDue.released && !isDeliberated(facts)) {
    await changeCase(context, facts.case.id, goingOn(context, facts.id), deliver);
    current = await remember(context, current, 'releaseCase');
  }
  return current;
}

type CaseChange = (before: Case) => Promise<Case | undefined>;

const changeCase = (context: AppContext, id: string, decide: CaseChange, deliver: 'now' | 'later') =>
  changeRecord(context, caseStore, { load: () => cases.get(context.db, id), decide, deliver }).catch(ignoreNotFound);

const deliberating =
  (context: AppContext, { facts, events }: StoredTopic): CaseChange =>
  async (before) => {
    if (!OPEN_STATES.includes(before.facts.state) || before.facts.topic) return undefined;
    const { rules } = await createTopicContext(context, { supports: 0 });
    const topic = {
      ...{ id: facts.id, title: facts.title },
      until: addDays(communityDay(context.now), rules.caseWaitsDays),
      grantedBy: events.find(({ action }) => action === 'publish')?.by.personId ?? '',
    };
    return advanceByTimer(before, 'deliberate', { ...(await createDecisionContext(context, before.facts)), topic });
  };

const goingOn =
  (context: AppContext, topic: string): CaseChange =>
  async (before) => {
    const { state, pause } = before.facts;
    if (state !== 'paused' || pause?.reason !== 'deliberation' || before.facts.topic?.id !== topic) return undefined;
    return advanceByTimer(before, 'endPause', await createDecisionContext(context, before.facts));
  };

const remember = (context: AppContext, topic: StoredTopic, action: 'tellCase' | 'releaseCase') =>
  changeRecord(context, topicStore, {
    load: async () => topic,
    decide: async (before) => advanceBySystem(before, action, await createTopicContext(context, before)),
    deliver: 'later',
  });

function ignoreNotFound(error: unknown): undefined {
  if (!(error instanceof AppError) || error.code !== 'notFound') throw error;
}
