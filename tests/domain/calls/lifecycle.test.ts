import { CALL_ACTIONS, type CallAction } from '@domain/calls/lifecycle/event';
import { advanceBySystem, offeredActions, unitOf } from '@domain/calls/lifecycle/advance';
import { callLifecycle } from '@domain/calls/lifecycle/lifecycle';
import { canSeeCall, callKeys, callKeysOf } from '@domain/calls/lifecycle/call-roles';
import { callableUnits, createCall, findCallingUnit } from '@domain/calls/lifecycle/create-call';
import { dueTimerAction, nextTimerAt } from '@domain/calls/lifecycle/timers';
import { CALL_STATES } from '@domain/calls/call';
import { countCalls } from '@domain/calls/counts';
import { viewCall } from '@domain/calls/view';
import type { StoredCall } from '@domain/calls/call-types';
import { openClock } from '@domain/lifecycle/clocks';
import { DAY, HOUR, MINUTE } from '@domain/time';
import { report, tell } from '../cases/story';
import { WEDNESDAY } from '../cases/world';
import { walkAtRandom } from '../../support/random-walk';
import { aCall, answerOf, AT, contextAt, people, request, take, units, type Name } from './world';

const refusalOf = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    const { code, reason } = error as { code: string; reason: string };
    return `${code} ${reason}`.trim();
  }
};

/** A call of one unit, as far as it came. */
const one = (steps: number): StoredCall => take(aCall('gao', { units: ['d1'] }), answerOf('sun', 'd1').slice(0, steps));
const STAGES: Record<string, StoredCall> = {
  called: one(0),
  signed: one(1),
  present: one(2),
  answered: one(3),
  ended: take(one(3), [['gao', 'd1', 'rate']]),
};

