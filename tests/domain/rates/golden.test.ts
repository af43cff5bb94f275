import type { Channel } from '@domain/cases/case';
import type { CountedCase } from '@domain/rates/counted-case';
import { publicRates, ratesOf, timesOf, type RateName } from '@domain/rates/rates';
import { usualRateRules, type RateRules } from '@domain/rates/rules';
import { formatShare } from '@domain/rates/share';
import { casesBehind, tallyOf } from '@domain/rates/tally';
import { DAY } from '@domain/time';
import { answered, closed, closing, counted, SEPTEMBER, september, times } from './counted';

const rate = (cases: readonly CountedCase[], name: RateName, rules: RateRules = usualRateRules, scope = september) => {
  const found = ratesOf(tallyOf(cases, scope), rules).find((one) => one.name === name)!;
  return { ...found, shown: formatShare(found.share) };
};

describe('forty valid callbacks (domain rules §8.4)', () => {
  // 38 contacted, 30 solved, 24 satisfied, 10 basically satisfied, 6 others
  const forty = times(40, (n) =>
    answered({
      contacted: n < 38,
      solved: n < 30 ? 'yes' : 'no',
      satisfaction: n < 12 ? 'verySatisfied' : n < 24 ? 'satisfied' : n < 34 ? 'fairlySatisfied' : 'unsatisfied',
    }),
  );
  const otherWeights = { ...usualRateRules, weights: { responded: 30, solved: 35, satisfied: 35 } };

  test.each([
    ['responded', 38, '95.0 %'],
    ['solved', 30, '75.0 %'],
    ['satisfied', 33, '82.5 %'],
    ['composite', 32, '80.0 %'],
  ] as const)('%s: %s of 40 is %s', (name, numerator, shown) => {
    expect(rate(forty, name)).toMatchObject({ numerator, denominator: 40, shown });
  });

  test('the same work is another number under the weights of another place', () => {
    expect(rate(forty, 'composite', otherWeights).shown).toBe('83.6 %');
  });

  test('partly solved counts where the rules say so', () => {
    const half = [answered({ solved: 'partly' }), answered({ solved: 'yes' })];
    expect(rate(half, 'solved').shown).toBe('50.0 %');
    expect(rate(half, 'solved', { ...usualRateRules, partlySolved: 50 }).shown).toBe('75.0 %');
  });
});

describe('the printed numbers of the seeds', () => {
  test('36 received, 29 closed, 7 open is 80.6 %', () => {
    const cases = [...times(29, () => closed()), ...times(7, () => counted())];
    expect(rate(cases, 'closed')).toMatchObject({ numerator: 29, denominator: 36, shown: '80.6 %' });
    expect(tallyOf(cases, september).counts).toMatchObject({ received: 36, closed: 29, unfinished: 7 });
    expect(casesBehind(cases, ['unfinished'], september)).toHaveLength(7);
  });

  test('278 received and 278 closed is 100 %, and 269 to 271 satisfied of them is 97 %', () => {
    const satisfied = (count: number) =>
      times(278, (n) => answered({ satisfaction: n < count ? 'satisfied' : 'unsatisfied' }));
    expect(rate(satisfied(270), 'closed').shown).toBe('100.0 %');
    const share = (count: number) => {
      const { numerator, denominator } = rate(satisfied(count), 'satisfied');
      return Math.round((100 * numerator) / denominator);
    };
    expect([268, 269, 270, 271, 272].map(share)).toEqual([96, 97, 97, 97, 98]);
  });

  test('201 + 27 + 65 + 788 + 278 by channel are 1,359', () => {
    const channels: [Channel, number][] = [
      ['hotline12345', 201],
      ['mayorMailbox', 27],
      ['online', 65],
      ['cityManagement', 788],
      ['station', 278],
    ];
    const cases = channels.flatMap(([channel, count]) => times(count, () => counted({ channel })));
    const { counts } = tallyOf(cases, september);
    expect(counts.accepted).toBe(1359);
    expect(channels.map(([channel]) => counts[`channel.${channel}`])).toEqual([201, 27, 65, 788, 278]);
  });
});

