import type { Actor, PositionRole } from '../../people/actor';
import type { CaseFacts } from '../case';

/** Who reads of the campaigns of their area. */
export const CAMPAIGN_READERS: readonly PositionRole[] = ['desk', 'leader', 'supervisor', 'centre'];

/** Whether somebody may open the campaign of a case: whoever works for its unit, its district or this community. */
export const canOpenCampaign = (
  { campaign, place }: Pick<CaseFacts, 'campaign' | 'place'>,
  { positions }: Pick<Actor, 'positions'>,
): boolean =>
  campaign !== undefined &&
  positions.some(
    ({ role, unit }) =>
      CAMPAIGN_READERS.includes(role) && [campaign.unit, place.district, place.community].includes(unit),
  );
