import type { CasePersonAction, Detail, Details } from './lifecycle/event';
import { TRANSITIONS } from './lifecycle/transitions';
import type { Case } from './record';
import { DAY, type Moment } from '../time';

/** How long a phone may repeat an action whose answer was lost. */
const RETRY_WINDOW = DAY;

/** What a person did last to a case, with everything that they said. */
function lastActionOf(
  { events }: Case,
  personId: string,
  since: Moment,
): { actions: string[]; said: Details } | undefined {
  const own = events.filter(({ action, at, by }) => action !== 'report' && by.personId === personId && at >= since);
  const last = own[own.length - 1];
  if (!last) return undefined;
  const together = own.filter(({ at }) => at === last.at);
  return {
    actions: together.map(({ action }) => action),
    said: Object.assign({}, ...together.map(({ details }) => details)) as Details,
  };
}

/** Taking a case is two events, and its track follows. */
const isLast = (action: CasePersonAction, actions: readonly string[]): boolean =>
  action === 'take' ? actions.join() === 'accept,start' : actions.length === 1 && actions[0] === action;

const takenDetails = (action: CasePersonAction): Detail[] => [
  ...new Set(
    TRANSITIONS.filter((row) => row.action === action).flatMap(({ needs = [], takes = [] }) => [...needs, ...takes]),
  ),
];

/**
 * Whether an action that comes with an old version is the last one of the same person, sent again: with the `same`
 * details, or with `other` ones. Undefined when they did something else last, or nothing.
 */
export function findRepeated(
  it: Case,
  { action, personId, details }: { action: CasePersonAction; personId: string; details: Details },
  now: Moment,
): 'same' | 'other' | undefined {
  const last = lastActionOf(it, personId, now - RETRY_WINDOW);
  if (!last || !isLast(action, last.actions)) return undefined;
  const isSame = takenDetails(action).every((key) => asText(details[key]) === asText(last.said[key]));
  return isSame ? 'same' : 'other';
}

/** Details are plain data whose fields always come in the order of the contract. */
const asText = (value: unknown): string => JSON.stringify(value) ?? '';
