import { openClock } from '../../lifecycle/clocks';
import * as timers from '../../lifecycle/timers';
import type { TimerTable } from '../../lifecycle/timers';
import { DAY, momentOf, type Moment } from '../../time';
import { nextFollowUp, type MediationFacts } from '../mediation';
import type { MediationSystemAction } from './event';

/** The minute of a day from which somebody is reminded: nine in the morning. */
const MORNING = 540;
/** Who was reminded and wrote nothing down is reminded again after a week. */
const AGAIN = 7 * DAY;

/** What happens to a mediation by itself. */
const TIMERS: TimerTable<MediationFacts, undefined, MediationSystemAction> = {
  intake: ({ clocks, state }) => {
    const clock = openClock(clocks, 'intake');
    return clock && state === 'asked' ? [{ at: clock.dueAt + 1, action: 'remindDesk' }] : [];
  },
  end: ({ state, until }) => {
    if (until === undefined) return [];
    return state === 'settled' ? [{ at: until, action: 'finish' }] : [{ at: until, action: 'expire' }];
  },
  followUp: (mediation) => {
    const next = mediation.state === 'settled' ? nextFollowUp(mediation) : undefined;
    if (!next) return [];
    const at = next.remindedAt === undefined ? momentOf(next.day, MORNING) : next.remindedAt + AGAIN;
    return [{ at, action: 'remindFollowUp' }];
  },
};

/** When a mediation is due next; undefined when nothing happens to it by itself. */
export const nextTimerAt = (mediation: MediationFacts): Moment | undefined =>
  timers.nextTimerAt(TIMERS, mediation, undefined);

/** What is due by `now`, if anything. */
export const dueTimerAction = (mediation: MediationFacts, now: Moment): MediationSystemAction | undefined =>
  timers.dueTimerAction(TIMERS, mediation, undefined, now);
