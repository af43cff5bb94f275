import { offeredTransitions } from '@domain/cases/lifecycle/advance';
import type { Rating } from '@domain/cases/case';
import { shortcomingsOf } from '@domain/cases/shortcomings';
import { viewCaseCard } from '@domain/cases/view';
import { happy } from '../../support/case-ways';
import { aCase, tell } from './story';
import { people, WEDNESDAY, world } from './world';

const rated = (change: Partial<Rating>) =>
  tell(aCase('callback'), [['lin', 'rate', { rating: { ...happy, ...change } }]]);
const offersReopening = (change: Partial<Rating>): boolean =>
  offeredTransitions(rated(change).facts, people.lin, world(WEDNESDAY + 12 * 3_600_000)).some(
    ({ action }) => action === 'reopen',
  );

describe('“没办好，我要重办”', () => {
  const lacking: Partial<Rating>[] = [
    { solved: 'no' },
    { solved: 'partly' },
    { contacted: false },
    { satisfaction: 'unsatisfied' },
    { satisfaction: 'veryUnsatisfied' },
  ];
  test.each(lacking)('is possible after %p', (change) => {
    expect(offersReopening(change)).toBe(true);
  });

  test('is not offered to somebody who finds nothing lacking', () => {
    expect(offersReopening({})).toBe(false);
    expect(offersReopening({ satisfaction: 'fairlySatisfied' })).toBe(false);
  });

  test('the gravest comes first, and what is not answered yet counts as nothing', () => {
    expect(shortcomingsOf({ solved: 'no', contacted: false, satisfaction: 'veryUnsatisfied' })).toEqual([
      'unsolved',
      'notContacted',
      'veryUnsatisfied',
    ]);
    expect(shortcomingsOf({})).toEqual([]);
  });

  test('a card tells it to the reporter alone', () => {
    const it = rated({ solved: 'no' });
    const card = (name: 'lin' | 'gao' | 'jiang' | 'sun') =>
      viewCaseCard(it, { actor: people[name], visibility: name === 'lin' ? 'own' : 'masked', context: world() });
    const marksOf = (name: 'lin' | 'gao' | 'jiang' | 'sun') => card(name).words.marks.map(({ words }) => words);
    expect(marksOf('lin')).toContain('您说没有解决');
    for (const name of ['gao', 'jiang', 'sun'] as const) expect(marksOf(name).join()).not.toContain('您说');
  });
});
