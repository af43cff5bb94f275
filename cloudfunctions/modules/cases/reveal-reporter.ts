import { checkReveal } from '@domain/cases/reveal';
import { viewIdentityAccess } from '@domain/people/identity-access';
import type { Handler } from '../handler';
import * as identityAccesses from '../people/identity/identity-access-repository';
import { revealIdentity } from '../people/identity/reveal-identity';
import { findVisible } from './present-case';

/** Reveals the reporter's name and phone to somebody who works on the case. */
export const revealReporter: Handler<'cases.revealReporter'> = async ({ id, reason, requestId }, context) => {
  const { record } = await findVisible(context, id);
  const { role, unit } = checkReveal(record.facts, context.actor, reason);
  const { access, ...identity } = await revealIdentity(context, {
    personId: record.facts.reporter,
    reason,
    subject: 'case',
    about: id,
    role,
    unit,
    requestId,
  });
  const accesses = await identityAccesses.listOfSubject(context.db, 'case', id);
  return { ...identity, access, identityAccesses: accesses.slice(0, identityAccesses.PAGE).map(viewIdentityAccess) };
};
