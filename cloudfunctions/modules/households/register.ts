import { normalizedAddress, type Address, type EndReason, type Household } from '@domain/households/household';
import type { AppContext } from '../../platform/context';
import { sign } from '../../platform/identity';
import * as households from './household-repository';

const ID_LENGTH = 24;
const BATCH_SIZE = 200;

/** The id of the household at an address, whatever way the address is written. */
export function householdIdOf(address: Address, identityKey: string): string {
  const { compound, building, unit, door } = normalizedAddress(address);
  return sign(`household/${JSON.stringify([compound, building, unit, door])}`, identityKey).slice(0, ID_LENGTH);
}

/** A telephone as the register keeps it: it can be compared and not read. */
export const phoneHashOf = (phone: string, identityKey: string): string =>
  sign(`household-phone/${phone.replace(/\D/g, '').slice(-11)}`, identityKey).slice(0, ID_LENGTH);

/** The code of a door's slip: eight digits that follow from its serial number, so that a repeated print is the same. */
export function slipCodeOf(household: string, serial: number, codeKey: string): string {
  const letters = sign(`slip/${household}/${serial}`, codeKey);
  const number = [...letters].reduce((sum, letter) => (sum * 32 + letter.charCodeAt(0)) % 99_999_989, 7);
  return String(number).padStart(8, '0');
}

export const slipHashOf = (household: string, code: string, codeKey: string): string =>
  sign(`slip-hash/${household}/${code}`, codeKey).slice(0, ID_LENGTH);

/** An address of the base ledger, with the telephones that it has for it. */
export type RegisterRow = Address & { grid: string; community: string; phones?: string[] };

/**
 * Brings households into the register: new ones from now on, known ones with their grid and telephones, ended ones back
 * to life. The same rows again change nothing. Answers how many are new.
 */
export async function upsertHouseholds(
  { db, keys, now }: Pick<AppContext, 'db' | 'keys' | 'now'>,
  rows: readonly RegisterRow[],
): Promise<{ added: number; known: number }> {
  const wanted = new Map<string, Household>();
  for (const { grid, community, phones, ...address } of rows) {
    const id = householdIdOf(address, keys.identity);
    const hashes = phones?.map((phone) => phoneHashOf(phone, keys.identity));
    const row = { id, ...normalizedAddress(address), grid, community, since: now };
    wanted.set(id, { ...row, ...(hashes?.length && { phones: hashes }) });
  }
  const all = [...wanted.values()];
  let added = 0;
  for (let n = 0; n < all.length; n += BATCH_SIZE) {
    const batch = all.slice(n, n + BATCH_SIZE);
    const known = await households.listByIds(db, batch.map(({ id }) => id)); // prettier-ignore
    const changed = known.filter((one) => differs(one, wanted.get(one.id)!));
    for (const { id } of changed) await households.update(db, id, wanted.get(id)!);
    added += await households.addMissing(db, batch);
  }
  return { added, known: all.length - added };
}

const differs = (known: Household, wanted: Household): boolean =>
  known.endedAt !== undefined ||
  known.grid !== wanted.grid ||
  known.community !== wanted.community ||
  (wanted.phones !== undefined && wanted.phones.join() !== (known.phones ?? []).join());

/** Ends a household; rolls that name it keep it. False when it had ended before, or never was. */
export const endHousehold = (
  { db, now }: Pick<AppContext, 'db' | 'now'>,
  id: string,
  reason: EndReason,
): Promise<boolean> => households.end(db, id, reason, now);
