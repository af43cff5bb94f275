import * as timers from '../../lifecycle/timers';
import type { TimerTable } from '../../lifecycle/timers';
import { MINUTE, type Moment } from '../../time';
import type { AgendaCase, MeetingFacts } from '../meeting';
import type { MeetingSystemAction } from './event';

/** Decisions that their cases do not follow yet. */
export const unfollowedIn = ({ cases }: Pick<MeetingFacts, 'cases'>): AgendaCase[] =>
  cases.filter(({ decision, followed }) => decision !== undefined && !followed);

/** What happens to a meeting by itself. */
const TIMERS: TimerTable<MeetingFacts, undefined, MeetingSystemAction> = {
  // whoever decided it died before the case had it
  follow: (meeting) =>
    unfollowedIn(meeting).map(({ decision }) => ({ at: (decision?.at ?? 0) + MINUTE, action: 'follow' })),
  end: ({ state, endsAt }) => (state === 'concluded' ? [] : [{ at: endsAt, action: 'conclude' }]),
};

/** When a meeting is due next; undefined when nothing happens to it by itself. */
export const nextTimerAt = (meeting: MeetingFacts): Moment | undefined =>
  timers.nextTimerAt(TIMERS, meeting, undefined);

/** What is due by `now`, if anything. */
export const dueTimerAction = (meeting: MeetingFacts, now: Moment): MeetingSystemAction | undefined =>
  timers.dueTimerAction(TIMERS, meeting, undefined, now);
