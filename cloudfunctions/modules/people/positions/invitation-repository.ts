import { AppError } from '@domain/errors';
import type { Invitation } from '@domain/people/person';
import { MAX_OPEN_INVITATIONS } from '@domain/people/positions';
import type { Moment } from '@domain/time';
import type { Database } from '../../../platform/database/database';
import { insertOrGet } from '../../../platform/database/versioned';
import type { Identity } from '../identity/vault-repository';

// `_id` is the code. Whoever knows it can use the invitation once.
type InvitationDocument = Omit<Invitation, 'code'> & {
  _id: string;
  /** What was offered, so that another offer under the same request is noticed. */
  fingerprint?: string;
};
const invitations = (db: Database) => db.collection<InvitationDocument>('invitations');

const toInvitation = ({ _id, fingerprint: _, ...invitation }: InvitationDocument): Invitation => ({
  code: _id,
  ...invitation,
});

/** Saves an invitation; a repeated command gets the one that is there, and the fingerprint `known` of its offer. */
export async function add(
  db: Database,
  { code, ...invitation }: Invitation,
  fingerprint: string,
): Promise<{ invitation: Invitation; known: string | undefined }> {
  const { document } = await insertOrGet(invitations(db), { _id: code, ...invitation, fingerprint });
  return { invitation: toInvitation(document), known: document.fingerprint };
}

/**
 * An invitation with the identity of the person who uses it, in one request; undefined for an unknown code. Index: _id
 * of both.
 */
export async function findWithGuest(
  db: Database,
  code: string,
  personId: string,
): Promise<{ invitation: Invitation; guest: Identity | undefined } | undefined> {
  const pipeline = db.command.aggregate.pipeline().match({ _id: personId }).limit(1).done();
  const { list } = await invitations(db)
    .aggregate()
    .match({ _id: code })
    .limit(1)
    .lookup({ from: 'vault', pipeline, as: 'guests' })
    .end();
  const found = list[0] as (InvitationDocument & { guests: (Identity & { _id: string })[] }) | undefined;
  if (!found) return undefined;
  const { guests, ...invitation } = found;
  return { invitation: toInvitation(invitation), guest: guests[0] };
}

/** Marks an invitation as used. Throws `ruleBroken` when somebody else used it first. Index: _id. */
export async function markUsed(db: Database, code: string, personId: string, now: Moment): Promise<void> {
  const { stats } = await invitations(db)
    .where({ _id: code, usedBy: db.command.exists(false), withdrawnAt: db.command.exists(false) })
    .update({ data: { usedBy: personId, usedAt: now } });
  if (stats.updated === 0) throw new AppError('ruleBroken', 'invitation.used');
}

/** Invitations of a unit that somebody may still use. Index: unit. */
export async function listOpen(db: Database, unit: string, now: Moment): Promise<Invitation[]> {
  const { exists, gte } = db.command;
  const { data } = await invitations(db)
    .where({ unit, usedBy: exists(false), withdrawnAt: exists(false), expiresAt: gte(now) })
    .limit(MAX_OPEN_INVITATIONS)
    .get();
  return data.map(toInvitation);
}

/** Withdraws an invitation that nobody used; false when somebody was first. Index: _id. */
export async function withdraw(db: Database, code: string, now: Moment): Promise<boolean> {
  const { exists } = db.command;
  const { stats } = await invitations(db)
    .where({ _id: code, usedBy: exists(false), withdrawnAt: exists(false) })
    .update({ data: { withdrawnAt: now } });
  return stats.updated === 1;
}

/** Closes the invitations by which a person holds a position, so that none of them brings it back. Index: unit. */
export async function close(
  db: Database,
  { personId, role, unit }: { personId: string; role: Invitation['role']; unit: string },
  now: Moment,
): Promise<void> {
  await invitations(db)
    .where({ unit, role, usedBy: personId, withdrawnAt: db.command.exists(false) })
    .update({ data: { withdrawnAt: now } });
}
