import type { ActionView, CaseView } from '@domain/cases/view';
import { changeRating, isPersonAction, actionTextOf, type PersonAction } from '@/text/cases/cases';

export type OfferedAction = ActionView & { action: PersonAction };

/** The buttons of a case: the main action, its opposite where both are likely, and the others behind 更多. */
type ActionBar = { first?: OfferedAction; other?: OfferedAction; rest: OfferedAction[] };

// the likeliest first; an action that takes something back is never first
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
  'assign',
  'grantPause',
  'grantExtension',
  'upholdObjection',
  'grantEnd',
  'split',
  'grantExclusion',
  'instruct',
  'completePlan',
  'dispatch',
  'askReview',
  'start',
  'objectToPause',
  'supplement',
  'reopen',
  'refuse',
  'fail',
  'missCall',
  'refuseSplit',
  'askSplit',
  'refuseEnd',
  'refuseExclusion',
  'merge',
  'repeat',
  'overturnRefusal',
  'replySupervision',
  'ask',
  'transfer',
  'resume',
  'refusePause',
  'refuseExtension',
  'dismissObjection',
  'askExtension',
  'askPause',
  'askReturn',
  'askEnd',
  'raiseTrack',
  'lowerTrack',
  'askExclusion',
  'notContacted',
  'clearHazard',
  'handOver',
  'withdrawQuestion',
  'withdrawAsk',
  'reviewFlag',
  'recall',
  'supervise',
  'withdraw',
];
const NEVER_FIRST: readonly PersonAction[] = [
  'withdraw',
  'withdrawQuestion',
  'notContacted',
  'clearHazard',
  'handOver',
  'transfer',
  'askReturn',
  'askPause',
  'askExtension',
  'withdrawAsk',
  'recall',
  'merge',
  'repeat',
  'askSplit',
  'askEnd',
  'raiseTrack',
  'lowerTrack',
  'askExclusion',
];

// both verdicts are shown
const OPPOSITE_ACTION: Partial<Record<PersonAction, PersonAction>> = {
  accept: 'refuse',
  pass: 'fail',
  recordCall: 'missCall',
  upholdRefusal: 'overturnRefusal',
  grantPause: 'refusePause',
  grantExtension: 'refuseExtension',
  upholdObjection: 'dismissObjection',
  grantEnd: 'refuseEnd',
  split: 'refuseSplit',
  grantExclusion: 'refuseExclusion',
  dispatch: 'start',
};

/** What this person may do next, the main action first. */
export function listOfferedActions(it: CaseView): OfferedAction[] {
  const offered = it.actions.flatMap((one): OfferedAction[] =>
    isPersonAction(one.action) ? [{ ...one, action: one.action }] : [],
  );
  return offered.sort((one, two) => rank(one.action, it) - rank(two.action, it));
}

function rank(action: PersonAction, it: CaseView): number {
  // a person whose rating is unhappy most likely comes to reopen the case
  if (action === 'reopen' && it.rating) return -1;
  // after the contact, finishing is the next step
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
    rest: all.filter((one) => one !== first && one !== other && !isFalseAlarm(one)),
  };
}

/** What who reported a danger may take back with one tap, which stands on the page itself. */
export const isFalseAlarm = (offered: OfferedAction): boolean => offered.action === 'clearHazard' && isOneTap(offered);

export const actionLabel = ({ action }: OfferedAction, it: CaseView): string =>
  action === 'rate' && it.rating ? changeRating : actionTextOf(action).name;

/** Whether the tap alone does it: nothing to fill in. Withdrawing asks once more; taking a case asks nothing. */
export const isOneTap = ({ action, needs, takes }: OfferedAction): boolean =>
  action === 'take' || (action !== 'withdraw' && needs.length + takes.length === 0);
