import { photoContentOf } from '../files/photo';
import type { CaseEvent, CasePersonAction, Detail, Details } from './lifecycle/event';
import { TRANSITIONS } from './lifecycle/transitions/transitions';
import type { Case } from './record';
import { DAY, type Moment } from '../time';

/** How long a phone may repeat an action whose answer was lost. */
const RETRY_WINDOW = DAY;

/** What a person did last to a case, with everything that they said. */
function lastActionOf(
  { events }: Case,
  personId: string,
  since: Moment,
): { actions: string[]; last: CaseEvent; said: Details } | undefined {
  const own = events.filter(({ action, at, by }) => action !== 'report' && by.personId === personId && at >= since);
  const last = own[own.length - 1];
  if (!last) return undefined;
  const together = own.filter(({ at }) => at === last.at);
  return {
    actions: together.map(({ action }) => action),
    last,
    said: Object.assign({}, ...together.map(({ details }) => details)) as Details,
  };
}

/** Taking a case is two events, and its track follows. */
const isLast = (action: CasePersonAction, actions: readonly string[]): boolean =>
  action === 'take' ? actions.join() === 'accept,start' : actions.length === 1 && actions[0] === action;

/** The details that the lines of an action took which may have led from one state to another, line by line. */
const takenDetails = (action: CasePersonAction, { from, to }: Pick<CaseEvent, 'from' | 'to'>): Detail[][] =>
  TRANSITIONS.filter(
    (row) =>
      row.action === action &&
      (action === 'take' || (row.from.some((state) => state === from) && (row.to === 'same' ? from : row.to) === to)),
  ).map(({ needs = [], takes = [] }) => [...needs, ...takes]);

/** What follows from an action, and nobody says. */
const DERIVED: Partial<Record<CasePersonAction, readonly Detail[]>> = { take: ['track'] };

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
  const known = (Object.keys(last.said) as Detail[]).filter((key) => !DERIVED[action]?.includes(key));
  // what a line does not take was left out the first time too
  const isSame = takenDetails(action, last.last).some(
    (taken) =>
      known.every((key) => taken.includes(key)) &&
      taken.every((key) => asText(key, details) === asText(key, last.said)),
  );
  return isSame ? 'same' : 'other';
}

/** Details are plain data whose fields always come in the order of the contract; photos are told by their content. */
const asText = (key: Detail, details: Details): string =>
  (key === 'photos' ? details.photos?.map(photoContentOf).join() : JSON.stringify(details[key])) ?? '';