describe('who may do what with a call', () => {
  test.each<[keyof typeof STAGES, Partial<Record<Name, CallAction[]>>]>([
    ['called', { sun: ['sign', 'arrive'], he: ['sign', 'arrive'], kong: ['sign', 'arrive'], gao: ['arrive'] }],
    ['signed', { sun: ['arrive'], he: ['arrive'], kong: ['arrive'], gao: ['arrive'] }],
    ['present', { sun: ['measure'], he: ['measure'], kong: ['measure'] }],
    ['answered', { gao: ['rate'] }],
    ['ended', {}],
  ])('%s: exactly these people have exactly these actions', (stage, expected) => {
    for (const who of Object.keys(people) as Name[]) {
      const offered = offeredActions(STAGES[stage]!.facts, people[who], contextAt(AT, 'd1'));
      expect({ who, offered }).toEqual({ who, offered: expected[who] ?? [] });
      for (const action of CALL_ACTIONS.filter((one) => !offered.includes(one)))
        expect({ who, action, refused: refusalOf(() => take(STAGES[stage]!, [[who, 'd1', action]])) }).toMatchObject({
          refused:
            // the same person said the same before
            STAGES[stage]!.events.some(({ action: taken, by }) => taken === action && by.personId === who)
              ? STAGES[stage]
              : `ruleBroken calls.${action}`,
        });
    }
  });

  test('every state and every line of the table is reached', () => {
    expect(new Set(Object.values(STAGES).map(({ facts }) => facts.state))).toEqual(new Set(CALL_STATES));
    const taken = new Set<number>();
    const note = (call: StoredCall, [who, unit, action]: [Name, string, CallAction], now = AT) => {
      const context = contextAt(now, unit);
      const offered = callLifecycle.transitions.findIndex(
        (row) =>
          row.action === action &&
          row.from.includes(call.facts.state) &&
          (row.when ?? []).every((condition) => callLifecycle.conditions[condition](call.facts, context)) &&
          row.by.some((role) => callLifecycle.roles[role](call.facts, people[who], context)),
      );
      taken.add(offered);
    };
    const two = aCall();
    note(two, ['sun', 'd1', 'sign']);
    note(two, ['sun', 'd1', 'arrive']);
    note(two, ['gao', 'd1', 'arrive']);
    note(take(two, [['fu', 'd2', 'sign']]), ['sun', 'd1', 'sign']);
    note(take(two, [['fu', 'd2', 'sign']]), ['sun', 'd1', 'arrive']);
    note(take(two, [['fu', 'd2', 'sign']]), ['gao', 'd1', 'arrive']);
    const present = take(two, [
      ['gao', 'd1', 'arrive'],
      ['gao', 'd2', 'arrive'],
    ]);
    note(present, ['sun', 'd1', 'measure']);
    note(take(present, [['fu', 'd2', 'measure']]), ['sun', 'd1', 'measure']);
    const answered = take(present, [
      ['fu', 'd2', 'measure'],
      ['sun', 'd1', 'measure'],
    ]);
    note(answered, ['gao', 'd1', 'rate']);
    note(take(answered, [['gao', 'd2', 'rate']]), ['gao', 'd1', 'rate']);
    note(take(two, answerOf('sun', 'd1')), ['gao', 'd2', 'rate'], AT + 3 * HOUR);
    expect([...taken].sort((a, b) => a - b)).toEqual(callLifecycle.transitions.map((_, n) => n));
  });

  test('nobody speaks for a unit that they do not work for, and nobody of a called unit rates or counts heads', () => {
    const call = aCall();
    expect(refusalOf(() => take(call, [['fu', 'd1', 'sign']]))).toBe('ruleBroken calls.sign');
    expect(refusalOf(() => take(one(3), [['kong', 'd1', 'rate']]))).toBe('ruleBroken calls.rate');
    expect(refusalOf(() => take(call, [['kong', 'd2', 'arrive']]))).toBe('ruleBroken calls.arrive');
    expect(refusalOf(() => take(call, [['sun', 'd9', 'sign']]))).toBe('ruleBroken calls.sign');
  });

  test('whoever comes shows a code, and the unit that called may say it by hand; a bad mark is explained', () => {
    expect(refusalOf(() => take(aCall(), [['sun', 'd1', 'arrive']]))).toBe('invalidInput code');
    const shown = take(aCall(), [['sun', 'd1', 'arrive', { code: '阳光里服务站' }]]).facts.called[0]!;
    expect(shown).toMatchObject({ signedAt: AT, arrival: { at: AT, how: 'code', code: '阳光里服务站' } });
    expect(take(aCall(), [['gao', 'd1', 'arrive']]).facts.called[0]!.arrival).toEqual({ at: AT, how: 'hand' });
    const bad = { score: 'unsatisfied' as const };
    expect(refusalOf(() => take(one(3), [['gao', 'd1', 'rate', bad]]))).toBe('invalidInput note');
    expect(take(one(3), [['gao', 'd1', 'rate', { ...bad, note: '来了就走' }]]).facts.called[0]!.rating).toMatchObject({
      score: 'unsatisfied',
      note: '来了就走',
    });
  });

  test('nobody arrives hours before, and nobody is rated for not coming while there is still time', () => {
    expect(refusalOf(() => take(aCall(), [['gao', 'd1', 'arrive']], AT - 2 * HOUR - 1))).toBe(
      'ruleBroken calls.arrive',
    );
    expect(refusalOf(() => take(aCall(), [['gao', 'd1', 'rate']], AT + 2 * HOUR - 1))).toBe('ruleBroken calls.rate');
    expect(take(aCall(), [['gao', 'd1', 'rate']], AT + 2 * HOUR).facts.called[0]).toHaveProperty('rating');
    expect(refusalOf(() => take(one(2), [['gao', 'd1', 'rate']], AT + 23 * HOUR))).toBe('ruleBroken calls.rate');
    expect(take(one(2), [['gao', 'd1', 'rate']], AT + DAY).facts.state).toBe('ended');
  });

  test('a command that comes again is answered; other words of the same person are not lost in silence', () => {
    expect(take(one(3), [['sun', 'd1', 'measure']])).toEqual(one(3));
    expect(refusalOf(() => take(one(3), [['sun', 'd1', 'measure', { words: '改天再来' }]]))).toBe(
      'conflict sentBefore',
    );
    expect(refusalOf(() => take(one(1), [['he', 'd1', 'sign']]))).toBe('ruleBroken calls.sign');
  });

  test('where nobody names a unit, it is the one that the reader answers for', () => {
    const context = contextAt(AT);
    const both = { personId: 'both', positions: [...people.sun.positions, ...people.fu.positions] };
    expect(unitOf(aCall().facts, 'sign', people.fu, context)).toBe('d2');
    expect(unitOf(aCall().facts, 'sign', both, context)).toBe('d1');
    expect(unitOf(take(aCall(), [['sun', 'd1', 'sign']]).facts, 'sign', both, context)).toBe('d2');
    expect(unitOf(aCall().facts, 'rate', people.gao, context)).toBeUndefined();
  });
});

