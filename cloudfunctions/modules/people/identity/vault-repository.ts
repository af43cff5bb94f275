import { AppError } from '@domain/errors';
import { MINUTE, type Moment } from '@domain/time';
import type { Database, UpdateData } from '../../../platform/database/database';
import { insertOnce } from '../../../platform/database/versioned';

/** A person's real identity. No other collection holds it, and no answer to another person carries it. */
export type Identity = {
  openid?: string;
  name?: string;
  phone?: string;
  /** How colleagues call staff. */ workName?: string;
};

/** `ownerDue` is when somebody must own an identity that was saved before its owner. */
type VaultDocument = Identity & { _id: string; ownerDue?: Moment };
const vault = (db: Database) => db.collection<VaultDocument>('vault');

/** A person's own identity. Index: _id. */
export async function find(db: Database, personId: string): Promise<Identity | undefined> {
  const { data } = await vault(db).doc(personId).get();
  if (!data) return undefined;
  const { _id, ownerDue: _, ...identity } = data;
  return identity;
}

/** The openid behind a personId, for the system's own messages. Index: _id. */
export const findOpenid = async (db: Database, personId: string): Promise<string | undefined> =>
  (await find(db, personId))?.openid;

/**
 * Who gave this number through WeChat, two at most; guests whom staff wrote down are left out. For the system's own
 * messages only: no answer may tell whether there is one. Index: phone.
 */
export async function listByPhone(db: Database, phone: string): Promise<string[]> {
  const { data } = await vault(db)
    .where({ phone, openid: db.command.exists(true) })
    .field({ _id: true })
    .limit(2)
    .get();
  return data.map(({ _id }) => _id);
}

/** What a person says about themselves; an empty field is removed, an absent one stays. */
export type IdentityChanges = {
  openid: string;
  name?: string | undefined;
  phone?: string | undefined;
  workName?: string | undefined;
};

/**
 * Saves the fields that a person changes, and no others, so that two commands at once each keep theirs. `before` is
 * what the vault held, if anything; without it, the person may not be saved yet, so it is looked at again. Answers what
 * it holds now. Index: _id.
 */
export async function save(
  db: Database,
  personId: string,
  before: Identity | undefined,
  changes: IdentityChanges,
  now: Moment,
): Promise<Identity> {
  const changed = Object.entries(changes).filter(
    ([field, value]) => value !== undefined && value !== (before?.[field as keyof Identity] ?? ''),
  );
  const kept = Object.fromEntries(
    Object.entries({ ...before, ...Object.fromEntries(changed) }).filter(([, one]) => one),
  );
  const data = Object.fromEntries(changed.map(([field, value]) => [field, value === '' ? db.command.remove() : value]));
  // after another first tap it changes what that one added
  if (!before) await addUnowned(db, { _id: personId, ...kept }, data, now);
  else if (changed.length) await vault(db).doc(personId).update({ data });
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
 * Saves somebody without a phone, whom staff registered, before what names them. Without an openid no message is sent
 * to them. Who is here already stays as they are. Index: _id.
 */
export const addGuest = (
  db: Database,
  personId: string,
  { name, phone }: { name: string; phone: string },
  now: Moment,
): Promise<void> => addUnowned(db, { _id: personId, ...(name && { name }), ...(phone && { phone }) }, {}, now);

/** How long what owns an identity may take to be saved. */
const OWNER_GRACE = 5 * MINUTE;

/** Adds an identity, or changes the one that is there; in both cases somebody looks later whether it has an owner. */
async function addUnowned(db: Database, added: VaultDocument, changes: UpdateData, now: Moment): Promise<void> {
  const ownerDue = now + OWNER_GRACE;
  for (let retry = 0; retry < 2; retry++) {
    if (await insertOnce(vault(db), { ...added, ownerDue })) return;
    const { stats } = await vault(db)
      .doc(added._id)
      .update({ data: { ...changes, ownerDue } });
    // nothing changes either where the same was saved in this very millisecond
    if (stats.updated || (await find(db, added._id))) return;
  }
  throw new AppError('conflict');
}

/** An identity that may be nobody's. */
export type Unowned = { personId: string; ownerDue: Moment };

/** Identities to look at, the longest waiting first. Index: ownerDue. */
export async function listOwnerDue(db: Database, now: Moment, limit: number): Promise<Unowned[]> {
  const { data } = await vault(db)
    .where({ ownerDue: db.command.lte(now) })
    .orderBy('ownerDue', 'asc')
    .field({ ownerDue: true })
    .limit(limit)
    .get();
  return data.map(({ _id, ownerDue = now }) => ({ personId: _id, ownerDue }));
}

/** Notes that an identity has an owner, or removes it; neither when somebody saved it again meanwhile. Index: _id. */
export async function settleOwner(db: Database, { personId: _id, ownerDue }: Unowned, isOwned: boolean): Promise<void> {
  if (!isOwned) return void (await vault(db).where({ _id, ownerDue }).remove());
  await vault(db)
    .where({ _id, ownerDue })
    .update({ data: { ownerDue: db.command.remove() } });
}
