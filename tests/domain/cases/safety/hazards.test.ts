import { advance, offeredTransitions, project } from '@domain/cases/lifecycle/advance';
import { firstDueClock } from '@domain/cases/lifecycle/clocks';
import type { CasePersonAction } from '@domain/cases/lifecycle/event';
import type { Case } from '@domain/cases/record';
import { openClock } from '@domain/lifecycle/clocks';
import { aCase, report, tell } from '../story';
import { people, WEDNESDAY, world, type Name } from '../world';

const HOUR = 3_600_000;
/** A quiet Saturday, hours before anybody begins to work. */
const SATURDAY = Date.parse('2025-09-13T06:04:00+08:00');
const GAS = '楼道里煤气味很重，头晕';

const kindsTold = ({ outbox }: Case) => outbox.map(({ notice }) => notice);
const offers = (it: Case, who: Name, now = WEDNESDAY + HOUR): CasePersonAction[] =>
  offeredTransitions(it.facts, people[who], world(now)).map(({ action }) => action);

describe('a danger in a report', () => {
  test('has deadlines in hours, also on a Saturday at 06:04', () => {
    const danger = report({ description: GAS }, SATURDAY);
    expect(danger.facts).toMatchObject({ urgent: true, hazard: 'gas' });
    expect(firstDueClock(danger.facts)?.dueAt).toBe(SATURDAY + HOUR / 2);

    const accepted = advance(danger, 'accept', people.gao, { track: 'easy' }, world(SATURDAY + HOUR / 2));
    expect(openClock(accepted.facts.clocks, 'finish')?.dueAt).toBe(SATURDAY + HOUR / 2 + 24 * HOUR);
    const sent = advance(accepted, 'dispatch', people.gao, { unit: 'd1' }, world(SATURDAY + HOUR, 'd1'));
    expect(openClock(sent.facts.clocks, 'finish')?.dueAt).toBe(SATURDAY + HOUR / 2 + 24 * HOUR);
    expect(firstDueClock(sent.facts)).toMatchObject({ kind: 'sign', dueAt: SATURDAY + 2 * HOUR });
  });

  test('is told to grid officer and desk in words of its own', () => {
    expect(kindsTold(report({ description: GAS }))).toEqual(['hazardArrived', 'hazardArrived']);
    expect(kindsTold(report())).toEqual(['caseArrived', 'caseArrived']);
  });

  test('is also found in the place and by the category', () => {
    expect(report({ category: 'safety' }).facts).toMatchObject({ urgent: true });
    expect(report({ category: 'safety' }).facts.hazard).toBeUndefined();
  });

  test('that the reporter denies on the form is none, and their denial is on record', () => {
    const denied = report({ description: GAS, noDanger: true });
    expect(denied.facts.urgent).toBe(false);
    expect(denied.facts.hazard).toBeUndefined();
    expect(denied.events.map(({ action, by }) => [action, by.personId])).toEqual([
      ['report', 'lin'],
      ['clearHazard', 'lin'],
    ]);
    expect(kindsTold(denied)).toEqual(['caseArrived', 'caseArrived']);
    expect(openClock(denied.facts.clocks, 'accept')?.dueAt).toBe(openClock(report().facts.clocks, 'accept')?.dueAt);
    expect(project(denied.events)).toEqual(denied.facts);
    expect(report({ noDanger: true }).events).toHaveLength(1);
  });
});

