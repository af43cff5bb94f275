import { chooseForSheet, type Code } from '@domain/codes/code';
import { MAX_SHEET_CODES } from '@domain/codes/input-limits';

const code = (id: string, revokedAt?: number): Code => ({
  ...{ id, kind: 'hall', hall: 'h1', community: 'c1', name: 'hall', label: '', madeAt: 1 },
  ...(revokedAt !== undefined && { revokedAt }),
});

test('a sheet has the codes in use, as many as it takes, and says how many are left out', () => {
  const used = Array.from({ length: MAX_SHEET_CODES + 3 }, (_, n) => code(`u${n}`));
  const { chosen, remaining } = chooseForSheet([code('old', 2), ...used]);
  expect([chosen[0]?.id, chosen.length, remaining]).toEqual(['u0', MAX_SHEET_CODES, 3]);
  expect(chooseForSheet(used.slice(0, 2))).toEqual({ chosen: used.slice(0, 2), remaining: 0 });
  expect(chooseForSheet([code('old', 2), ...used], ['u1', 'old', 'other'])).toEqual({
    chosen: [used[1]],
    remaining: 0,
  });
});