describe('how a call begins', () => {
  const refused = (who: Name, change: Partial<typeof request> = {}) => refusalOf(() => aCall(who, change));

  test('a community calls its subdistrict and the departments, a subdistrict the departments', () => {
    const names = (calling: string) =>
      callableUnits(
        units,
        units.find(({ id }) => id === calling)!,
      ).map(({ id }) => id);
    expect([names('c1'), names('s1')]).toEqual([
      ['s1', 'd1', 'd2'],
      ['d1', 'd2'],
    ]);
    expect(aCall('yan').facts).toMatchObject({ unit: 's1', unitName: '河东街道', above: ['x1'] });
    expect(aCall().facts).toMatchObject({ unit: 'c1', above: ['s1', 'x1'], state: 'called' });
  });

  test('departments, the centre and residents call nobody', () => {
    for (const who of ['sun', 'luo', 'lin', 'stranger', 'chen', 'qian'] as const)
      expect(refused(who)).toBe('ruleBroken calls.unit');
  });

  test('no more than five units, each of them callable, at a time to come', () => {
    const others = Array.from({ length: 6 }, (_, n) => ({
      id: `e${n}`,
      kind: 'department' as const,
      name: `单位${n}`,
    }));
    const make = (wanted: string[]) =>
      refusalOf(() =>
        createCall(
          { ...request, units: wanted },
          { id: 'call1', actor: people.gao, units: [...units, ...others] },
          contextAt(WEDNESDAY),
        ),
      );
    expect(make(others.map(({ id }) => id))).toBe('invalidInput units');
    for (const wanted of [['s2'], ['x1'], ['c1'], ['d1', 'd1'], ['nobody'], []])
      expect(make(wanted)).toBe('invalidInput units');
    for (const at of [WEDNESDAY - HOUR, WEDNESDAY + 31 * DAY]) expect(refused('gao', { at })).toBe('invalidInput at');
    expect(aCall('gao', { at: WEDNESDAY - 10 * MINUTE }).facts.at).toBe(WEDNESDAY - 10 * MINUTE);
  });

  test('for a case, by its own community or subdistrict, while it is open, and never for a complaint about staff', () => {
    const open = tell(report(), [['gao', 'accept']]).facts;
    expect(findCallingUnit(units, people.gao, open).id).toBe('c1');
    expect(findCallingUnit(units, people.yan, open).id).toBe('s1');
    const refusedFor = (change: object, who: Name = 'gao') =>
      refusalOf(() => findCallingUnit(units, people[who], { ...open, ...change }));
    expect(refusedFor({}, 'sun')).toBe('ruleBroken calls.case');
    expect(refusedFor({ state: 'closed' })).toBe('ruleBroken calls.case');
    expect(refusedFor({ aboutStaff: 'otherUnit' })).toBe('ruleBroken calls.case');
    expect(refusedFor({ place: { ...open.place, community: 'c9', subdistrict: 's9' } })).toBe('ruleBroken calls.case');
    expect(refusedFor({ calls: Array(10).fill({}) })).toBe('ruleBroken calls.full');
  });
});

describe('what a call does by itself', () => {
  test('each unit is told once, each person once; and who called is told when all have answered', () => {
    expect(aCall().outbox.map(({ notice, to }) => [notice, to])).toEqual([
      ['callMade', { position: 'handler@d1' }],
      ['callMade', { position: 'leader@d1' }],
      ['callMade', { position: 'handler@d2' }],
      ['callMade', { position: 'leader@d2' }],
    ]);
    const told = take(aCall(), [...answerOf('sun', 'd1'), ...answerOf('fu', 'd2')]).outbox.slice(4);
    expect(told.map(({ notice, to }) => [notice, to])).toEqual([['callAnswered', { person: 'gao' }]]);
  });

  test('four working hours to sign; whoever did not is late, once, and leader and centre are told', () => {
    const call = take(aCall(), [['sun', 'd1', 'sign']], WEDNESDAY + HOUR);
    const dueAt = openClock(call.facts.clocks, 'sign')!.dueAt;
    expect(dueAt).toBe(Date.parse('2025-09-10T15:00:00+08:00')); // lunch is no working time
    expect([dueTimerAction(call.facts, dueAt), dueTimerAction(call.facts, dueAt + 1)]).toEqual([undefined, 'missSign']);
    const late = advanceBySystem(call, 'missSign', contextAt(dueAt + 1));
    expect(late.facts.called.map(({ late: isLate }) => isLate)).toEqual([undefined, true]);
    expect(late.outbox.slice(4).map(({ notice, to, facts }) => [notice, to, facts.late])).toEqual([
      ['signatureMissed', { position: 'leader@d2' }, '供电公司'],
      ['signatureMissed', { position: 'centre@x1' }, '供电公司'],
    ]);
    expect(dueTimerAction(late.facts, dueAt + DAY)).toBeUndefined();
    expect(take(late, [['fu', 'd2', 'sign']], dueAt + HOUR).facts.called[1]).toMatchObject({ late: true });
    const inTime = take(call, [['fu', 'd2', 'sign']], WEDNESDAY + HOUR);
    expect(openClock(inTime.facts.clocks, 'sign')).toBeUndefined();
  });

  test('it ends fifteen days after everybody met, whatever is missing', () => {
    const { facts } = take(aCall(), [
      ['sun', 'd1', 'sign'],
      ['fu', 'd2', 'sign'],
    ]);
    expect(nextTimerAt(facts)).toBe(AT + 15 * DAY);
    expect(dueTimerAction(facts, AT + 15 * DAY)).toBe('end');
    expect(nextTimerAt(STAGES.ended!.facts)).toBeUndefined();
  });

  test('a case that was not told within a minute is told by the scheduler', () => {
    const facts = { ...aCall().facts, case: { id: 'a', number: '250910-ABCDE', category: 'facilities' as const } };
    expect(dueTimerAction(facts, WEDNESDAY + MINUTE)).toBe('tell');
    expect(dueTimerAction({ ...facts, told: true }, WEDNESDAY + MINUTE)).toBeUndefined();
  });
});

