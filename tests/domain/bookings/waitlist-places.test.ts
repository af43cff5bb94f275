import { needsPlace, pendingAttempts, waitKey, type WaitedTime } from '@domain/bookings/waitlist-places';
import { MINUTE } from '@domain/time';

const NOON = Date.parse('2026-09-10T12:00:00+08:00');
const time = (from: number, day = '2026-09-12'): WaitedTime => ({
  room: { id: 'h1-talk', space: 'h1-b' },
  day,
  slots: { from, to: from + 2 },
});
const entry = (from: number, state: 'waiting' | 'left' | 'offered', at = NOON - 60 * MINUTE) => ({
  ...time(from),
  state,
  at,
});
const attempt = (from: number, at = NOON) => ({ key: waitKey(time(from)), at });
const full = expect.objectContaining({ code: 'ruleBroken', reason: 'bookings.places', facts: { limit: 3 } });

describe('places of one person in the line for a space and day', () => {
  test('are three; those that were left or offered are none', () => {
    const three = [18, 20, 22].map((from) => entry(from, 'waiting'));
    expect(() => needsPlace(time(24), three, [])).toThrow(full);
    expect(needsPlace(time(24), [...three.slice(1), entry(18, 'left'), entry(26, 'offered')], [])).toBe(true);
  });

  test('count while they are on their way, and once where they arrived', () => {
    const waiting = [entry(18, 'waiting'), entry(20, 'waiting', NOON)];
    expect(needsPlace(time(24), waiting, [attempt(20)])).toBe(true);
    expect(() => needsPlace(time(24), waiting, [attempt(20), attempt(22)])).toThrow(full);
  });

  test('that somebody leaves and takes again within a minute are counted again', () => {
    expect(needsPlace(time(18), [entry(18, 'left', NOON)], [attempt(18)])).toBe(true);
    expect(needsPlace(time(18), [entry(18, 'left', NOON - 1)], [attempt(18)])).toBe(false); // another tap is on its way
  });

  test('of another day or room are another matter, and an attempt is on its way for a minute', () => {
    const attempts = {
      at: [NOON - 2 * MINUTE, NOON - 1, NOON - 1],
      keys: [waitKey(time(18)), waitKey(time(20)), waitKey(time(20, '2026-09-13'))],
    };
    expect(pendingAttempts(attempts, time(24), NOON)).toEqual([{ key: waitKey(time(20)), at: NOON - 1 }]);
  });
});