describe('a danger that somebody adds later', () => {
  const working = aCase('working');
  const now = WEDNESDAY + 10 * HOUR;
  const raised = advance(working, 'supplement', people.lin, { note: '现在线掉下来冒火花了' }, world(now));

  test('raises the case, with an entry of its own', () => {
    expect(raised.facts).toMatchObject({ urgent: true, hazard: 'electricity' });
    expect(raised.events.slice(-2).map(({ action, by }) => [action, by.role])).toEqual([
      ['supplement', 'resident'],
      ['raiseHazard', 'system'],
    ]);
    expect(project(raised.events)).toEqual(raised.facts);
  });

  test('shortens the deadlines that run, and lengthens none', () => {
    const before = openClock(working.facts.clocks, 'finish')!;
    const after = openClock(raised.facts.clocks, 'finish')!;
    expect(after.dueAt).toBe(Math.min(before.dueAt, now + 24 * HOUR));
    for (const clock of raised.facts.clocks) {
      const earlier = working.facts.clocks.find(({ kind }) => kind === clock.kind);
      expect(clock.dueAt).toBeLessThanOrEqual(earlier?.dueAt ?? Infinity);
    }
    expect(raised.facts.clocks.map(({ kind }) => kind).sort()).toEqual(
      working.facts.clocks.map(({ kind }) => kind).sort(),
    );
  });

  test('is told at once to all who can act: grid officer, desk and whoever handles it', () => {
    const told = raised.outbox.filter(({ notice }) => notice === 'hazardRaised').map(({ to }) => to);
    expect(told).toEqual([{ position: 'gridOfficer@g1' }, { position: 'desk@c1' }, { person: raised.facts.handler }]);
    const early = advance(report(), 'supplement', people.lin, { note: GAS }, world(WEDNESDAY + 60_000));
    expect(early.outbox.filter(({ notice }) => notice === 'hazardRaised')).toHaveLength(2);
  });

  test('is found in every word of the reporter: an answer, a reopening, “nobody contacted me”', () => {
    const answered = advance(aCase('needInfo'), 'answer', people.lin, { note: GAS }, world(now));
    expect(answered.facts).toMatchObject({ urgent: true, hazard: 'gas', state: 'working' });
    const reopened = advance(aCase('callback'), 'reopen', people.lin, { note: GAS }, world(now));
    expect(reopened.facts).toMatchObject({ urgent: true, hazard: 'gas', state: 'accepted' });
    const alone = advance(working, 'notContacted', people.lin, { note: GAS }, world(now));
    expect(alone.facts).toMatchObject({ urgent: true, hazard: 'gas' });
  });

  test('is not found in words of staff, and not twice', () => {
    const noted = advance(working, 'contact', people.sun, { method: 'phone', note: GAS }, world(now));
    expect(noted.facts.urgent).toBe(false);
    const again = advance(raised, 'supplement', people.lin, { note: '还在冒火花' }, world(now + HOUR));
    expect(again.events.slice(-1)[0]?.action).toBe('supplement');
  });

  test('that is another one is named, without telling everybody again', () => {
    const gas = advance(raised, 'supplement', people.lin, { note: GAS }, world(now + HOUR));
    expect(gas.facts.hazard).toBe('electricity');
    expect(gas.events.slice(-1)[0]?.action).toBe('supplement');
  });
});

describe('a false alarm', () => {
  const danger = report({ description: GAS });

  test('is taken back by the reporter without a reason, and staff are told', () => {
    const calmed = advance(danger, 'clearHazard', people.lin, {}, world(WEDNESDAY + HOUR));
    expect(calmed.facts.urgent).toBe(false);
    expect(calmed.outbox.slice(-2).map(({ notice, to }) => [notice, to])).toEqual([
      ['hazardDenied', { position: 'gridOfficer@g1' }],
      ['hazardDenied', { position: 'desk@c1' }],
    ]);
    expect(openClock(calmed.facts.clocks, 'accept')?.dueAt).toBe(openClock(report().facts.clocks, 'accept')?.dueAt);
  });

  test('is cleared by desk or grid officer with a reason, which the reporter reads', () => {
    expect(() => advance(danger, 'clearHazard', people.gao, {}, world(WEDNESDAY + HOUR))).toThrow(
      expect.objectContaining({ code: 'invalidInput', reason: 'note' }),
    );
    for (const who of ['gao', 'chen'] as const) {
      const cleared = advance(
        danger,
        'clearHazard',
        people[who],
        { note: '去看过，是酱油味' },
        world(WEDNESDAY + HOUR),
      );
      expect(cleared.facts.urgent).toBe(false);
      expect(cleared.outbox.slice(-1)[0]).toMatchObject({ notice: 'hazardCleared', to: { person: 'lin' } });
    }
  });

  test('is nobody else’s to clear, least of all that of whoever handles the case', () => {
    const working = tell(danger, [
      ['gao', 'accept', { track: 'easy' }],
      ['gao', 'dispatch', { unit: 'd1' }],
      ['sun', 'sign'],
    ]);
    expect(offers(working, 'sun')).not.toContain('clearHazard');
    expect(offers(working, 'wu')).not.toContain('clearHazard');
    const taken = tell(danger, [['chen', 'take', { note: GAS }]]);
    expect(offers(taken, 'chen')).not.toContain('clearHazard');
    expect(offers(taken, 'gao')).toContain('clearHazard');
  });

  test('is not offered where there is none, or where staff confirmed the danger', () => {
    expect(offers(report(), 'lin')).not.toContain('clearHazard');
    const confirmed = tell(danger, [['gao', 'accept', { track: 'key', category: 'safety' }]]);
    expect(offers(confirmed, 'lin')).not.toContain('clearHazard');
    expect(offers(confirmed, 'gao')).toContain('clearHazard');
  });

  test('may turn out to be a danger after all', () => {
    const calmed = advance(danger, 'clearHazard', people.lin, {}, world(WEDNESDAY + HOUR));
    const again = advance(calmed, 'supplement', people.lin, { note: '煤气真的漏了' }, world(WEDNESDAY + 2 * HOUR));
    expect(again.facts).toMatchObject({ urgent: true, hazard: 'gas' });
  });
});
