import { checkReveal, viewContact } from '@domain/cases/access/reveal';
import { AppError } from '@domain/errors';
import { viewAccessPage } from '@domain/people/identity-access';
import type { Handler } from '../../handler';
import * as identityAccesses from '../../people/identity/identity-access-repository';
import { revealIdentity } from '../../people/identity/reveal-identity';
import { createDecisionContext } from '../case-store';
import { findVisible } from '../present-case';

/** Reveals the reporter's name and phone to somebody who works on the case. */
export const revealReporter: Handler<'cases.revealReporter'> = async ({ id, reason, requestId }, context) => {
  const { record } = await findVisible(context, id);
  const { role, unit } = checkReveal(
    record.facts,
    context.actor,
    reason,
    await createDecisionContext(context, record.facts),
  );
  const { access, ...identity } = await revealIdentity(context, {
    personId: record.facts.reporter,
    reason,
    subject: 'case',
    about: id,
    role,
    unit,
    requestId,
  });
  const accesses = await identityAccesses.listOfSubject(context.db, { subject: 'case', id });
  return { ...identity, access, ...viewAccessPage(accesses) };
};

/** Who looked at the reporter's name and phone, for whoever may look. */
export const listReporterAccesses: Handler<'cases.reporterAccesses'> = async ({ id, after }, context) => {
  const { record } = await findVisible(context, id);
  const decisionContext = await createDecisionContext(context, record.facts);
  if (!viewContact(record.facts, context.actor, decisionContext)) throw new AppError('notFound');
  return viewAccessPage(await identityAccesses.listOfSubject(context.db, { subject: 'case', id }, after));
};
