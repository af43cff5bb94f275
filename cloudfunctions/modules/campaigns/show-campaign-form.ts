import { viewCampaignForm } from '@domain/campaigns/view';
import { leadingUnitOf } from '@domain/cases/access/campaign-access';
import { AppError } from '@domain/errors';
import * as cases from '../cases/case-repository';
import type { Handler } from '../handler';
import { findCandidates } from './present-campaign';

/** A case that somebody may start a campaign from, and what others report of the same kind. */
export const showCampaignForm: Handler<'campaigns.form'> = async ({ case: id }, context) => {
  const [row] = await cases.listByIds(context.db, [id]);
  const unit = row && leadingUnitOf(row.facts, context.actor);
  if (!row || unit === undefined) throw new AppError('notFound');
  const candidates = await findCandidates(context, { unit, category: row.facts.category });
  return viewCampaignForm(row.facts, candidates, context.actor);
};
