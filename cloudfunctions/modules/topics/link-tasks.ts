import type { Case } from '@domain/cases/record';
import { createCase } from '@domain/cases/lifecycle/create-case';
import type { NamedPlace } from '@domain/places/place';
import { latestRules } from '@domain/settings/settings';
import { MINUTE } from '@domain/time';
import { advanceBySystem } from '@domain/topics/lifecycle/advance';
import { areaNameOf, taskDescription } from '@domain/topics/area';
import type { TopicFacts, TopicTask } from '@domain/topics/topic';
import type { StoredTopic } from '@domain/topics/topic-types';
import type { AppContext } from '../../platform/context';
import { idempotentId, personIdOf } from '../../platform/identity';
import * as cases from '../cases/case-repository';
import { caseStore } from '../cases/case-store';
import { changeRecord } from '../lifecycle/change-record';
import { drainOutbox } from '../messages/drain-outbox';
import { getValidCounty } from '../places/county-repository';
import { createTopicContext, topicStore } from './topic-store';

/** How long the scheduler waits for the words of the new case to be checked. */
const CHECK_GRACE = 2 * MINUTE;

/**
 * Makes a case of each task that has none, and remembers it. Each step may be repeated: the id of a case follows from
 * topic and task.
 */
export async function linkTasks(
  context: AppContext,
  topic: StoredTopic,
  deliver: 'now' | 'later',
): Promise<StoredTopic> {
  let current = topic;
  for (const task of topic.facts.tasks.filter((one) => one.case === undefined)) {
    const made = await makeCase(context, current, task, deliver);
    current = await changeRecord(context, topicStore, {
      load: async () => current,
      decide: async (before) =>
        advanceBySystem(before, 'linkTask', {
          ...(await createTopicContext(context, before)),
          linked: { task: task.id, case: made.facts.id },
        }),
      deliver: 'later',
    });
  }
  return current;
}

async function makeCase(
  context: AppContext,
  { facts, events }: StoredTopic,
  task: TopicTask,
  deliver: 'now' | 'later',
): Promise<Case> {
  const { db, keys, now } = context;
  const settings = await context.settings();
  const decisionContext = { rules: latestRules(settings), calendar: context.calendar(settings), now };
  const id = idempotentId(facts.id, `task/${task.id}`, keys.identity);
  const by = events.filter(({ action }) => action === 'addTask')[task.id - 1]?.by;
  const created = createCase(
    { description: taskDescription(facts, task), category: task.category, photos: [], private: false, noDanger: true },
    {
      id,
      reporter: personIdOf(`guest/${id}`, keys.identity),
      place: await placeOf(context, facts),
      channel: 'walkIn',
      registrar: {
        personId: by?.personId ?? facts.id,
        position: { role: 'desk', unit: facts.area.community, grids: [] },
      },
    },
    decisionContext,
  );
  const { record, isNew } = await cases.add(db, created, decisionContext, {
    checkDue: now + CHECK_GRACE,
    fingerprint: id,
  });
  if (isNew && deliver === 'now') await drainOutbox(context, caseStore.collection, caseStore.outboxOf(record));
  return record;
}

/** Where the work is: the compound, or for a whole community its first grid. Throws where the county has none left. */
async function placeOf({ db, now }: AppContext, { area }: Pick<TopicFacts, 'area'>): Promise<NamedPlace> {
  const { compounds, grids } = await getValidCounty(db, now);
  const compound = compounds.find(({ id }) => id === area.compound);
  const found = compound ?? grids.find(({ community }) => community === area.community);
  if (!found) throw new Error(`topic: no place in ${area.community}`);
  const { grid, gridName, community, communityName, subdistrict, subdistrictName, district, districtName } = found;
  return {
    ...(compound ? { kind: 'compound', compound: compound.id, point: compound.point } : { kind: 'point' }),
    name: areaNameOf({ area }),
    ...(area.building !== undefined && { building: area.building }),
    ...{ grid, gridName, community, communityName, subdistrict, subdistrictName, district, districtName },
  };
}
