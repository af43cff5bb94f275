import { campaignKeysOf } from '@domain/campaigns/lifecycle/campaign-roles';
import { viewCampaignCard } from '@domain/campaigns/view';
import type { Handler } from '../handler';
import * as campaigns from './campaign-repository';
import { findVisibleCampaign } from './campaign-store';
import { presentCampaign } from './present-campaign';

export const showCampaign: Handler<'campaigns.show'> = async ({ id }, context) =>
  presentCampaign(context, (await findVisibleCampaign(context, id)).facts);

/** The campaigns of the reader's area, those that are proposed or run first. */
export const listCampaigns: Handler<'campaigns.list'> = async ({ after }, { db, actor }) => {
  const { rows, next } = await campaigns.listByKeys(db, campaignKeysOf(actor), after);
  return { campaigns: rows.map(viewCampaignCard), ...(next !== undefined && { next }) };
};
