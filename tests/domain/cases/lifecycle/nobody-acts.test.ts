import { advance, advanceByTimer, offeredTransitions } from '@domain/cases/lifecycle/advance';
import { levelOf } from '@domain/cases/lifecycle/level';
import { cardOf } from '@domain/cases/lifecycle/step-up';
import { dueTimerAction, nextTimerAt } from '@domain/cases/lifecycle/timers';
import type { CaseSystemAction } from '@domain/cases/lifecycle/event';
import { queuesOf } from '@domain/cases/lists/queues';
import type { Case } from '@domain/cases/record';
import type { Actor } from '@domain/people/actor';
import { openClock } from '@domain/lifecycle/clocks';
import { aCase, report, tell } from '../story';
import { people, WEDNESDAY, world } from '../world';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Lets the clock run, as the scheduler does: what is due is done, one action after the other. */
function wait(it: Case, until: number, look = 60_000): { it: Case; happened: [CaseSystemAction, string][] } {
  const happened: [CaseSystemAction, string][] = [];
  let current = it;
  for (let at = nextTimerAt(current.facts, world()); at !== undefined && at <= until;) {
    const now = Math.ceil(at / look) * look;
    const action = dueTimerAction(current.facts, world(now));
    if (!action) break;
    current = advanceByTimer(current, action, world(now));
    happened.push([action, new Date(now + 8 * HOUR).toISOString().slice(5, 16)]);
    at = nextTimerAt(current.facts, world());
  }
  return { it: current, happened };
}

const offeredTo = (it: Case, actor: Actor, now = it.events.slice(-1)[0]!.at) =>
  offeredTransitions(it.facts, actor, world(now)).map(({ action }) => action);
const noticesOf = (it: Case): string[] => it.outbox.map(({ notice }) => notice);

describe('a report that nobody touches', () => {
  const { it, happened } = wait(report(), WEDNESDAY + 40 * DAY);

  test('goes from the community to the subdistrict, the district and the joint meeting by itself', () => {
    expect(happened).toEqual([
      ['missAccept', '09-10T11:01'], // two working hours after nine o'clock
      ['warn', '09-11T00:00'],
      ['stepUp', '09-13T00:01'], // two days, counted from the missed answer
      ['missContact', '09-14T00:02'],
      ['missSign', '09-15T14:31'],
      ['warn', '09-18T00:00'],
      ['supervise', '09-19T17:31'], // five working days
      ['stepUp', '09-24T17:31'], // three working days in which nobody decided
      ['missDispatch', '09-25T10:31'],
      ['warn', '09-29T00:00'],
      ['proposeMeeting', '09-30T17:31'],
    ]);
  });

  test('is held by the district in the end, and those who held it before help', () => {
    expect(it.facts).toMatchObject({
      state: 'accepted',
      holder: { unit: 'x1', unitName: '示例区', role: 'centre' },
      assistants: [
        { unit: 'c1', unitName: '阳光社区' },
        { unit: 's1', unitName: '河东街道' },
      ],
    });
    expect(levelOf(it.facts)).toBe('district');
    expect(queuesOf(it.facts)).toEqual(['centre@x1']);
  });

  test('tells its reporter at each step, and each office once', () => {
    const told = noticesOf(it).filter((notice) => !notice.startsWith('supported'));
    expect(
      told.filter((notice) => notice.endsWith('ForReporter') || /^case(SteppedUp|Supervised)$/.test(notice)),
    ).toEqual([
      'acceptMissedForReporter',
      'caseSteppedUp',
      'caseSupervised',
      'caseSteppedUp',
      'dispatchMissedForReporter',
      'meetingProposedForReporter',
    ]);
    for (const once of [
      'acceptMissed',
      'signMissed',
      'contactMissed',
      'supervisionDue',
      'caseReachedCentre',
      'meetingProposed',
    ])
      expect(told.filter((notice) => notice === once).length).toBeLessThanOrEqual(2);
  });

  test('ends the same when the scheduler comes three hours late each time', () => {
    const late = wait(report(), WEDNESDAY + 40 * DAY, 3 * HOUR);
    expect(late.happened.map(([action]) => action)).toEqual(happened.map(([action]) => action));
    expect(late.it.facts.holder).toEqual(it.facts.holder);
  });

  test('does nothing twice: the moment after an action nothing is due', () => {
    const now = WEDNESDAY + 2 * HOUR + 60_000;
    const once = advanceByTimer(report(), 'missAccept', world(now));
    expect(dueTimerAction(once.facts, world(now))).toBeUndefined();
  });
});

