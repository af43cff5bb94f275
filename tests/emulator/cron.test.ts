import { parseDuration } from '../../emulator/clock';
import { nextRunAt } from '../../emulator/functions/cron';

const at = (text: string) => Date.parse(text);

describe('a timer line of seven fields', () => {
  test.each([
    ['every day at two in China', '0 0 2 * * * *', '2026-01-01T00:00:00Z', '2026-01-01T18:00:00Z'],
    ['every five seconds', '*/5 * * * * * *', '2026-01-01T00:00:05Z', '2026-01-01T00:00:10Z'],
    ['every minute', '0 * * * * * *', '2026-01-01T00:00:00.5Z', '2026-01-01T00:01:00Z'],
    [
      'the first of the month or a Monday, whichever is sooner',
      '0 0 9 1 * 1 *',
      '2026-01-02T00:00:00Z',
      '2026-01-05T01:00:00Z',
    ],
  ])('%s', (_, line, after, next) => expect(nextRunAt(line, at(after))).toBe(at(next)));

  test('has no next moment when its year is over', () =>
    expect(nextRunAt('0 0 0 1 1 * 2025', at('2026-01-02T00:00:00Z'))).toBeUndefined());
  test('is refused with five fields', () => expect(() => nextRunAt('0 2 * * *', 0)).toThrow('7'));
});

describe('a duration', () => {
  test.each([
    ['PT2H', 7_200_000],
    ['P1D', 86_400_000],
    ['P1W', 604_800_000],
    ['PT1H30M', 5_400_000],
    ['-PT10S', -10_000],
  ])('%s', (text, milliseconds) => expect(parseDuration(text)).toBe(milliseconds));
  test.each(['', 'P', 'PT', '2 hours', 'P1Y'])('is not %j', (text) =>
    expect(() => parseDuration(text)).toThrow('not a duration'),
  );
});
