import { checkSupport } from '@domain/cases/support';
import { visibilityOf } from '@domain/cases/access/visibility';
import { checkRateLimits, longestWindow, highestLimit } from '@domain/people/limits';
import { HOUR } from '@domain/time';
import { AppError } from '@domain/errors';
import type { Handler } from '../../handler';
import * as cases from '../case-repository';
import * as supports from './support-repository';
import { present } from '../present-case';

export const supportCase: Handler<'cases.support'> = async ({ id }, context) => {
  const { db, actor, now, settings } = context;
  const limits = (await settings()).limits.supports;
  const { record, supported, supportedAt } = await cases.getWithRecentSupports(
    db,
    id,
    supports.supportId(id, actor.personId),
    {
      personId: actor.personId,
      since: now - longestWindow(limits) * HOUR,
      limit: highestLimit(limits),
    },
  );
  checkSupport(record.facts, actor);
  if (!supported) checkRateLimits('supports', supportedAt, limits, now);

  const isNew = !supported && (await supports.add(db, id, actor.personId, now));
  if (isNew) await cases.incrementSupportCount(db, id);

  const visibility = visibilityOf(record.facts, actor, true);
  if (!visibility) throw new AppError('notFound');
  return present(context, { ...record, supporterCount: record.supporterCount + (isNew ? 1 : 0) }, visibility);
};
