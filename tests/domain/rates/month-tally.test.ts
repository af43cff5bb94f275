import fc from 'fast-check';
import { BASES } from '@domain/rates/members';
import { monthsOf, tallyMonth } from '@domain/rates/month-tally';
import { periodOf } from '@domain/rates/period';
import { usualRateRules } from '@domain/rates/rules';
import { tallyOf } from '@domain/rates/tally';
import { DAY } from '@domain/time';
import { closed, closing, counted, SEPTEMBER } from './counted';

const rules = usualRateRules;
const september = { unit: 'c1', month: '2025-09', basis: 'cohort', asOf: SEPTEMBER + 20 * DAY } as const;
const open = (dueAt: number) => counted({ deadlines: [{ kind: 'finish', round: 1, dueAt, result: 'open' }] });

describe('the numbers of a month', () => {
  test('a case counts in the months of its receipt, of its end, of its answers and of its deadlines', () => {
    const one = closed({
      closings: [closing({ at: SEPTEMBER + 35 * DAY })],
      callbacks: [{ at: SEPTEMBER + 65 * DAY, attempts: 1 }],
      deadlines: [{ kind: 'finish', round: 1, dueAt: SEPTEMBER + 95 * DAY, result: 'open' }],
    });
    expect(monthsOf(one, rules)).toEqual(['2025-09', '2025-10', '2025-11', '2025-12']);
    expect(monthsOf(counted(), rules)).toEqual(['2025-09']);
  });

  test('they are those of all cases, whatever else is known of the unit', () => {
    const moment = fc.integer({ min: SEPTEMBER - 40 * DAY, max: SEPTEMBER + 80 * DAY });
    const some = fc.record({ receivedAt: moment, closedAt: moment, dueAt: moment }).map((one) =>
      closed({
        receivedAt: one.receivedAt,
        closings: [closing({ at: one.closedAt })],
        deadlines: [{ kind: 'finish', round: 1, dueAt: one.dueAt, result: 'missed', stoppedAt: one.closedAt }],
      }),
    );
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), fc.constantFrom(...BASES), (cases, basis) => {
        const bounds = periodOf('month', september.month, rules);
        const ofMonth = cases.filter((one) => monthsOf(one, rules).includes(september.month));
        expect(tallyMonth(ofMonth, { ...september, basis }, rules).tally) //
          .toEqual(tallyOf(cases, { basis, from: bounds.from, to: bounds.to, asOf: september.asOf }));
      }),
    );
  });

  test('an open deadline asks to be counted again the moment it has passed', () => {
    const due = SEPTEMBER + 25 * DAY;
    const before = tallyMonth([open(due), open(due + DAY)], september, rules);
    expect(before).toMatchObject({ recountAt: due + 1 });
    expect(before.tally.counts.overdue).toBeUndefined();
    const after = tallyMonth([open(due), open(due + DAY)], { ...september, asOf: due + 1 }, rules);
    expect(after).toMatchObject({ recountAt: due + DAY + 1, tally: { counts: { overdue: 1 } } });
    expect(tallyMonth([open(due)], { ...september, asOf: due + 1 }, rules)).not.toHaveProperty('recountAt');
  });
});
