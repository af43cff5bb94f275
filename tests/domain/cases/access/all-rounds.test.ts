import { advance, offeredTransitions } from '@domain/cases/lifecycle/advance';
import { supervisorKeysOf } from '@domain/cases/lifecycle/case-roles';
import type { Case } from '@domain/cases/record';
import type { Actor, Position } from '@domain/people/actor';
import { aCase, NEXT_DAY, tell, type Step } from '../story';
import { people, WEDNESDAY, world } from '../world';

const offered = (it: Case, actor: Actor, at = WEDNESDAY + 30 * 3_600_000) =>
  offeredTransitions(it.facts, actor, { ...world(at), numberRevealed: true }).map(({ action }) => action);
const also = (actor: Actor, ...positions: Position[]): Actor => ({
  ...actor,
  positions: [...actor.positions, ...positions],
});
const position = (role: Position['role'], unit: string): Position => ({ role, unit, grids: [] });

/** The leader of the unit does it the second time. */
const again: Step[] = [
  ['lin', 'reopen'],
  ['gao', 'dispatch'],
  ['he', 'sign'],
  ['he', 'finish'],
];
/** sun of d1 did it, lin asked for another round, and somebody else of d1 did it again. */
const doneAgain = (): Case => tell(aCase('callback'), again);

describe('nobody judges what they did in an earlier round', () => {
  test('“they repaired it badly, and now they say that it is all right”: sun does not verify the second round', () => {
    const it = doneAgain();
    const verifies = also(people.sun, position('verifier', 'c1'));
    expect(it.facts).toMatchObject({ state: 'handled', round: 2, participants: { handlers: ['he'] } });
    expect(offered(it, verifies)).not.toContain('pass');
    expect(() => advance(it, 'pass', verifies, {}, world())).toThrow(
      expect.objectContaining({ code: 'ruleBroken', reason: 'conflictOfInterest' }),
    );
    // qian verified it, and did not do it
    expect(offered(it, people.qian)).toEqual(expect.arrayContaining(['pass', 'fail']));
  });

  test('nor does anybody of a unit that had it before', () => {
    const elsewhere = tell(aCase('callback'), [
      ['lin', 'reopen'],
      ['gao', 'dispatch', { unit: 's1' }],
    ]);
    const handler = also({ ...people.sun, personId: 'other' }, position('handler', 's1'));
    const done = [
      ['sign', {}],
      ['finish', { outcome: 'solved', measure: '换了灯' }],
    ] as const;
    const it = done.reduce((before, [action, details]) => {
      const leader = { ...handler, positions: [...handler.positions, position('leader', 's1')] };
      return advance(before, action, leader, details, world(WEDNESDAY + 20 * 3_600_000));
    }, elsewhere);
    expect(it.facts).toMatchObject({ participants: { units: ['s1'] }, formerParticipants: { units: ['d1'] } });
    expect(offered(it, also({ ...people.qian, personId: 'other2' }, position('handler', 'd1')))).not.toContain('pass');
    expect(offered(it, people.qian)).toContain('pass');
  });

  test('who did or verified it the first time does not ring me about the second', () => {
    const asked = tell(doneAgain(), [['qian', 'pass']]);
    const calls = position('caller', 'c1');
    const later = NEXT_DAY + 48 * 3_600_000;
    expect(offered(asked, people.tang, later)).toEqual(['dial']);
    for (const who of [also(people.sun, calls), also(people.qian, calls)])
      expect(offered(asked, who, later)).toEqual([]);
  });

  test('where the subdistrict did it the first time, the centre supervises the second', () => {
    const first = aCase('working');
    const street = {
      ...first,
      facts: { ...first.facts, participants: { ...first.facts.participants, units: ['s1'] } },
    };
    const it = tell(street, [
      ['sun', 'finish'],
      ['qian', 'pass'],
      ['lin', 'reopen'],
    ]);
    expect(it.facts.participants.units).toEqual([]);
    expect(supervisorKeysOf(it.facts)).toEqual(['centre@x1']);
  });

  test('all rounds are remembered, not only the one before', () => {
    const third = tell(doneAgain(), [
      ['qian', 'pass'],
      ['lin', 'reopen'],
    ]);
    expect(third.facts).toMatchObject({
      round: 3,
      participants: { handlers: [], units: [], verifiers: [] },
      formerParticipants: { handlers: ['sun', 'he'], units: ['d1'], verifiers: ['qian'] },
    });
  });
});
