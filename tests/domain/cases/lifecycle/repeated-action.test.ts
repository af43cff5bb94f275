import { findRepeated } from '@domain/cases/repeated-action';
import { DAY } from '@domain/time';
import { aCase, report, tell } from '../story';
import { WEDNESDAY } from '../world';

const asked = tell(aCase('working'), [['sun', 'ask', { note: '哪一层?' }]]);
const at = asked.events[asked.events.length - 1]!.at;
const again = (details: object, changes: object = {}, now = at, it = asked) =>
  findRepeated(it, { action: 'ask', personId: 'sun', details, ...changes }, now);

describe('an action whose answer got lost on its way', () => {
  test('is the same when it is sent again with the same words, for a day', () => {
    expect(again({ note: '哪一层?' })).toBe('same');
    expect([again({ note: '哪一层?' }, {}, at + DAY), again({ note: '哪一层?' }, {}, at + DAY + 1)]).toEqual([
      'same',
      undefined,
    ]);
  });

  test('is another one with other words, so that nothing said is lost', () => {
    expect(again({ note: '哪一栋?' })).toBe('other');
    expect(again({})).toBe('other');
  });

  test('is nobody else’s, and not what the person did before that', () => {
    expect(again({ note: '哪一层?' }, { personId: 'gao' })).toBeUndefined();
    expect(again({}, { action: 'sign' })).toBeUndefined();
  });

  test('stays theirs when somebody else acted meanwhile', () => {
    const answered = tell(asked, [['lin', 'answer', { note: '三层' }]], at);
    expect(again({ note: '哪一层?' }, {}, at, answered)).toBe('same');
  });

  test('is the taking of a case, which is two events, and never the report itself', () => {
    const taken = tell(report(), [['chen', 'take', {}]]);
    const takes = (personId: string, action: 'take' | 'accept') =>
      findRepeated(taken, { action, personId, details: {} }, WEDNESDAY + DAY / 2);
    expect([takes('chen', 'take'), takes('chen', 'accept'), takes('lin', 'take')]).toEqual([
      'same',
      undefined,
      undefined,
    ]);
  });
});
