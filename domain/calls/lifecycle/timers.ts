import { openClock } from '../../lifecycle/clocks';
import * as timers from '../../lifecycle/timers';
import type { TimerTable } from '../../lifecycle/timers';
import { MINUTE, type Moment } from '../../time';
import type { CallFacts } from '../call';
import { owesSignature } from './conditions';
import type { CallSystemAction } from './event';

/** What happens to a call by itself. */
const TIMERS: TimerTable<CallFacts, undefined, CallSystemAction> = {
  // who made it died before its case had it
  case: ({ case: about, told, madeAt }) => (about && !told ? [{ at: madeAt + MINUTE, action: 'tell' }] : []),
  sign: ({ clocks, called, state }) => {
    const clock = openClock(clocks, 'sign');
    return clock && state === 'called' && called.some(owesSignature)
      ? [{ at: clock.dueAt + 1, action: 'missSign' }]
      : [];
  },
  end: ({ state, endsAt }) => (state === 'ended' ? [] : [{ at: endsAt, action: 'end' }]),
};

/** When a call is due next; undefined when nothing happens to it by itself. */
export const nextTimerAt = (call: CallFacts): Moment | undefined => timers.nextTimerAt(TIMERS, call, undefined);

/** What is due by `now`, if anything. */
export const dueTimerAction = (call: CallFacts, now: Moment): CallSystemAction | undefined =>
  timers.dueTimerAction(TIMERS, call, undefined, now);
