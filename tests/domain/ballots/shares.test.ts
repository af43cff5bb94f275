import { rehearseOwners } from '@domain/ballots/owners';
import { leastReaching, MORE_THAN_HALF, reaches, THREE_QUARTERS, TWO_THIRDS, type Share } from '@domain/ballots/shares';

const THIRD_OF_VILLAGE = TWO_THIRDS;

describe('shares of a whole, by whole numbers', () => {
  test.each<[string, number, number, Share, boolean]>([
    ['666 of 1,000 are less than two thirds', 666, 1_000, TWO_THIRDS, false],
    ['667 of 1,000 are two thirds', 667, 1_000, TWO_THIRDS, true],
    ['666 of 999 are exactly two thirds', 666, 999, TWO_THIRDS, true],
    ['350 of 700 are not more than half', 350, 700, MORE_THAN_HALF, false],
    ['351 of 700 are more than half', 351, 700, MORE_THAN_HALF, true],
    ['524 of 700 are less than three quarters', 524, 700, THREE_QUARTERS, false],
    ['525 of 700 are three quarters', 525, 700, THREE_QUARTERS, true],
    ['764 of 1,528 households are no quorum of more than half', 764, 1_528, MORE_THAN_HALF, false],
    ['765 of 1,528 households are one', 765, 1_528, MORE_THAN_HALF, true],
    ['400 of 800 who attend do not decide', 400, 800, MORE_THAN_HALF, false],
    ['401 of 800 who attend decide', 401, 800, MORE_THAN_HALF, true],
    ['1,018 of 1,528 households are no quorum of a village', 1_018, 1_528, THIRD_OF_VILLAGE, false],
    ['1,019 of 1,528 households are one', 1_019, 1_528, THIRD_OF_VILLAGE, true],
    ['nobody of nobody decides nothing', 0, 0, TWO_THIRDS, false],
  ])('%s', (_, count, total, share, expected) => {
    expect(reaches(count, total, share)).toBe(expected);
  });

  test('the least count is the first that is enough, for every total', () => {
    for (const share of [MORE_THAN_HALF, TWO_THIRDS, THREE_QUARTERS, { part: 1, of: 2, strict: false }])
      for (let total = 1; total <= 2_000; total++) {
        const least = leastReaching(total, share);
        expect([reaches(least, total, share), reaches(least - 1 < 0 ? 0 : least - 1, total, share)]).toEqual([
          true,
          false,
        ]);
      }
  });

  test.each([1.5, -1, Number.NaN, Infinity, 1e15])('%p is no count', (count) => {
    expect(() => reaches(count, 10, MORE_THAN_HALF)).toThrow('invalidInput');
  });
});

describe('a rehearsal of what owners decide', () => {
  const total = { heads: 1_000, area: 10_000_000 };
  const takingPart = { heads: 700, area: 6_800_000 };

  test('1,000 owners of 100,000 m² need 667 heads and 66,666.67 m²', () => {
    const none = { heads: 0, area: 0 };
    expect(rehearseOwners(total, { takingPart, agreeing: none }, 'ordinary').quorum).toEqual({
      needed: { heads: 667, area: 6_666_667 },
      reached: true,
    });
    for (const few of [
      { heads: 666, area: 6_800_000 },
      { heads: 700, area: 6_666_666 },
    ])
      expect(rehearseOwners(total, { takingPart: few, agreeing: few }, 'ordinary').passes).toBe(false);
  });

  test('of 700 heads and 68,000 m², 520 and 52,000 pass an ordinary matter and fail a special one by five heads', () => {
    const agreeing = { heads: 520, area: 5_200_000 };
    expect(rehearseOwners(total, { takingPart, agreeing }, 'ordinary')).toMatchObject({
      majority: { needed: { heads: 351, area: 3_400_001 }, reached: true },
      passes: true,
    });
    expect(rehearseOwners(total, { takingPart, agreeing }, 'special')).toMatchObject({
      majority: { needed: { heads: 525, area: 5_100_000 }, reached: false },
      passes: false,
    });
    expect(rehearseOwners(total, { takingPart, agreeing: { ...agreeing, heads: 525 } }, 'special').passes).toBe(true);
  });
});