describe('somebody comes late', () => {
  const late = wait(report(), WEDNESDAY + DAY).it;

  test('the desk accepts: the two days run since the hour for accepting was over', () => {
    const before = openClock(late.facts.clocks, 'finish')!;
    const accepted = advance(late, 'accept', people.gao, { track: 'easy' }, world(WEDNESDAY + DAY));
    expect(openClock(accepted.facts.clocks, 'finish')).toMatchObject({
      startedAt: before.startedAt,
      dueAt: before.dueAt,
    });
    expect(openClock(accepted.facts.clocks, 'accept')).toBeUndefined();
  });

  test('the officer takes it on the spot: no new time either', () => {
    const before = openClock(late.facts.clocks, 'finish')!;
    const taken = advance(late, 'take', people.chen, {}, world(WEDNESDAY + DAY));
    expect(openClock(taken.facts.clocks, 'finish')!.dueAt).toBe(before.dueAt);
  });

  test('the centre names who is responsible, and the desk of the community no longer can', () => {
    const atCentre = wait(report(), WEDNESDAY + 14 * DAY + 9 * HOUR).it;
    expect(atCentre.facts).toMatchObject({ state: 'accepted', holder: { role: 'centre' } });
    expect(offeredTo(atCentre, people.gao)).not.toContain('dispatch');
    expect(offeredTo(atCentre, people.luo)).toContain('dispatch');
    const named = advance(
      atCentre,
      'dispatch',
      people.luo,
      { unit: 'd1', note: '城管局牵头' },
      world(WEDNESDAY + 15 * DAY, 'd1'),
    );
    expect(named.facts).toMatchObject({ state: 'dispatched', holder: { unit: 'd1', role: 'handler' } });
  });
});

describe('a unit above the community that is late', () => {
  const overdue = wait(aCase('working'), WEDNESDAY + 9 * DAY);

  test('is supervised, and the supervisor writes what is to be done', () => {
    expect(overdue.happened.map(([action]) => action)).toContain('supervise');
    expect(offeredTo(overdue.it, people.jiang)).toContain('instruct');
    const now = WEDNESDAY + 9 * DAY;
    const instructed = advance(overdue.it, 'instruct', people.jiang, { note: '明天中午前修好' }, world(now));
    expect(noticesOf(instructed).slice(-2)).toEqual(['caseInstructed', 'caseInstructedForReporter']);
    expect(queuesOf(overdue.it.facts)).toContain('supervisor@s1'); // it waited for jiang's word
    expect(queuesOf(instructed.facts)).not.toContain('supervisor@s1');
    expect(openClock(instructed.facts.clocks, 'supervise')!.startedAt).toBe(now);
  });

  test('who finishes after all is verified as usual, and the supervision ends', () => {
    const done = tell(
      overdue.it,
      [
        ['sun', 'contact'],
        ['sun', 'finish'],
      ],
      WEDNESDAY + 9 * DAY,
    );
    expect(done.facts.state).toBe('handled');
    expect(openClock(done.facts.clocks, 'supervise')).toBeUndefined();
  });
});

describe('a subdistrict that is late itself', () => {
  const { it } = wait(report(), WEDNESDAY + 10 * DAY);

  test('is supervised by the district and not by its own supervisor', () => {
    expect(it.facts.holder.unit).toBe('s1');
    expect(offeredTo(it, people.jiang)).not.toContain('instruct');
    expect(offeredTo(it, people.luo)).toContain('instruct');
    expect(queuesOf(it.facts)).toEqual(expect.arrayContaining(['centre@x1']));
    const told = it.outbox.filter(({ notice }) => notice === 'supervisionDue').map(({ to }) => to);
    expect(told).toEqual([{ position: 'centre@x1' }]);
  });
});

describe('work that nobody verifies', () => {
  test('may be verified by the supervisor once the time is over, not before', () => {
    const handled = aCase('handled');
    expect(offeredTo(handled, people.jiang)).toEqual(['supervise']);
    const late = wait(handled, WEDNESDAY + 5 * DAY).it;
    expect(noticesOf(late)).toContain('verifyMissed');
    expect(offeredTo(late, people.jiang)).toEqual(expect.arrayContaining(['pass', 'fail']));
    expect(queuesOf(late.facts)).toContain('supervisor@s1');
    expect(advance(late, 'pass', people.jiang, {}, world(WEDNESDAY + 5 * DAY)).facts.state).toBe('callback');
  });
});

describe('cards', () => {
  const working = aCase('working');
  const due = openClock(working.facts.clocks, 'finish')!.dueAt;
  const { calendar } = world();

  test('yellow from the working day before, red on the first working day after', () => {
    expect(due).toBe(Date.parse('2025-09-17T17:30:00+08:00'));
    const at = (moment: string) => cardOf(working.facts, calendar, Date.parse(`${moment}+08:00`));
    expect(at('2025-09-15T23:59:00')).toBeUndefined();
    expect(at('2025-09-16T00:00:00')).toBe('yellow');
    expect(at('2025-09-17T20:00:00')).toBe('yellow');
    expect(at('2025-09-18T00:00:00')).toBe('red');
  });

  test('of a hazard at half its time, and red at once', () => {
    const taken = tell(report({ category: 'safety' }), [['chen', 'take']]);
    const clock = openClock(taken.facts.clocks, 'finish')!;
    expect(cardOf(taken.facts, calendar, clock.startedAt + 11 * HOUR)).toBeUndefined();
    expect(cardOf(taken.facts, calendar, clock.startedAt + 12 * HOUR)).toBe('yellow');
    expect(cardOf(taken.facts, calendar, clock.dueAt + 1)).toBe('red');
  });

  test('none while a question waits for the resident', () => {
    const asked = aCase('needInfo');
    expect(cardOf(asked.facts, calendar, WEDNESDAY + 100 * DAY)).toBeUndefined();
  });
});
