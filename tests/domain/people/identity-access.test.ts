import {
  checkMayCall,
  checkSameAccess,
  countAccessesByUnit,
  supervisedUnits,
  type IdentityAccess,
} from '@domain/people/identity-access';
import { DAY, MINUTE } from '@domain/time';
import { people } from '../cases/world';

const NOW = Date.parse('2025-09-10T09:00:00+08:00');
const access: IdentityAccess = {
  ...{ id: 'a1', personId: 'lin', by: 'tang', role: 'caller', unit: 'c1', unitName: '阳光社区' },
  ...{ reason: 'callback', subject: 'case', about: 'case1', at: NOW },
};

describe('who looked at a number', () => {
  const mayCall = (changes: Partial<IdentityAccess> = {}, at = NOW) => {
    try {
      checkMayCall(access, { ...access, ...changes }, at);
      return true;
    } catch (error) {
      expect(error).toMatchObject({ code: 'ruleBroken', reason: 'people.lookFirst' });
      return false;
    }
  };

  test('may call it for a day, and then looks again', () => {
    expect([mayCall(), mayCall({}, NOW + DAY), mayCall({}, NOW + DAY + 1)]).toEqual([true, true, false]);
  });

  test('calls about nothing else, and nobody calls in their place', () => {
    expect(mayCall({ by: 'gao' })).toBe(false);
    expect(mayCall({ about: 'case2' })).toBe(false);
    expect(mayCall({ subject: 'booking' })).toBe(false);
  });

  test('gets the same answer again for ten minutes, and never somebody else’s number by it', () => {
    const again = (changes: Partial<IdentityAccess> = {}, at = NOW) => {
      try {
        checkSameAccess(access, { ...access, ...changes }, at);
        return 'same';
      } catch (error) {
        return (error as { reason: string }).reason;
      }
    };
    expect([again({}, NOW + 10 * MINUTE), again({}, NOW + 10 * MINUTE + 1)]).toEqual(['same', 'people.opened']);
    expect([again({ personId: 'wu' }), again({ reason: 'visit' }), again({ about: 'case2' })]).toEqual(
      Array(3).fill('sentBefore'),
    );
  });
});

describe('accesses to identities', () => {
  test('are supervised by the centre everywhere, by desks and leaders in their units, by nobody else', () => {
    expect(supervisedUnits(people.luo)).toBe('all');
    expect(supervisedUnits(people.gao)).toEqual(['c1']);
    expect(supervisedUnits(people.he)).toEqual(['d1']);
    for (const other of [people.chen, people.tang, people.sun, people.lin])
      expect(supervisedUnits(other)).toBeUndefined();
  });

  test('are counted by unit, the most frequent first', () => {
    const of = (...names: string[]) => countAccessesByUnit(names.map((unitName) => ({ unitName })));
    expect(of('甲', '乙', '乙')).toEqual([
      { unitName: '乙', count: 2 },
      { unitName: '甲', count: 1 },
    ]);
  });
});
