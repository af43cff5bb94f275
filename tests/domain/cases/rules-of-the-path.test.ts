import { advance, offeredTransitions } from '@domain/cases/lifecycle/advance';
import { openClock } from '@domain/lifecycle/clocks';
import { canSeeRating, visibilityOf } from '@domain/cases/access/visibility';
import { viewCase } from '@domain/cases/view';
import type { Actor } from '@domain/people/actor';
import { aCase, NEXT_DAY, report, rings, tell } from './story';
import { happy, unhappy } from '../../support/case-ways';
import { people, place, WEDNESDAY, world } from './world';

const hour = 3_600_000;
const beijing = (text: string) => Date.parse(`${text}+08:00`);
const dueOf = (it: ReturnType<typeof report>, kind: Parameters<typeof openClock>[1]) =>
  openClock(it.facts.clocks, kind)?.dueAt;

describe('receiving', () => {
  test('the officer of the grid takes a case in one tap, and the history tells two events', () => {
    const taken = tell(report(), [['chen', 'take']]);
    expect(taken.events.map(({ action }) => action)).toEqual(['report', 'accept', 'start']);
    expect(taken.facts).toMatchObject({
      state: 'working',
      track: 'easy',
      handler: 'chen',
      onTheSpot: true,
      holder: { role: 'gridOfficer' },
    });
  });

  test('an officer of another grid is not offered it', () => {
    expect(() => tell(report(), [['zhao', 'take']])).toThrow(
      expect.objectContaining({ code: 'ruleBroken', reason: 'cases.take' }),
    );
  });

  test('on the spot, the resident is asked at once and nobody verifies', () => {
    const done = tell(report(), [
      ['chen', 'take'],
      ['chen', 'finish'],
    ]);
    expect(done.facts.state).toBe('callback');
    expect(dueOf(done, 'verify')).toBeUndefined();
    expect(dueOf(done, 'callback')).toBeDefined();
  });

  test('only an easy case is done on the spot', () => {
    expect(() =>
      tell(report(), [
        ['gao', 'accept', { track: 'hard' }],
        ['gao', 'start'],
      ]),
    ).toThrow('cases.start');
  });

  test('a refusal names one of the county’s classes', () => {
    expect(() => tell(report(), [['gao', 'refuse', { refusalClass: 'mood', channel: '-', note: '-' }]])).toThrow(
      expect.objectContaining({ code: 'invalidInput', reason: 'refusalClass' }),
    );
  });

  test('a refusal is looked at again by the centre, never by who refused', () => {
    const both: Actor = { personId: 'gao', positions: [...people.gao.positions, ...people.luo.positions] };
    const asked = tell(report(), [
      ['gao', 'refuse'],
      ['lin', 'askReview'],
    ]);
    expect(offeredTransitions(asked.facts, both, world())).toEqual([]);
    expect(() => advance(asked, 'overturnRefusal', both, { note: '改为受理', track: 'easy' }, world())).toThrow(
      expect.objectContaining({ reason: 'conflictOfInterest' }),
    );
    expect(tell(asked, [['luo', 'overturnRefusal']]).facts).toMatchObject({
      state: 'accepted',
      refusal: { review: 'overturned' },
    });
  });

  test('a refusal is sent to review once, and within ten days', () => {
    const refused = tell(report(), [['gao', 'refuse']]);
    const asked = tell(refused, [
      ['lin', 'askReview'],
      ['luo', 'upholdRefusal'],
    ]);
    expect(offeredTransitions(asked.facts, people.lin, world())).toEqual([]);
    expect(offeredTransitions(refused.facts, people.lin, world(WEDNESDAY + 20 * 24 * hour))).toEqual([]);
  });
});

