import { compareAddresses, maskedDoor, normalizedAddress } from '@domain/households/household';
import {
  checkSlip,
  claimHousehold,
  confirmMember,
  MAX_ADULTS,
  MAX_WRONG_CODES,
  SLIP_TTL,
  slipToPrint,
  type ClaimFacts,
} from '@domain/households/member';

const address = { compound: 'k1', building: '3', unit: '2', door: '402' };
const household = { ...address, id: 'h1', grid: 'g1', community: 'c1', since: 0 };
const facts = (changes: Partial<ClaimFacts> = {}): ClaimFacts => ({
  ...{ household, adults: 0, proof: undefined, now: 100 },
  ...changes,
});

describe('an address', () => {
  test.each([
    ['3号楼', '2单元', '402室'],
    ['３', ' 2 ', '４０２'],
    ['03栋', '02单元', '0402号'],
    ['3 幢', '2', '402户'],
  ])('%s %s %s is one door', (building, unit, door) => {
    expect(normalizedAddress({ compound: 'k1', building, unit, door })).toEqual(address);
  });

  test('is posted without its door', () => {
    expect(['402', '1203', '7', 'A1'].map(maskedDoor)).toEqual(['4**', '1***', '*', 'A*']);
  });

  test('comes in the order of the doors', () => {
    const doors = ['1002', '402', '401', 'B1'].map((door) => ({ ...address, door }));
    expect(doors.sort(compareAddresses).map(({ door }) => door)).toEqual(['401', '402', '1002', 'B1']);
    expect(compareAddresses({ ...address, building: '10' }, { ...address, building: '9' })).toBeGreaterThan(0);
  });
});

describe('whoever claims a household', () => {
  test('is verified by a slip or by the base ledger, and else waits for the officer', () => {
    expect(claimHousehold(undefined, 'lin', facts({ proof: 'slip' }))).toMatchObject({ state: 'verified', proof: 'slip' });
    const asked = claimHousehold(undefined, 'lin', facts());
    expect(asked).toMatchObject({ state: 'asked', askedAt: 100 });
    expect(claimHousehold(asked, 'lin', facts({ now: 200 }))).toBe(asked);
    expect(confirmMember(asked, 0, 300)).toMatchObject({ state: 'verified', proof: 'officer', verifiedAt: 300 });
    expect(claimHousehold(asked, 'lin', facts({ proof: 'slip', now: 200 }))).toMatchObject({ state: 'verified' });
  }); // prettier-ignore

  test('belongs to one household at a time', () => {
    const verified = claimHousehold(undefined, 'lin', facts({ proof: 'slip' }));
    const other = facts({ household: { ...household, id: 'h2' }, proof: 'slip' });
    expect(() => claimHousehold(verified, 'lin', other)).toThrow('households.elsewhere');
    expect(claimHousehold(verified, 'lin', facts())).toBe(verified);
    const asked = claimHousehold(undefined, 'lin', facts());
    expect(claimHousehold(asked, 'lin', other)).toMatchObject({ household: 'h2', state: 'verified', version: 2 });
  });

  test('finds a household full after so many adults, and no household where one was struck off', () => {
    expect(() => claimHousehold(undefined, 'lin', facts({ adults: MAX_ADULTS, proof: 'slip' }))).toThrow('households.full');
    expect(() => claimHousehold(undefined, 'lin', facts({ household: { ...household, endedAt: 50 } }))).toThrow(
      'households.unknown',
    );
  }); // prettier-ignore
});

describe('the slip of a door', () => {
  const slip = slipToPrint(undefined, (serial) => `hash ${serial}`, 100);

  test('opens for two months, and not after too many wrong codes', () => {
    expect(() => checkSlip(undefined, 100)).toThrow('households.noSlip');
    expect(() => checkSlip(slip, 100 + SLIP_TTL - 1)).not.toThrow();
    expect(() => checkSlip(slip, 100 + SLIP_TTL)).toThrow('households.slipExpired');
    expect(() => checkSlip({ ...slip, wrong: MAX_WRONG_CODES }, 100)).toThrow('households.slipLocked');
  });

  test('is printed again as it is, and replaced after too many wrong codes or when it opens for less than a month', () => {
    const print = (before: typeof slip, now: number) => slipToPrint(before, (serial) => `hash ${serial}`, now);
    expect(print(slip, 200)).toBe(slip);
    for (const next of [print({ ...slip, wrong: MAX_WRONG_CODES }, 200), print(slip, 100 + SLIP_TTL)])
      expect(next).toMatchObject({ serial: 2, hash: 'hash 2', wrong: 0 });
  });
});
