import { DAY, type Moment } from '../time';
import { maskForPublic } from '../wording/public-words';
import { TRANSITIONS } from './lifecycle/transitions/transitions';
import type { TopicAction, TopicDetails } from './lifecycle/event';
import type { StoredTopic } from './topic-types';

/** How long a phone may repeat an action whose answer was lost. */
const RETRY_WINDOW = DAY;

type Command = { action: TopicAction; personId: string; details: TopicDetails; version?: number | undefined };

/**
 * Whether an action is one that the same person took, sent again: with the `same` details, or, where it names an old
 * version, the last one with `other` ones. Undefined when they did something else last, or nothing.
 */
export function findRepeatedAction(
  topic: StoredTopic,
  { action, personId, details, version }: Command,
  now: Moment,
): 'same' | 'other' | undefined {
  if (version === topic.version) return undefined;
  const own = topic.events.filter(({ by, at }) => by.personId === personId && at >= now - RETRY_WINDOW);
  // what names no version may come again after other words of the same person
  const known = (version === undefined ? own : own.slice(-1)).filter((event) => event.action === action);
  if (!known.length) return undefined;
  const taken = TRANSITIONS.filter((row) => row.action === action).flatMap(({ needs = [], takes = [] }) => [
    ...needs,
    ...takes,
  ]);
  const said = (from: TopicDetails): string => JSON.stringify(taken.map((key) => from[key] ?? null));
  const masked = details.text === undefined ? details : { ...details, text: maskForPublic(details.text) };
  const isSame = known.some((event) => [details, masked].some((one) => said(one) === said(event.details)));
  if (isSame) return 'same';
  return version === undefined ? undefined : 'other';
}
