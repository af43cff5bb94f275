import { advance, offeredTransitions } from '@domain/cases/lifecycle/advance';
import { createCase } from '@domain/cases/lifecycle/create-case';
import { canSeeRating, visibilityOf } from '@domain/cases/access/visibility';
import type { Actor, Position } from '@domain/people/actor';
import { aCase, report, rings, tell } from './story';
import { happy, unhappy } from '../../support/case-ways';
import { people, place, WEDNESDAY, world } from './world';

const offered = (it: ReturnType<typeof report>, actor: Actor) =>
  offeredTransitions(it.facts, actor, world(WEDNESDAY + 12 * 3_600_000)).map(({ action }) => action);
const also = (actor: Actor, ...positions: Position[]): Actor => ({
  ...actor,
  positions: [...actor.positions, ...positions],
});
const position = (role: Position['role'], unit: string): Position => ({ role, unit, grids: [] });

describe('who may judge', () => {
  test('an officer who reported what they repaired is asked nothing, and may still ask for another round', () => {
    const chens = createCase(
      { description: '井边的护栏松了', category: 'facilities', photos: [], private: false },
      { id: 'case2abcdefgh', reporter: 'chen', place, channel: 'miniProgram' },
      world(),
    );
    const done = tell(chens, [
      ['chen', 'take'],
      ['chen', 'finish'],
    ]);
    expect(offered(done, people.chen)).toEqual(['reopen', 'withdraw']);
    expect(() => advance(done, 'rate', people.chen, { rating: happy }, world())).toThrow(
      expect.objectContaining({ code: 'ruleBroken', reason: 'conflictOfInterest' }),
    );
  });

  test('a resident who works in the unit that did it does not rate it either', () => {
    const colleague = also(people.lin, position('verifier', 'd1'));
    expect(offered(aCase('callback'), colleague)).not.toContain('rate');
  });

  test('the desk that wrote a call down does not rate in the name of the reporter; the caller asks the reporter', () => {
    const told = createCase(
      { description: '水果店喇叭从早喊到晚', category: 'noise', photos: [], private: false },
      {
        id: 'case3abcdefgh',
        reporter: 'guest1',
        place,
        channel: 'phone',
        registrar: { personId: 'gao', position: people.gao.positions[1]! },
      },
      world(),
    );
    const asked = tell(told, [
      ['gao', 'accept'],
      ['gao', 'dispatch'],
      ['sun', 'sign'],
      ['sun', 'finish'],
      ['qian', 'pass'],
    ]);
    expect(offered(asked, people.gao)).not.toContain('rate');
    expect(asked.outbox.map(({ notice }) => notice)).not.toContain('ratingAsked');
    expect(tell(asked, rings('recordCall')).facts).toMatchObject({ state: 'closed', rating: { by: 'caller' } });
  });

  test('the leader of the unit does not verify its important case as a verifier of the community', () => {
    const important = tell(report(), [
      ['gao', 'accept', { track: 'key' }],
      ['gao', 'dispatch'],
      ['sun', 'sign'],
      ['sun', 'finish'],
    ]);
    const leader = also(people.he, position('verifier', 'c1'));
    expect(offered(important, leader)).toEqual([]);
    expect(() => advance(important, 'pass', leader, {}, world())).toThrow(
      expect.objectContaining({ reason: 'conflictOfInterest' }),
    );
    expect(offered(important, people.qian)).toEqual(['fail', 'pass']);
  });
});

describe('who reads a rating', () => {
  const bySubdistrict = tell(report(), [
    ['gao', 'accept'],
    ['gao', 'dispatch', { unit: 's1' }],
  ]);
  const worker: Actor = { personId: 'worker', positions: [position('handler', 's1')] };
  const leader: Actor = { personId: 'boss', positions: [position('leader', 's1')] };
  const verified = tell(
    advance(
      advance(bySubdistrict, 'sign', worker, {}, world()),
      'finish',
      worker,
      { outcome: 'solved', measure: '已清运' },
      world(),
    ),
    [['qian', 'pass']],
  );
  const rated = tell(verified, [['lin', 'rate', { rating: { ...unhappy, pressured: true } }]]);

  test('not the supervisor of a subdistrict that did the work itself; the centre does', () => {
    expect(canSeeRating(rated, people.jiang)).toBe(false);
    expect(canSeeRating(rated, people.luo)).toBe(true);
    expect(canSeeRating(rated, also(people.luo, position('leader', 's1')))).toBe(false);
  });

  test('nor does it in the next round', () => {
    expect(canSeeRating(tell(rated, [['lin', 'reopen']]), people.jiang)).toBe(false);
  });

  test('pressure from there is told to the centre', () => {
    expect(rated.outbox.filter(({ notice }) => notice === 'ratingPressured').map(({ to }) => to)).toEqual([
      { position: 'centre@x1' },
    ]);
    expect(visibilityOf(rated.facts, leader)).toBe('masked');
  });
});

describe('who left the unit', () => {
  const dismissed: Actor = {
    personId: 'sun',
    positions: people.sun.positions.filter(({ role }) => role === 'resident'),
  };

  test('does not finish its cases, and does not read them', () => {
    const working = aCase('working');
    expect(offered(working, dismissed)).toEqual([]);
    expect(visibilityOf(working.facts, dismissed)).toBeUndefined();
    expect(() => advance(working, 'finish', dismissed, { outcome: 'solved', measure: '已修好' }, world())).toThrow(
      expect.objectContaining({ code: 'ruleBroken' }),
    );
  });
});