describe('who reads a call', () => {
  test('both sides and whoever watches them, by the keys of the lists too', () => {
    const { facts } = aCall();
    const readers = (Object.keys(people) as Name[]).filter((who) => canSeeCall(facts, people[who]));
    expect(readers).toEqual(['gao', 'sun', 'he', 'jiang', 'luo', 'fu', 'kong']);
    for (const who of Object.keys(people) as Name[])
      expect({ who, found: callKeysOf(people[who]).some((key) => callKeys(facts).includes(key)) }).toEqual({
        who,
        found: readers.includes(who),
      });
  });

  test('only the unit that called reads which case it is about', () => {
    const facts = { ...aCall().facts, case: { id: 'a', number: '250910-ABCDE', category: 'facilities' as const } };
    expect(viewCall(facts, people.gao, contextAt(AT)).case).toHaveProperty('id', 'a');
    expect(viewCall(facts, people.sun, contextAt(AT)).case).toEqual({ number: '250910-ABCDE', category: 'facilities' });
  });

  test('both sides are counted', () => {
    const rated = take(take(aCall(), [...answerOf('sun', 'd1')]), [['gao', 'd1', 'rate']]);
    const late = advanceBySystem(aCall(), 'missSign', contextAt(AT + DAY));
    const calls = [rated.facts, late.facts];
    expect(countCalls(calls, ['c1'], false)).toMatchObject({
      made: { calls: 2, units: 4, rated: 1 },
      answered: { calls: 0 },
    });
    expect(countCalls(calls, ['d1'], true)).toEqual({
      ...{ days: 90, more: true },
      made: { calls: 0, units: 0, rated: 0 },
      answered: { calls: 2, inTime: 1, arrived: 1, satisfied: 1, rated: 1 },
    });
  });
});

test('whatever people try in whatever order, a call stays sound', () => {
  let turn = 0;
  walkAtRandom({
    lifecycle: callLifecycle,
    begin: () => aCall(),
    startAt: WEDNESDAY,
    people,
    actions: CALL_ACTIONS,
    details: { words: '换了线路', score: 'fair', code: '阳光里服务站' },
    contextAt: (now) => contextAt(now, ['d1', 'd2'][turn++ % 2]),
    dueAction: (facts, { now }) => dueTimerAction(facts, now),
    invariants: ({ facts }) => {
      for (const { signedAt, arrival, measure, rating, late } of facts.called) {
        if (arrival) expect(signedAt).toBeLessThanOrEqual(arrival.at);
        if (measure) expect(arrival?.at).toBeLessThanOrEqual(measure.at);
        if (rating && measure) expect(measure.at).toBeLessThanOrEqual(rating.at);
        if (late && signedAt) expect(signedAt).toBeGreaterThan(facts.clocks[0]!.dueAt);
      }
      const isRated = facts.called.every(({ rating }) => rating);
      if (isRated) expect(facts.state).toBe('ended');
      if (facts.state === 'ended') expect(openClock(facts.clocks, 'sign')).toBeUndefined();
    },
  });
});
