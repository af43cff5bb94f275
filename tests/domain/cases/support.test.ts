import { checkSupport } from '@domain/cases/support';
import type { Actor } from '@domain/people/actor';
import { report } from './story';
import { people, rules } from './world';

const residentOf = (unit: string, ...grids: string[]): Actor => ({
  personId: 'somebody',
  positions: [{ role: 'resident', unit, grids }],
});
const join = (actor: Actor, supportFrom: 'community' | 'nearby' | 'anywhere' = 'nearby') => {
  try {
    checkSupport(report().facts, actor, { rules: { ...rules, supportFrom }, gridsAround: ['g1', 'g9'] });
    return 'joins';
  } catch (error) {
    return (error as { reason: string }).reason;
  }
};

describe('who can say: I have it too', () => {
  test('who lives in the community, and who lives just across its border', () => {
    expect(join(people.wu)).toBe('joins');
    expect(join(residentOf('c1', 'g2'))).toBe('joins');
    expect(join(residentOf('c9', 'g9'))).toBe('joins');
  });

  test('not somebody from the other end of the county, and not somebody who does not say where they live', () => {
    expect(join(residentOf('c9', 'g90'))).toBe('cases.supportElsewhere');
    expect(join(residentOf(''))).toBe('cases.supportHome');
    // staff of the place who live elsewhere are no neighbours
    const desk: Actor = {
      ...residentOf('c9', 'g90'),
      positions: [...residentOf('c9', 'g90').positions, people.gao.positions[1]!],
    };
    expect(join(desk)).toBe('cases.supportElsewhere');
  });

  test('a county may draw it narrower or wider', () => {
    expect(join(residentOf('c9', 'g9'), 'community')).toBe('cases.supportElsewhere');
    expect(join(residentOf('c9', 'g90'), 'anywhere')).toBe('joins');
    expect(join(residentOf(''), 'anywhere')).toBe('joins');
  });
});