describe('what a rate tells, and what it does not', () => {
  test('nothing of nothing is a dash, and never nought', () => {
    for (const { share } of ratesOf(tallyOf([], september), usualRateRules)) expect(share).toBeUndefined();
    expect(rate([], 'closed').shown).toBe('–');
    expect(rate([counted()], 'closed').shown).toBe('0.0 %');
  });

  test('100.0 % only if it is all of them', () => {
    const many = [...times(2999, () => closed()), counted()];
    expect(rate(many, 'closed').shown).toBe('99.9 %');
  });

  test('halves are rounded up', () => {
    const one = [...times(1, () => closed()), ...times(15, () => counted())];
    expect(rate(one, 'closed').shown).toBe('6.3 %'); // 6.25
  });

  test('of fewer than five, everybody reads the counts only', () => {
    const few = ratesOf(tallyOf([...times(3, () => closed()), counted()], september), usualRateRules);
    const five = ratesOf(tallyOf([...times(4, () => closed()), counted()], september), usualRateRules);
    const shown = (rates: typeof few) => publicRates(rates).find(({ name }) => name === 'closed');
    expect(shown(few)).toEqual({ name: 'closed', numerator: 3, denominator: 4 });
    expect(shown(five)).toEqual({ name: 'closed', numerator: 4, denominator: 5, share: 800 });
  });

  test('who took the case back, and what another channel has, is in no denominator', () => {
    const cases = [closed(), counted({ ended: 'withdrawn' }), counted({ ended: 'transferred' })];
    expect(rate(cases, 'closed')).toMatchObject({ numerator: 1, denominator: 1 });
    expect(tallyOf(cases, september).counts).toMatchObject({ withdrawn: 1, transferred: 1, accepted: 3 });
  });

  test('planned work is closed and told apart; what waits for the resident’s word is not closed', () => {
    const planned = closed({ closings: [closing({ planned: true })] });
    const uninformed = counted({ closings: [closing({ as: 'uninformed' })] });
    const cases = [closed(), planned, uninformed];
    expect(rate(cases, 'closed')).toMatchObject({ numerator: 2, denominator: 3 });
    expect(tallyOf(cases, september).counts).toMatchObject({ closed: 2, planned: 1, uninformed: 1 });
  });

  test('what was taken out is in no rate, and always printed', () => {
    const cases = [closed(), counted({ excluded: 'test' }), counted({ excluded: 'fictitious' })];
    expect(rate(cases, 'closed')).toMatchObject({ numerator: 1, denominator: 1 });
    expect(rate(cases, 'excluded')).toMatchObject({ numerator: 2, denominator: 3, shown: '66.7 %' });
    expect(tallyOf(cases, september).counts).toMatchObject({ 'excluded.test': 1, 'excluded.fictitious': 1 });
  });

  test('invalid callbacks leave the denominators and stand beside', () => {
    const unreached = closed({ callbacks: [{ at: SEPTEMBER + 4 * DAY, attempts: 3 }] });
    const silent = closed({ callbacks: [{ at: SEPTEMBER + 4 * DAY, attempts: 0 }] });
    const cases = [...times(29, () => answered({})), ...times(5, () => unreached), ...times(2, () => silent)];
    expect(rate(cases, 'solved')).toMatchObject({ numerator: 29, denominator: 29 });
    expect(rate(cases, 'validCallbacks')).toMatchObject({ numerator: 29, denominator: 34 });
    expect(rate(cases, 'calledBack')).toMatchObject({ numerator: 34, denominator: 36 });
    expect(tallyOf(cases, september).counts).toMatchObject({ unreached: 5, unanswered: 2 });
  });

  test('the score stands beside the rate, and is another number', () => {
    const cases = [answered({ satisfaction: 'verySatisfied' }), answered({ satisfaction: 'unsatisfied' })];
    expect(rate(cases, 'satisfactionScore').share).toBe(700); // (100 + 40) / 2
    expect(rate(cases, 'satisfied').share).toBe(500);
  });

  test('unfinished overdue cases stay in the denominator of those that were due', () => {
    const dueAt = SEPTEMBER + 5 * DAY;
    const finish = (result: 'met' | 'missed' | 'open' | 'paused') => [
      { kind: 'finish' as const, round: 1, dueAt, result },
    ];
    const cases = [
      closed({ deadlines: finish('met') }),
      closed({ deadlines: finish('missed'), closings: [closing({ onTime: false })] }),
      counted({ deadlines: finish('open') }),
      counted({ deadlines: finish('paused') }),
    ];
    expect(rate(cases, 'finishedInTime')).toMatchObject({ numerator: 1, denominator: 3 });
    expect(rate(cases, 'closedInTime')).toMatchObject({ numerator: 1, denominator: 2 });
    expect(rate(cases, 'overdue')).toMatchObject({ numerator: 2, denominator: 3 });
  });

  test('times are told by median and 90th percentile', () => {
    expect(timesOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 100])).toEqual({ median: 5, p90: 9, count: 10 });
    expect(timesOf([])).toEqual({ count: 0 });
  });
});

describe('two bases', () => {
  const october = { ...september, from: SEPTEMBER + 30 * DAY, to: SEPTEMBER + 61 * DAY, asOf: SEPTEMBER + 61 * DAY };
  // received in September, closed in October
  const late = closed({ closings: [closing({ at: SEPTEMBER + 35 * DAY })] });

  test('by receipt a case counts in the month in which it came, followed until the report date', () => {
    expect(rate([late], 'closed')).toMatchObject({ numerator: 1, denominator: 1 });
    expect(rate([late], 'closed', usualRateRules, october)).toMatchObject({ numerator: 0, denominator: 0, shown: '–' });
  });

  test('by event a closing counts in the month in which it happened, and more than all are two counts', () => {
    const byEvent = { ...october, basis: 'period' as const };
    const cases = [late, closed({ ...late, id: 'other' }), counted({ receivedAt: SEPTEMBER + 31 * DAY })];
    expect(rate(cases, 'closed', usualRateRules, byEvent)).toMatchObject({ numerator: 2, denominator: 1, shown: '–' });
  });
});
