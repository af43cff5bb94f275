import fc from 'fast-check';
import { addTallies, tallyOf } from '@domain/rates/tally';
import { countCase, ledgerUnitOf } from '@domain/rates/count-case';
import { casesBehind } from '@domain/rates/tally';
import { COUNTS, membershipOf } from '@domain/rates/members';
import { rateDefinitions, ratesOf } from '@domain/rates/rates';
import { usualRateRules } from '@domain/rates/rules';
import { DAY } from '@domain/time';
import { histories } from '../cases/histories';
import { NEXT_DAY, report, rings, tell, aCase, type Step } from '../cases/story';
import { WAYS } from '../../support/case-ways';
import { WEDNESDAY, world } from '../cases/world';

const { calendar } = world();
const count = (record: ReturnType<typeof report>) => countCase(record.events, calendar);
const counts = (record: ReturnType<typeof report>) =>
  tallyOf([count(record)], { basis: 'cohort', from: 0, to: 1e15, asOf: WEDNESDAY + 90 * DAY }).counts;

describe('what the statistics read out of a history', () => {
  test('a case that was dispatched, verified and rated', () => {
    expect(counts(aCase('closed'))).toMatchObject({
      ...{ received: 1, accepted: 1, settleable: 1, closed: 1, closedInTime: 1, dispatch: 1, finish: 1 },
      ...{
        acceptDue: 1,
        acceptMet: 1,
        signDue: 1,
        signMet: 1,
        contactDue: 1,
        contactMet: 1,
        finishDue: 1,
        finishMet: 1,
      },
      ...{ valid: 1, attempted: 1, contacted: 1 },
    });
  });

  test('a case that somebody took back before the hour was over has missed nothing', () => {
    expect(counts(tell(report(), [['lin', 'withdraw']]))).toEqual({ reported: 1, received: 1, withdrawn: 1 });
  });

  test('a refusal answers in time, and is no acceptance', () => {
    const refused = counts(aCase('refused'));
    expect(refused).toMatchObject({ received: 1, refused: 1, acceptDue: 1, acceptMet: 1 });
    expect(refused.accepted).toBeUndefined();
  });

  test('what the community did not finish in time is late, whoever finishes it', () => {
    const steps: Step[] = [...WAYS.accepted, ['clock', 'stepUp']];
    const late = tell(report(), [['clock', 'missAccept'], ...steps], WEDNESDAY + 5 * DAY);
    expect(counts(late)).toMatchObject({ finishDue: 1, overdue: 1, acceptDue: 1 });
    expect(counts(late).acceptMet).toBeUndefined();
  });

  test('the last answer counts, and a case that came back counts once', () => {
    const again = tell(
      aCase('closed'),
      [
        [
          'lin',
          'rate',
          { rating: { contacted: true, solved: 'no', satisfaction: 'unsatisfied', complaints: [], pressured: true } },
        ],
      ],
      WEDNESDAY + DAY,
    );
    expect(counts(again)).toMatchObject({ valid: 1, 'satisfaction.unsatisfied': 1, pressured: 1 });
    const reopened = tell(again, [['lin', 'reopen', { note: '又坏了' }]], WEDNESDAY + 2 * DAY);
    expect(counts(reopened)).toMatchObject({ reopen: 1, ended: 1, unfinished: 1, valid: 1 });
    expect(counts(reopened).closed).toBeUndefined();
  });

  test('three calls that reach nobody are an invalid callback', () => {
    const called = tell(
      tell(tell(aCase('callback'), rings('missCall'), NEXT_DAY), rings('missCall'), NEXT_DAY + DAY),
      rings('missCall'),
      NEXT_DAY + 2 * DAY,
    );
    expect(called.facts.state).toBe('closed');
    expect(counts(called)).toMatchObject({ attempted: 1, unreached: 1, closed: 1 });
    expect(counts(called).valid).toBeUndefined();
  });

  test('a complaint about staff is counted at the centre, and not where it may be read by whom it is about', () => {
    expect(ledgerUnitOf(report({ aboutStaff: 'community' }).facts)).toBe('x1');
    expect(count(report()).unit).toBe('c1');
  });
});

describe('any history', () => {
  const scopes = (['cohort', 'period'] as const).map((basis) => ({
    basis,
    from: WEDNESDAY,
    to: WEDNESDAY + 12 * DAY,
    asOf: WEDNESDAY + 20 * DAY,
  }));

  test('the tallies of parts of a period add up to the whole, and those of units to the unit above', () => {
    fc.assert(
      fc.property(histories(), fc.integer({ min: 1, max: 11 }), (records, cut) => {
        const cases = records.map((record, n) => ({ ...count(record), unit: `c${n % 3}` }));
        for (const scope of scopes) {
          const whole = tallyOf(cases, scope);
          const units = ['c0', 'c1', 'c2'].map((unit) =>
            tallyOf(
              cases.filter((one) => one.unit === unit),
              scope,
            ),
          );
          expect(addTallies(units)).toEqual(whole);
          const middle = WEDNESDAY + cut * DAY;
          const parts = [tallyOf(cases, { ...scope, to: middle }), tallyOf(cases, { ...scope, from: middle })];
          // by event a case may be due twice, in two parts of the period; it is one case of the whole
          const { finishDue: _d, finishMet: _m, overdue: _o, ...rest } = addTallies(parts).counts;
          expect(scope.basis === 'cohort' ? addTallies(parts).counts : rest).toEqual(
            scope.basis === 'cohort' ? whole.counts : expectWithoutDue(whole.counts),
          );
        }
      }),
      { numRuns: 12 },
    );
  });

  test('every number opens to its cases, and every part is a part of its whole', () => {
    fc.assert(
      fc.property(histories(), (records) => {
        const cases = records.map(count);
        for (const scope of scopes) {
          const tally = tallyOf(cases, scope);
          for (const name of COUNTS) {
            const ids = casesBehind(cases, [name], scope);
            const times = cases.flatMap((one) => membershipOf(one, scope).counts.filter((counted) => counted === name));
            expect(times).toHaveLength(tally.counts[name] ?? 0);
            expect(new Set(ids).size).toBe(ids.length);
            expect(ids.length > 0).toBe(times.length > 0);
          }
        }
        const cohort = ratesOf(tallyOf(cases, scopes[0]!), usualRateRules);
        for (const { name, numerator, denominator, share } of cohort) {
          // a unit may ask again what it took back: then there are two counts
          if (name !== 'returned') expect(numerator).toBeLessThanOrEqual(denominator);
          expect(share === undefined).toBe(denominator === 0 || numerator > denominator);
        }
        expect(Object.keys(rateDefinitions(usualRateRules))).toHaveLength(cohort.length);
      }),
      { numRuns: 12 },
    );
  });
});

const expectWithoutDue = ({ finishDue: _d, finishMet: _m, overdue: _o, ...rest }: ReturnType<typeof counts>) => rest;
