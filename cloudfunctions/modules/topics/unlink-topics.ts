import { topicRulesOf } from '@domain/topics/rules';
import type { StoredTopic } from '@domain/topics/topic-types';
import type { AppContext } from '../../platform/context';
import type { TimeBudget } from '../messages/time-budget';
import * as supports from './supports/support-repository';
import * as topics from './topic-repository';

/**
 * Gives what somebody who left proposed, asked, objected and asked for an id of nobody in each topic; the topics go on.
 * False while some are left, such as one that somebody else changed at the same moment.
 */
export async function unlinkTopics(
  context: AppContext,
  personId: string,
  aliasFor: (id: string) => string,
  budget: TimeBudget,
): Promise<boolean> {
  const { db, settings } = context;
  const rules = topicRulesOf(await settings());
  for (;;) {
    const { rows, next } = await topics.listOfPerson(db, personId, { limit: topics.PAGE });
    let isUnlinked = true;
    for (const { facts } of rows) {
      if (budget.remaining() <= 0) return false;
      const before = await topics.get(db, facts.id);
      isUnlinked =
        (await topics.tryReplace(db, before, renamed(before, personId, aliasFor(facts.id)), rules)) && isUnlinked;
    }
    if (!isUnlinked || next === undefined) return isUnlinked && supports.unlink(db, personId, aliasFor('topics'));
  }
}

/** The same topic with another id for one person, in its facts, its history and its outbox. */
const renamed = (topic: StoredTopic, personId: string, alias: string): StoredTopic =>
  JSON.parse(JSON.stringify(topic).replaceAll(`"${personId}"`, `"${alias}"`)) as StoredTopic; // the same shape
