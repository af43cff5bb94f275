import { AppError } from '@domain/errors';
import { offeredPosition, addPosition } from '@domain/people/person';
import type { Handler } from '../../handler';
import { countCode } from '../rate-limit';
import * as invitations from './invitation-repository';
import * as people from '../people-repository';
import * as vault from '../identity/vault-repository';
import { presentMe } from '../present-me';

export const acceptInvitation: Handler<'people.acceptInvitation'> = async ({ code, name }, context) => {
  const { db, now, openid, person } = context;
  // before the code is looked at: a stranger learns nothing of it
  if (!person.positions.length) throw new AppError('notSignedIn', 'joinFirst');
  await countCode(context, code);
  const found = await invitations.findWithGuest(db, code, person.personId);
  if (!found) throw new AppError('notFound');
  const { invitation, guest } = found;
  const position = offeredPosition(invitation, person.personId, now);

  if (!invitation.usedBy) await invitations.markUsed(db, code, person.personId, now);
  const after = await people.change(db, person, (before) => addPosition(before, position));
  const identity =
    name === undefined ? guest : await vault.save(db, person.personId, guest, { openid, workName: name }, now);
  return presentMe(context, after, identity);
};
