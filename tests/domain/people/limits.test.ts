import { isCounted, recentKeys, recordAttempt, type RateLimit, type Attempts } from '@domain/people/limits';
import { HOUR, MINUTE } from '@domain/time';

const LIMITS: RateLimit[] = [
  { most: 3, hours: 1 },
  { most: 5, hours: 24 },
];
const NOON = Date.parse('2025-09-10T12:00:00+08:00');

/** Somebody attempts at these minutes after noon; the last one is what is looked at. */
const atMinutes = (...minutes: number[]): Attempts =>
  minutes.reduce<Attempts>(
    (before, minute) => recordAttempt('reports', before, LIMITS, { now: NOON + minute * MINUTE }),
    {
      at: [],
    },
  );
const tooMany = (at: number) =>
  expect.objectContaining({ code: 'ruleBroken', reason: 'tooMany.reports', facts: { from: at } });

test('a person may as often as the hour and the day allow', () => {
  expect(atMinutes(0, 1, 2).at).toHaveLength(3);
  expect(atMinutes(0, 1, 2, 61, 62).at).toHaveLength(5);
});

test('once too often in an hour is told from which moment it works again, and then it does', () => {
  expect(() => atMinutes(0, 1, 2, 3)).toThrow(tooMany(NOON + HOUR));
  expect(() => atMinutes(0, 1, 2, 59.9)).toThrow(tooMany(NOON + HOUR));
  expect(atMinutes(0, 1, 2, 60).at).toHaveLength(4);
});

test('once too often in a day is told the next day’s moment, the later of the two', () => {
  expect(() => atMinutes(0, 1, 2, 61, 62, 63)).toThrow(tooMany(NOON + 24 * HOUR));
  expect(atMinutes(0, 1, 2, 61, 62, 24 * 60).at.length).toBeLessThanOrEqual(5);
});

test('what was refused does not count, and what is too old is forgotten', () => {
  const full = atMinutes(0, 1, 2);
  expect(() => recordAttempt('reports', full, LIMITS, { now: NOON + 3 * MINUTE })).toThrow();
  expect(recordAttempt('reports', full, LIMITS, { now: NOON + HOUR }).at).toHaveLength(4);
  expect(recordAttempt('reports', full, LIMITS, { now: NOON + 48 * HOUR }).at).toEqual([NOON + 48 * HOUR]);
});

test('without a rule nobody is stopped, and nothing is kept', () => {
  expect(recordAttempt('reports', { at: [NOON, NOON] }, [], { now: NOON }).at).toEqual([]);
});

test('several at once count each, and what does not fit is not counted in part', () => {
  const four = recordAttempt('photos', { at: [] }, [{ most: 5, hours: 1 }], { now: NOON, count: 4 });
  expect(four.at).toHaveLength(4);
  expect(() => recordAttempt('photos', four, [{ most: 5, hours: 1 }], { now: NOON, count: 2 })).toThrow();
  expect(recordAttempt('photos', four, [{ most: 5, hours: 1 }], { now: NOON, count: 1 }).at).toHaveLength(5);
});

test('the last keys are known with their moments, also the one of an older release', () => {
  const two = ['a', 'b'].reduce<Attempts>(
    (before, of, n) => recordAttempt('waits', before, LIMITS, { now: NOON + n * MINUTE, of }),
    { at: [NOON - MINUTE] },
  );
  expect(['a', 'b', 'c'].map((key) => isCounted(two, key))).toEqual([true, true, false]);
  expect(recentKeys(two, NOON)).toEqual([{ key: 'b', at: NOON + MINUTE }]);
  expect(isCounted({ at: [NOON], last: 'old' }, 'old')).toBe(true);
});