describe('nobody judges their own work', () => {
  const many: Actor = {
    personId: 'sun',
    positions: [...people.sun.positions, ...people.qian.positions, ...people.tang.positions],
  };

  const onTheLine = tell(aCase('callback'), [['tang', 'dial']], NEXT_DAY);

  test('whoever finished a case does not verify it, whatever other position they hold', () => {
    expect(() => advance(aCase('handled'), 'pass', many, {}, world())).toThrow(
      expect.objectContaining({ code: 'ruleBroken', reason: 'conflictOfInterest' }),
    );
  });

  test('who verified a case does not ask the resident', () => {
    const qianCalls: Actor = { personId: 'qian', positions: [...people.qian.positions, ...people.tang.positions] };
    expect(() =>
      advance(onTheLine, 'recordCall', qianCalls, { rating: happy, note: '已核实' }, world(NEXT_DAY + 2 * hour)),
    ).toThrow(expect.objectContaining({ reason: 'conflictOfInterest' }));
  });

  test('nobody of the handling unit asks the resident', () => {
    const colleague: Actor = {
      personId: 'fang',
      positions: [{ role: 'handler', unit: 'd1', grids: [] }, ...people.tang.positions],
    };
    expect(() =>
      advance(onTheLine, 'recordCall', colleague, { rating: happy, note: '已核实' }, world(NEXT_DAY + 2 * hour)),
    ).toThrow(expect.objectContaining({ reason: 'conflictOfInterest' }));
  });

  test('an important case is not verified by the unit that did it', () => {
    const own = tell(report(), [
      ['gao', 'accept', { track: 'key' }],
      ['gao', 'dispatch', { unit: 'c1' }],
    ]);
    const worker: Actor = { personId: 'worker', positions: [{ role: 'handler', unit: 'c1', grids: [] }] };
    const signed = advance(own, 'sign', worker, {}, world());
    const done = advance(signed, 'finish', worker, { outcome: 'solved', measure: '已清运' }, world());
    expect(offeredTransitions(done.facts, people.qian, world())).toEqual([]);
    const fromAbove: Actor = { personId: 'ning', positions: [{ role: 'verifier', unit: 's1', grids: [] }] };
    expect(offeredTransitions(done.facts, fromAbove, world()).map(({ action }) => action)).toEqual(['fail', 'pass']);
  });

  test('in a new round, who verified before may verify again', () => {
    const again = tell(aCase('callback'), [
      ['lin', 'rate', { rating: unhappy }],
      ['lin', 'reopen'],
      ['gao', 'dispatch'],
      ['he', 'sign'],
      ['he', 'finish'],
    ]);
    expect(again.facts).toMatchObject({ state: 'handled', round: 2, track: 'key' });
    expect(offeredTransitions(again.facts, people.qian, world()).map(({ action }) => action)).toEqual(['fail', 'pass']);
  });
});

describe('clocks of the path', () => {
  test('a report is answered within two working hours', () => {
    expect(dueOf(report(), 'accept')).toBe(beijing('2025-09-10T11:00'));
  });

  test('a hazard is answered within thirty minutes and finished in twenty-four hours', () => {
    const hazard = tell(report({ category: 'safety' }), [['gao', 'accept', { track: 'key' }]]);
    expect(dueOf(report({ category: 'safety' }), 'accept')).toBe(beijing('2025-09-10T09:30'));
    expect(dueOf(hazard, 'finish')).toBe(WEDNESDAY + hour + 24 * hour);
  });

  test('the community has two natural days from acceptance', () => {
    expect(dueOf(aCase('accepted'), 'finish')).toBe(beijing('2025-09-13T00:00')); // Friday 24:00
  });

  test('a department has five working days, still counted from acceptance', () => {
    const [sent] = [aCase('dispatched')];
    expect(openClock(sent.facts.clocks, 'finish')?.startedAt).toBe(WEDNESDAY + hour);
    expect(dueOf(sent, 'finish')).toBe(beijing('2025-09-17T17:30'));
    expect(dueOf(sent, 'sign')).toBe(beijing('2025-09-10T17:00'));
  });

  test('asking pauses the finishing clock, and the answer gives the time back', () => {
    const asked = aCase('needInfo'); // asked on Wednesday at 13:00
    expect(openClock(asked.facts.clocks, 'finish')?.pausedAt).toBe(WEDNESDAY + 4 * hour);
    // Friday 13:00: two working days later
    const answered = tell(asked, [['lin', 'answer']], beijing('2025-09-12T13:00') - hour);
    expect(openClock(answered.facts.clocks, 'finish')).toMatchObject({ dueAt: beijing('2025-09-19T17:30') });
    expect(openClock(answered.facts.clocks, 'finish')).not.toHaveProperty('pausedAt');
  });

  test('a resident is asked twice at most', () => {
    const twice = tell(aCase('needInfo'), [
      ['lin', 'answer'],
      ['sun', 'ask'],
      ['lin', 'answer'],
    ]);
    expect(offeredTransitions(twice.facts, people.sun, world()).map(({ action }) => action)).not.toContain('ask');
  });

  test('a verification that fails lets the finishing clock run as if it had never stopped', () => {
    const before = openClock(aCase('working').facts.clocks, 'finish');
    const failed = tell(aCase('handled'), [['qian', 'fail']]);
    expect(openClock(failed.facts.clocks, 'finish')).toEqual(before);
    expect(failed.facts).not.toHaveProperty('outcome');
  });

  test('a later round is shorter', () => {
    const again = tell(aCase('callback'), [
      ['lin', 'reopen'],
      ['gao', 'dispatch'],
    ]);
    expect(openClock(again.facts.clocks, 'finish')).toMatchObject({ round: 2, period: { workDays: 3 } });
  });
});

