import type { ActionView, CaseView } from '@domain/cases/view';
import { changeRating, isPersonAction, actionTextOf, type PersonAction } from '@/text/cases';

export type OfferedAction = ActionView & { action: PersonAction };

/** What the bar shows: the main action, its opposite where two answers weigh the same, and the rest behind 更多. */
type ActionBar = { first?: OfferedAction; other?: OfferedAction; rest: OfferedAction[] };

// the likeliest first; what takes something back never leads
const ACTION_ORDER: readonly PersonAction[] = [
  'answer',
  'rate',
  'take',
  'accept',
  'sign',
  'contact',
  'finish',
  'pass',
  'recordCall',
  'upholdRefusal',
  'dispatch',
  'askReview',
  'start',
  'supplement',
  'reopen',
  'refuse',
  'fail',
  'missCall',
  'overturnRefusal',
  'ask',
  'notContacted',
  'handOver',
  'withdrawQuestion',
  'withdraw',
];
const NEVER_FIRST: readonly PersonAction[] = ['withdraw', 'withdrawQuestion', 'notContacted', 'handOver'];

// a verdict is not hidden behind the other one
const OPPOSITE_ACTION: Partial<Record<PersonAction, PersonAction>> = {
  accept: 'refuse',
  pass: 'fail',
  recordCall: 'missCall',
  upholdRefusal: 'overturnRefusal',
  dispatch: 'start',
};

/** What this person may do next, the main thing first. */
export function listOfferedActions(it: CaseView): OfferedAction[] {
  const offered = it.actions.flatMap((one): OfferedAction[] =>
    isPersonAction(one.action) ? [{ ...one, action: one.action }] : [],
  );
  return offered.sort((one, two) => rank(one.action, it) - rank(two.action, it));
}

function rank(action: PersonAction, it: CaseView): number {
  // who rated and is not content is here to ask for another round
  if (action === 'reopen' && it.rating) return -1;
  // once somebody was contacted, finishing is next
  if (action === 'contact' && !it.clocks.some(({ kind }) => kind === 'contact')) return ACTION_ORDER.indexOf('ask');
  return ACTION_ORDER.indexOf(action);
}

export function actionBarOf(it: CaseView): ActionBar {
  const all = listOfferedActions(it);
  const first = all.find(({ action }) => !NEVER_FIRST.includes(action));
  const other = first && all.find(({ action }) => action === OPPOSITE_ACTION[first.action]);
  return {
    ...(first && { first }),
    ...(other && { other }),
    rest: all.filter((one) => one !== first && one !== other),
  };
}

export const actionLabel = ({ action }: OfferedAction, it: CaseView): string =>
  action === 'rate' && it.rating ? changeRating : actionTextOf(action).name;

/**
 * Nothing to ask: the tap itself does it. Taking a case asks nothing either, its words can follow. Taking back is asked
 * once more.
 */
export const isOneTap = ({ action, needs, takes }: OfferedAction): boolean =>
  action === 'take' || (action !== 'withdraw' && needs.length + takes.length === 0);
