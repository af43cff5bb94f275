import type { ParsedInput } from '@domain/contract';
import type { Actor, PositionRole } from '@domain/people/actor';
import { viewTopicCard } from '@domain/topics/view';
import type { UserContext } from '../../platform/context';
import { readInTurn, type Page, type PageRequest } from '../../platform/database/pages';
import type { Handler } from '../handler';
import { presentTopic } from './present-topic';
import * as supports from './supports/support-repository';
import * as topics from './topic-repository';
import type { ListedTopic } from './topic-repository';
import { createTopicContext, findVisibleTopic } from './topic-store';

export const showTopic: Handler<'topics.show'> = async ({ id }, context) =>
  presentTopic(context, await findVisibleTopic(context, id));

/** Topics that the reader proposed or asks for, of their community, of all, or that they work on. */
export const listTopics: Handler<'topics.list'> = async (input, context) => {
  const { actor } = context;
  const { rows, next } = await readList(input, context);
  const topicContext = await createTopicContext(context, { supports: 0 });
  return {
    topics: rows.map(({ facts, supports: count }) => viewTopicCard(facts, actor, { ...topicContext, supports: count })),
    ...(next !== undefined && { next }),
    mayPropose: actor.positions.some(({ role, unit }) => role === 'desk' || (role === 'resident' && unit !== '')),
  };
};

const WORKING_ROLES: readonly PositionRole[] = ['desk', 'leader', 'gridOfficer', 'supervisor', 'centre'];

const unitsOf = ({ positions }: Actor): string[] => [
  ...new Set(positions.filter(({ role }) => WORKING_ROLES.includes(role)).map(({ unit }) => unit)),
];

/** The community that somebody lives in, or works for. */
const homeOf = ({ positions }: Actor): string | undefined =>
  (positions.find(({ role }) => role === 'resident') ?? positions[0])?.unit || undefined;

async function readList(
  { list, after }: ParsedInput<'topics.list'>,
  { db, actor }: UserContext,
): Promise<Page<ListedTopic>> {
  if (list === 'all') return topics.listPublic(db, undefined, after);
  if (list === 'nearby') return topics.listPublic(db, homeOf(actor), after);
  if (list === 'work') {
    const units = unitsOf(actor);
    return units.length ? topics.listInScopes(db, units, after) : { rows: [] };
  }
  return listOwn(db, actor.personId, after);
}

/** What somebody proposed, asked about or objected to, then what they support besides. */
async function listOwn(db: UserContext['db'], personId: string, after?: string): Promise<Page<ListedTopic>> {
  const { own, supported, next } = await readInTurn(
    {
      own: (page) => topics.listOfPerson(db, personId, page),
      supported: (page) => listSupported(db, personId, page),
    },
    { after, limit: topics.PAGE },
  );
  return { rows: [...own, ...supported], ...(next !== undefined && { next }) };
}

async function listSupported(db: UserContext['db'], personId: string, page: PageRequest): Promise<Page<ListedTopic>> {
  const { rows: ids, ...rest } = await supports.listTopicIds(db, personId, page);
  const found = await topics.listByIds(db, ids);
  const isElse = ({ facts }: ListedTopic) => !topics.residentsOf(facts).includes(personId);
  return { rows: ids.flatMap((id) => found.find(({ facts }) => facts.id === id) ?? []).filter(isElse), ...rest };
}
