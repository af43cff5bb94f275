import { advance, offeredTransitions } from '@domain/cases/lifecycle/advance';
import type { Case } from '@domain/cases/record';
import { createCase } from '@domain/cases/lifecycle/create-case';
import { queuesOf } from '@domain/cases/lists/queues';
import { overviewKeysOf, scopesOf } from '@domain/cases/lists/scopes';
import { visibilityOf } from '@domain/cases/access/visibility';
import { viewCase } from '@domain/cases/view';
import type { Actor, Position } from '@domain/people/actor';
import { happy, unhappy } from '../../../support/case-ways';
import { rings, tell, type Step } from '../story';
import { people, place, WEDNESDAY, world, type Name } from '../world';

const HOUR = 3_600_000;
const desk = people.gao.positions[1]!;
const position = (role: Position['role'], unit: string): Position => ({ role, unit, grids: [] });

/** gao wrote down what an old resident said on the phone. */
const called = (): Case =>
  createCase(
    { description: '水果店喇叭从早喊到晚', category: 'noise', photos: [], private: false },
    {
      id: 'case3abcdefgh',
      reporter: 'guest1',
      place,
      channel: 'phone',
      registrar: { personId: 'gao', position: desk },
      guest: true,
    },
    world(),
  );
const until = (...steps: Step[]) => tell(called(), steps);
const dispatched: Step[] = [
  ['gao', 'accept'],
  ['gao', 'dispatch'],
  ['sun', 'sign'],
];
const asked = until(...dispatched, ['sun', 'finish'], ['qian', 'pass']);
const offered = ({ facts }: Case, who: Actor) =>
  offeredTransitions(facts, who, world(WEDNESDAY + 12 * HOUR)).map(({ action }) => action);

describe('a case that staff wrote down for somebody', () => {
  test('belongs to the reporter, with the channel; whoever wrote it down is its registrar', () => {
    expect(called().facts).toMatchObject({ reporter: 'guest1', registrar: 'gao', guest: true, channel: 'phone' });
    expect(called().events[0]).toMatchObject({ by: { role: 'desk', personId: 'gao', unit: 'c1' } });
  });

  test('its registrar sees it, finds it among the work of their units, and passes on what the reporter says', () => {
    const from: Actor = { personId: 'gao', positions: [position('handler', 'd9')] };
    expect(visibilityOf(called().facts, from)).toBe('full');
    expect(scopesOf(called().facts).filter((scope) => overviewKeysOf(from).includes(scope))).toHaveLength(1);
    expect(offered(called(), from)).toEqual(['supplement', 'withdraw']);
    expect(
      viewCase(called(), {
        actor: from,
        visibility: 'full',
        context: world(),
        link: (full) => ({ thumbnail: full, full }),
      }),
    ).toMatchObject({ mine: false, onBehalf: { channel: 'phone', known: true } });
    expect(visibilityOf(called().facts, { personId: 'gao', positions: [position('resident', 'c1')] })).toBeUndefined();
  });

  test('the registrar withdraws it for the reporter only until somebody works on it', () => {
    expect(offered(until(['gao', 'accept'], ['gao', 'dispatch']), people.gao)).toContain('withdraw');
    expect(offered(until(...dispatched), people.gao)).toEqual([
      ...['merge', 'raiseTrack'], // what the desk may do with any case
      ...['supplement', 'notContacted'],
    ]);
  });

  test('a question comes to the registrar, whose answer is staff’s in the history', () => {
    const question = until(...dispatched, ['sun', 'ask']);
    expect(queuesOf(question.facts)).toEqual(['person@gao']);
    const answered = tell(question, [['gao', 'answer']], WEDNESDAY + 6 * HOUR);
    expect(answered.events.slice(-1)[0]).toMatchObject({
      action: 'answer',
      by: { role: 'desk', unit: 'c1', unitName: '阳光社区' },
    });
  });

  test('what the registrar passes on is no more for neighbours than the reporter’s own words would be', () => {
    const supplemented = until(['gao', 'supplement', { note: '三号楼老张家' }]);
    const view = viewCase(supplemented, {
      actor: people.wu,
      visibility: 'supporter',
      context: world(),
      link: (full) => ({ thumbnail: full, full }),
    });
    expect(JSON.stringify(view)).not.toContain('老张');
    expect(view).not.toHaveProperty('onBehalf');
  });

  test('the news comes to the registrar, and nobody is asked to rate by a message', () => {
    const toReporter = asked.outbox.filter(({ to }) => 'person' in to && to.person !== 'sun');
    expect(new Set(toReporter.map(({ to }) => 'person' in to && to.person))).toEqual(new Set(['gao']));
    expect(asked.outbox.map(({ notice }) => notice)).not.toContain('ratingAsked');
  });

  test('the registrar neither rates nor reopens for the reporter', () => {
    expect(offered(asked, people.gao)).toEqual([]);
    for (const action of ['rate', 'reopen'] as const)
      expect(() => advance(asked, action, people.gao, { rating: happy, note: '没好' }, world())).toThrow(
        expect.objectContaining({ code: 'ruleBroken' }),
      );
    const caller: Actor = { ...people.gao, positions: [...people.gao.positions, ...people.tang.positions] };
    const onTheLine = tell(asked, [['tang', 'dial']], WEDNESDAY + 6 * HOUR);
    const now = world(WEDNESDAY + 8 * HOUR);
    expect(() => advance(onTheLine, 'recordCall', caller, { rating: happy, note: '已核实' }, now)).toThrow(
      expect.objectContaining({ reason: 'conflictOfInterest' }),
    );
  });

  test('a caller rings the reporter and writes the answers down; one who is not content gets the next round by the same call', () => {
    expect(queuesOf(asked.facts)).toEqual(['caller@c1', 'caller@s1', 'caller@x1']);
    const rated = tell(asked, rings('recordCall', { rating: unhappy, note: '他说喇叭还在喊' }), WEDNESDAY + 7 * HOUR);
    expect(rated.facts.rating).toMatchObject({ by: 'caller', solved: 'no' });
    expect(offered(rated, people.tang)).toEqual(['reopen']);
    expect(tell(rated, [['tang', 'reopen', { note: '他要求重办' }]], WEDNESDAY + 9 * HOUR).facts).toMatchObject({
      state: 'accepted',
      round: 2,
    });
    expect(offered(tell(asked, rings('recordCall'), WEDNESDAY + 7 * HOUR), people.tang)).toEqual([]);
  });

  test('nobody but a caller reopens it, and a caller never a case whose reporter can do so in the app', () => {
    const onTheLine = tell(asked, [['tang', 'dial']], WEDNESDAY + 8 * HOUR);
    expect(offered(onTheLine, people.tang)).toEqual(['recordCall', 'missCall', 'reopen']);
    const own: Case = { ...onTheLine, facts: { ...onTheLine.facts, channel: 'miniProgram' } };
    expect(offered(own, people.tang)).toEqual([]);
    const rated = tell(asked, rings('recordCall', { rating: unhappy, note: '没好' }), WEDNESDAY + 7 * HOUR);
    expect((Object.keys(people) as Name[]).filter((name) => offered(rated, people[name]).includes('reopen'))).toEqual([
      'tang',
    ]);
  });
});
