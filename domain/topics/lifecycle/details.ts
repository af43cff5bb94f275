import { communityDay, DAY, HOUR } from '../../time';
import { MAX_GATHERING_DAYS_AHEAD } from '../input-limits';
import type { TopicFacts } from '../topic';
import type { TopicContext } from './conditions';
import type { TopicDetails } from './event';

/** The detail that is wrong, if any: it names what the topic does not have, or a day that cannot be. */
export function findInvalidDetail(
  { gathering, question, objection, photos, at, measured, into }: TopicDetails,
  { now }: TopicContext,
  { gatherings, questions, objections, stage, id }: TopicFacts,
): keyof TopicDetails | undefined {
  if (gathering !== undefined && !gatherings.some((one) => one.id === gathering && one.stage === stage))
    return 'gathering';
  if (question !== undefined && !questions.some((one) => one.id === question && !one.answer)) return 'question';
  if (objection !== undefined && !objections.some((one) => one.id === objection && !one.answer)) return 'objection';
  if (photos?.length === 0) return 'photos';
  // one that was held this afternoon is written down in the evening
  if (at !== undefined && (at < now - 7 * DAY - HOUR || at > now + MAX_GATHERING_DAYS_AHEAD * DAY)) return 'at';
  if (measured && measured.day > communityDay(now)) return 'measured';
  return into === id ? 'into' : undefined;
}
