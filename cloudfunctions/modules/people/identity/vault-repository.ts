import type { Database } from '../../../platform/database/database';
import { insertOnce } from '../../../platform/database/versioned';

/** A person's real identity. No other collection holds it, and no answer to another person carries it. */
export type Identity = {
  openid?: string;
  name?: string;
  phone?: string;
  /** How colleagues call staff. */ workName?: string;
};

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

/** What a person says about themselves; an empty field is removed, an absent one stays. */
export type IdentityChanges = {
  openid: string;
  name?: string | undefined;
  phone?: string | undefined;
  workName?: string | undefined;
};

/**
 * Saves the fields that a person changes, and no others, so that two commands at once each keep theirs. `before` is what
 * the vault held, if anything. Answers what it holds now. Index: _id.
 */
export async function save(
  db: Database,
  personId: string,
  before: Identity | undefined,
  changes: IdentityChanges,
): Promise<Identity> {
  const changed = Object.entries(changes).filter(
    ([field, value]) => value !== undefined && value !== (before?.[field as keyof Identity] ?? ''),
  );
  const kept = Object.fromEntries(
    Object.entries({ ...before, ...Object.fromEntries(changed) }).filter(([, one]) => one),
  );
  if (!before && (await insertOnce(vault(db), { _id: personId, ...kept }))) return kept;
  const data = Object.fromEntries(changed.map(([field, value]) => [field, value === '' ? db.command.remove() : value]));
  // after another first tap it changes what that one added
  if (changed.length) await vault(db).doc(personId).update({ data });
  return kept;
}

/** The names by which colleagues call these people, by personId. Index: _id. */
export async function findWorkNames(db: Database, personIds: readonly string[]): Promise<Map<string, string>> {
  if (!personIds.length) return new Map();
  const { data } = await vault(db)
    .where({ _id: db.command.in(personIds) })
    .field({ workName: true })
    .limit(personIds.length)
    .get();
  return new Map(data.flatMap(({ _id, workName }) => (workName ? [[_id, workName] as const] : [])));
}

/** Removes what is known of a person. Index: _id. */
export async function remove(db: Database, personId: string): Promise<void> {
  await vault(db).doc(personId).remove();
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
