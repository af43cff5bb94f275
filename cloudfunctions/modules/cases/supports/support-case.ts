import type { CaseFacts } from '@domain/cases/case';
import { MAX_GRIDS_AROUND, NEARBY_METRES } from '@domain/cases/lists/nearby';
import { checkSupport } from '@domain/cases/support';
import { visibilityOf } from '@domain/cases/access/visibility';
import { AppError } from '@domain/errors';
import { gridsAround } from '@domain/places/distance';
import type { UserContext } from '../../../platform/context';
import type { Handler } from '../../handler';
import { countAttempt } from '../../people/rate-limit';
import { getValidCounty } from '../../places/county-repository';
import * as cases from '../case-repository';
import { createDecisionContext } from '../case-store';
import * as supports from './support-repository';
import { present } from '../present-case';

/** The grids in which neighbours of a case live. */
const gridsOf = async ({ place }: CaseFacts, { db, now }: UserContext): Promise<string[]> =>
  gridsAround(await getValidCounty(db, now), place, { metres: NEARBY_METRES, limit: MAX_GRIDS_AROUND });

export const supportCase: Handler<'cases.support'> = async ({ id }, context) => {
  const { db, actor, now } = context;
  const { record, supported } = await cases.getWithSupport(db, id, supports.supportId(id, actor.personId));
  const { rules } = await createDecisionContext(context, record.facts);
  checkSupport(record.facts, actor, { rules, gridsAround: await gridsOf(record.facts, context) });
  if (!supported) await countAttempt(context, 'supports', id);

  const isNew = !supported && (await supports.add(db, id, actor.personId, now));
  if (isNew) await cases.incrementSupportCount(db, id);

  const visibility = visibilityOf(record.facts, actor, true);
  if (!visibility) throw new AppError('notFound');
  return present(context, { ...record, supporterCount: record.supporterCount + (isNew ? 1 : 0) }, visibility);
};
