import { advance, advanceByTimer, offeredTransitions, project } from '@domain/cases/lifecycle/advance';
import type { CasePersonAction, Details } from '@domain/cases/lifecycle/event';
import { dueTimerAction, nextTimerAt } from '@domain/cases/lifecycle/timers';
import type { Case } from '@domain/cases/record';
import { happy, unhappy, usual } from '../../../support/case-ways';
import { aCase, tell } from '../story';
import { people, world, type Name } from '../world';

const at = (text: string): number => Date.parse(`${text}+08:00`);
const last = ({ events }: Case) => events[events.length - 1]!.at;
const act = (it: Case, who: Name, action: CasePersonAction, details: Details = usual[action] ?? {}): Case =>
  advance(it, action, people[who], details, world(last(it) + 3_600_000));
const offered = (it: Case, who: Name): string[] =>
  offeredTransitions(it.facts, people[who], world(last(it) + 3_600_000)).map(({ action }) => action);

/** The department plans to do it until the end of October; lin was asked and answered. */
const planned = (answer = unhappy): Case => {
  const plan = { outcome: 'planned', plannedUntil: '2025-10-31', measure: '已列入计划' } as const;
  const working = aCase('working');
  return tell(
    working,
    [
      ['sun', 'finish', plan],
      ['qian', 'pass'],
      ['lin', 'rate', { rating: answer }],
    ],
    last(working),
  );
};

describe('work that is planned instead of done', () => {
  test('comes back by itself when its day is over, to the desk, as a new round, and its reporter is told', () => {
    const it = planned();
    const due = at('2025-11-01T00:00');
    expect(nextTimerAt(it.facts, world())).toBe(due);
    expect(dueTimerAction(it.facts, world(due - 1))).toBeUndefined();
    const back = advanceByTimer(it, dueTimerAction(it.facts, world(due))!, world(due));
    expect(back.facts).toMatchObject({ state: 'accepted', round: 2, track: 'key', holder: { unit: 'c1' } });
    expect(back.facts).not.toHaveProperty('plannedUntil');
    expect(back.outbox.slice(it.outbox.length).map(({ notice }) => notice)).toEqual([
      'planMissed',
      'planMissedForReporter',
      'supportedResumed',
    ]);
    expect(project(back.events)).toEqual(back.facts);
  });

  test('is not archived before, though the time for reopening is over', () => {
    expect(dueTimerAction(planned().facts, world(at('2025-10-20T00:00')))).toBeUndefined();
  });

  test('of which the reporter says that it is solved is archived like others', () => {
    const it = planned(happy);
    expect(dueTimerAction(it.facts, world(at('2025-10-20T00:00')))).toBe('archive');
    expect(offered(it, 'sun')).not.toContain('completePlan');
  });

  test('that is done in time is looked at by somebody else, and the reporter is asked again', () => {
    expect(offered(planned(), 'gao')).not.toContain('completePlan');
    const done = act(planned(), 'sun', 'completePlan');
    expect(done.facts).toMatchObject({ state: 'handled', outcome: 'solved', measure: usual.completePlan!.measure });
    expect(done.facts).not.toHaveProperty('rating');
    expect(offered(done, 'sun')).not.toContain('pass');
    const asked = act(done, 'qian', 'pass');
    expect(offered(asked, 'lin')).toContain('rate');
    const closed = act(asked, 'lin', 'rate');
    expect(dueTimerAction(closed.facts, world(at('2025-11-01T00:00')))).toBe('archive');
  });
});
