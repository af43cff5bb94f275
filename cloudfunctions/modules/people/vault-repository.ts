import type { Database } from '../../platform/database/database';
import { insertOnce } from '../../platform/database/versioned';

/** A person's real identity. No other collection holds it, and no answer to another person carries it. */
export type Identity = { openid?: string; name?: string; phone?: string };

type VaultDocument = Identity & { _id: string };
const vault = (db: Database) => db.collection<VaultDocument>('vault');

/** A person's own identity. Index: _id. */
export async function find(db: Database, personId: string): Promise<Identity | undefined> {
  const { data } = await vault(db).doc(personId).get();
  if (!data) return undefined;
  const { _id, ...identity } = data;
  return identity;
}

/** The openid behind a personId, for the system's own messages. Index: _id. */
export const findOpenid = async (db: Database, personId: string): Promise<string | undefined> =>
  (await find(db, personId))?.openid;

/** Saves what a person says about themselves and keeps the rest. `before` is what the vault holds, if anything. */
export async function save(
  db: Database,
  personId: string,
  before: Identity | undefined,
  after: Identity,
): Promise<void> {
  if (before) return JSON.stringify(before) === JSON.stringify(after) ? undefined : change(db, personId, after);
  // two first taps at once
  if (!(await insertOnce(vault(db), { _id: personId, ...after }))) await change(db, personId, after);
}

/**
 * Saves somebody without a phone, whom staff registered. Without an openid no message is sent to them. False when they
 * are here already.
 */
export const addGuest = (
  db: Database,
  personId: string,
  { name, phone }: { name: string; phone: string },
): Promise<boolean> => insertOnce(vault(db), { _id: personId, ...(name && { name }), ...(phone && { phone }) });

async function change(db: Database, personId: string, identity: Identity): Promise<void> {
  await vault(db).doc(personId).update({ data: identity });
}
