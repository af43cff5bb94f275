import { mayDeliberate } from '@domain/cases/access/deliberating';
import type { CaseFacts } from '@domain/cases/case';
import { AppError } from '@domain/errors';
import { hasRole } from '@domain/people/actor';
import { topicAreaOf } from '@domain/topics/area';
import { createTopic } from '@domain/topics/lifecycle/create-topic';
import type { ParsedInput } from '@domain/contract';
import type { UserContext } from '../../platform/context';
import { idempotentId } from '../../platform/identity';
import { checkSameRequest, fingerprintOf } from '../../platform/repeated-request';
import { scheduleRemoval } from '../files/remove-uploads';
import { preparePhotos } from '../files/store-photos';
import { findVisible } from '../cases/present-case';
import type { Handler } from '../handler';
import { drainOutbox } from '../messages/drain-outbox';
import { countAttempts } from '../people/rate-limit';
import { getValidCounty } from '../places/county-repository';
import { checkPhotos } from './check-photos';
import { presentTopic } from './present-topic';
import * as topics from './topic-repository';
import { createTopicContext, topicStore } from './topic-store';

/**
 * Somebody proposes a topic where they live, the desk writes it down for others, or who works on a case makes one of
 * it. The committee looks at it next.
 */
export const proposeTopic: Handler<'topics.propose'> = async (input, context) => {
  const { requestId, compound, case: caseId, wide, building, photos, ...words } = input;
  const { db, actor, keys, now } = context;
  const id = idempotentId(actor.personId, `topic/${requestId}`, keys.identity);
  const fingerprint = fingerprintOf({ compound, case: caseId, wide, building, photos, ...words }, keys.identity);
  const known = await topics.find(db, id);
  if (known) {
    checkSameRequest(known.fingerprint, fingerprint);
    return presentTopic(context, known.topic);
  }
  const origin = await originOf(input, context);
  const area = topicAreaOf(await getValidCounty(db, now), {
    community: origin?.place.community ?? communityOf(input, context),
    compound: origin ? (wide ? undefined : origin.place.compound) : compound,
    building,
  });
  const topicContext = await createTopicContext(context, { supports: 0 });
  const prepared = await preparePhotos(photos, id, context);
  const about = origin && { case: { id: origin.id, number: origin.number } };
  const created = createTopic({ ...words, ...about, area, photos: prepared.ids }, id, actor, topicContext);
  if (words.channel === 'phone')
    await countAttempts(context, [
      { action: 'reports', key: `topic/${requestId}` },
      { action: 'photos', count: photos.length, key: `topic/${requestId}` },
    ]);
  await prepared.save();
  const { topic, known: other } = await topics.add(db, created, topicContext.rules, fingerprint);
  checkSameRequest(other, fingerprint);
  await Promise.all([
    drainOutbox(context, topicStore.collection, topicStore.outboxOf(topic)),
    checkPhotos(context, id, prepared.ids),
    scheduleRemoval(context, photos, id),
  ]);
  return presentTopic(context, topic);
};

/**
 * The case that a topic is made of. Throws `notFound` for one that the caller may not see, and `ruleBroken:
 * topics.case` for one of which they may make none.
 */
async function originOf(
  { channel, case: id }: ParsedInput<'topics.propose'>,
  context: UserContext,
): Promise<CaseFacts | undefined> {
  if ((channel === 'case') !== (id !== undefined)) throw new AppError('invalidInput', 'case');
  if (id === undefined) return undefined;
  const { facts } = (await findVisible(context, id)).record;
  if (!mayDeliberate(facts, context.actor)) throw new AppError('ruleBroken', 'topics.case');
  return facts;
}

/** The community of the desk, or of the proposer's home. Throws `ruleBroken: topics.home` for who named no home. */
function communityOf({ channel }: ParsedInput<'topics.propose'>, { actor }: UserContext): string {
  const role = channel === 'phone' ? 'resident' : 'desk';
  const found = hasRole(actor, role) ? actor.positions.find((one) => one.role === role)?.unit : undefined;
  if (!found) throw new AppError('ruleBroken', 'topics.home');
  return found;
}
