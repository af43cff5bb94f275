import { advance, offeredTransitions } from '@domain/cases/lifecycle/advance';
import type { Case } from '@domain/cases/record';
import { canSeeRating } from '@domain/cases/access/visibility';
import { formatNotice } from '@domain/vocabulary/messages';
import type { Actor } from '@domain/people/actor';
import { happy } from '../../../support/case-ways';
import { aCase, NEXT_DAY, rings, tell } from '../story';
import { people, WEDNESDAY, world } from '../world';

const HOUR = 3_600_000;
const offered = (it: Case, who: Actor, at: number) =>
  offeredTransitions(it.facts, who, { ...world(at), numberRevealed: true }).map(({ action }) => action);
const also = (actor: Actor, ...more: Actor[]): Actor => ({
  ...actor,
  positions: [...actor.positions, ...more.flatMap(({ positions }) => positions)],
});

describe('a call is not my word', () => {
  test('on the first day nobody rings me about how it went: I have the app, and answer myself', () => {
    const asked = aCase('callback');
    const startedAt = asked.facts.clocks.find(({ kind }) => kind === 'callback')!.startedAt;
    expect(offered(asked, people.tang, startedAt)).toEqual([]);
    expect(offered(asked, people.tang, startedAt + 24 * HOUR - 1)).toEqual([]);
    expect(offered(asked, people.tang, startedAt + 24 * HOUR)).toEqual(['dial']);
    expect(() => advance(asked, 'recordCall', people.tang, { rating: happy, note: '已核实' }, world(NEXT_DAY))).toThrow(
      'cases.recordCall',
    );
  });

  test('without ringing nobody has an answer of mine; another caller’s call is not theirs', () => {
    const dialled = tell(aCase('callback'), [['tang', 'dial']], NEXT_DAY);
    const other: Actor = { ...people.tang, personId: 'other' };
    expect(offered(dialled, other, NEXT_DAY + 2 * HOUR)).not.toContain('recordCall');
    expect(offered(dialled, people.tang, NEXT_DAY + 2 * HOUR)).toEqual(['dial', 'recordCall', 'missCall']);
    // a call of this morning is no call of this evening
    expect(offered(dialled, people.tang, NEXT_DAY + 6 * HOUR)).toEqual(['dial']);
  });

  test('each attempt is a call of its own', () => {
    const missed = tell(aCase('callback'), rings('missCall'), NEXT_DAY);
    expect(missed.events.slice(-2).map(({ action }) => action)).toEqual(['dial', 'missCall']);
    expect(offered(missed, people.tang, NEXT_DAY + 3 * HOUR)).not.toContain('missCall');
  });

  test('nobody rings who handled it, verified it or is of the unit that did', () => {
    const asked = aCase('callback');
    for (const who of [also(people.sun, people.tang), also(people.he, people.tang), also(people.qian, people.tang)])
      expect(offered(asked, who, NEXT_DAY)).toEqual([]);
  });

  test('I am told what was written down for me, in my words', () => {
    const closed = tell(
      aCase('callback'),
      rings('recordCall', {
        rating: { ...happy, contacted: false, solved: 'partly', satisfaction: 'fairlySatisfied' },
        note: '通话',
      }),
      NEXT_DAY,
    );
    const [message] = closed.outbox.filter(({ notice }) => notice === 'answersRecorded');
    expect(message).toMatchObject({ to: { person: 'lin' } });
    expect(formatNotice('answersRecorded', message!.facts, NEXT_DAY).words).toBe(
      '关于“三号楼二单元的楼道灯坏了一个星期”，回访员在电话里替您记下：没有人联系，解决了一部分，基本满意。不对的话，您可以自己改，也可以要求重办。',
    );
    expect(canSeeRating(closed, people.lin)).toBe(true);
  });

  test('however happy they wrote me down, I can say so myself and ask for another round', () => {
    const closed = tell(aCase('callback'), rings('recordCall'), NEXT_DAY);
    expect(offered(closed, people.lin, NEXT_DAY + 9 * HOUR)).toEqual(['rate', 'reopen']);
    expect(tell(closed, [['lin', 'reopen']], NEXT_DAY + 9 * HOUR).facts).toMatchObject({ state: 'accepted', round: 2 });
    // what I said myself stands
    expect(offered(aCase('closed'), people.lin, WEDNESDAY + 12 * HOUR)).toEqual(['rate']);
  });
});
