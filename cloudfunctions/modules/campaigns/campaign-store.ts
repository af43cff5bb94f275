import { canSeeCampaign } from '@domain/campaigns/lifecycle/campaign-roles';
import type { StoredCampaign } from '@domain/campaigns/campaign-types';
import { AppError } from '@domain/errors';
import type { UserContext } from '../../platform/context';
import type { RecordStore } from '../lifecycle/change-record';
import * as campaigns from './campaign-repository';

/** How campaigns are stored. */
export const campaignStore: RecordStore<StoredCampaign> = {
  collection: 'campaigns',
  save: ({ db }, before, after) => campaigns.save(db, before, after),
  outboxOf: ({ facts: { id }, version, outbox }) => ({ id, version, outbox }),
};

/** A campaign that the caller may know of. Throws `notFound` for any other. */
export async function findVisibleCampaign({ db, actor }: UserContext, id: string): Promise<StoredCampaign> {
  const campaign = await campaigns.get(db, id);
  if (!canSeeCampaign(campaign.facts, actor)) throw new AppError('notFound');
  return campaign;
}
