import { leadsPosition } from '@domain/people/positions';
import { AppError } from '@domain/errors';
import type { Handler } from '../../handler';
import * as invitations from './invitation-repository';
import { invitationIdOf, presentPositions } from './present-positions';

/** Withdraws an invitation: from this moment its code opens nothing. A repeated tap finds it gone already. */
export const withdrawInvitation: Handler<'people.withdrawInvitation'> = async ({ unit, invitation }, context) => {
  const { db, actor, keys, now } = context;
  if (!leadsPosition(actor, { role: 'handler', unit })) throw new AppError('notFound');
  const found = (await invitations.listOpen(db, unit, now)).find(
    (one) => invitationIdOf(one.code, keys.identity) === invitation && leadsPosition(actor, one),
  );
  if (found && !(await invitations.withdraw(db, found.code, now))) throw new AppError('conflict');
  return presentPositions(context, { unit });
};