describe('the resident’s word', () => {
  test('the last answer counts, until the window ends', () => {
    const changed = tell(aCase('closed'), [['lin', 'rate', { rating: unhappy }]]);
    expect(changed.facts.rating).toMatchObject({ solved: 'no', by: 'reporter' });
    expect(changed.events.filter(({ action }) => action === 'rate')).toHaveLength(2);
    expect(offeredTransitions(changed.facts, people.lin, world(WEDNESDAY + 40 * 24 * hour))).toEqual([]);
  });

  test('who is content is not offered another round, who is not, is', () => {
    expect(() => tell(aCase('closed'), [['lin', 'reopen']])).toThrow('cases.reopen');
    expect(
      tell(aCase('closed'), [
        ['lin', 'rate', { rating: unhappy }],
        ['lin', 'reopen'],
      ]).facts,
    ).toMatchObject({ state: 'accepted', round: 2 });
  });

  test('nobody slips a rating in with another action', () => {
    expect(tell(report(), [['gao', 'accept', { track: 'easy', rating: happy }]]).facts.rating).toBeUndefined();
  });

  test('the handling unit does not see a single rating, the supervisor does', () => {
    const closed = aCase('closed');
    expect(['lin', 'jiang', 'luo'].map((name) => canSeeRating(closed, people[name as 'lin']))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['sun', 'he', 'gao', 'chen', 'qian'].map((name) => canSeeRating(closed, people[name as 'sun']))).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  test('a resident under pressure tells the supervisor, not the unit', () => {
    const { outbox } = tell(aCase('callback'), [['lin', 'rate', { rating: { ...happy, pressured: true } }]]);
    expect(outbox.filter(({ notice }) => notice === 'ratingPressured').map(({ to }) => to)).toEqual([
      { position: 'supervisor@s1' },
    ]);
  });

  test('three calls that nobody answers close a case as unrated', () => {
    const missed = [0, 4, 8].reduce(
      (it, hours) => tell(it, rings('missCall'), NEXT_DAY + hours * hour),
      aCase('callback'),
    );
    expect(missed.facts).toMatchObject({ state: 'closed', closedAs: 'unrated', callAttempts: 3 });
  });

  test('three calls in one afternoon hour are one call', () => {
    const once = tell(aCase('callback'), rings('missCall'), NEXT_DAY);
    expect(() => tell(once, [['tang', 'dial']], NEXT_DAY + 2 * hour)).toThrow('cases.dial');
    expect(() => tell(once, [['tang', 'missCall']], NEXT_DAY + 2 * hour)).toThrow('cases.missCall');
    expect(tell(once, [['tang', 'recordCall']], NEXT_DAY + 2 * hour).facts.state).toBe('closed'); // tang calls back
  });

  test('a known hazard is dealt with even when the reporter takes their name back', () => {
    const known = tell(report({ category: 'safety' }), [['gao', 'accept', { track: 'key' }]]);
    expect(() => tell(known, [['lin', 'withdraw']])).toThrow('cases.withdraw');
  });
});

describe('who sees what', () => {
  const told = report({ description: '三号楼李先生13800138000说3号楼2单元402室漏水' });
  const dispatched = tell(told, [
    ['gao', 'accept'],
    ['gao', 'dispatch'],
  ]);
  const shown = (name: keyof typeof people, joined = false) => {
    const visibility = visibilityOf(dispatched.facts, people[name], joined);
    return (
      visibility &&
      viewCase(dispatched, {
        actor: people[name],
        visibility,
        context: world(),
        link: (photo) => ({ thumbnail: photo, full: photo }),
      })
    );
  };

  test('the reporter and the desk read every word', () => {
    expect(shown('lin')?.description).toContain('13800138000');
    expect(shown('gao')?.description).toContain('13800138000');
  });

  test('the handling unit reads it without phone, name and door', () => {
    const view = shown('sun');
    expect(view?.description).not.toMatch(/13800138000|李先生|402室/);
    expect(view?.description).toContain('漏水');
    expect(JSON.stringify(view)).not.toContain('13800138000');
  });

  test('a neighbour who joined reads how it goes, not what was written', () => {
    const view = shown('wu', true);
    expect(view).toMatchObject({ state: 'dispatched', holder: { unitName: '城管局' } });
    expect(view).not.toHaveProperty('description');
    expect(view?.place).not.toHaveProperty('building');
  });

  test('nobody else knows of it', () => {
    expect([shown('wu'), shown('zhao'), shown('stranger')]).toEqual([undefined, undefined, undefined]);
  });

  test('the exact door never leaves in a message', () => {
    expect(JSON.stringify(dispatched.outbox)).not.toContain(place.building);
  });
});
