import { hasRole, type Actor, type PositionRole } from '../../people/actor';
import type { CaseFacts, CaseState } from '../case';
import { isAboutStaff } from './about-staff';
import { visibilityOf } from './visibility';

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

/** What ended without an answer to its reporter, or waits elsewhere, belongs to no campaign. */
const OUTSIDE: readonly CaseState[] = ['refused', 'transferred', 'withdrawn', 'merged', 'terminated'];

/** Whether a case may belong to a campaign; complaints about staff stay with the centre. */
export const canJoinCampaign = ({ state, aboutStaff }: Pick<CaseFacts, 'state' | 'aboutStaff'>): boolean =>
  !OUTSIDE.includes(state) && !isAboutStaff({ aboutStaff });

/** Whether a case is in another campaign that still runs. */
export const isInOtherCampaign = ({ campaign }: Pick<CaseFacts, 'campaign'>, id?: string): boolean =>
  campaign !== undefined && campaign.result === undefined && campaign.id !== id;

/** The unit for which somebody may start a campaign from a case: they supervise its subdistrict or its district. */
export function leadingUnitOf(it: CaseFacts, actor: Actor): string | undefined {
  if (!canJoinCampaign(it) || isInOtherCampaign(it) || !visibilityOf(it, actor)) return undefined;
  if (hasRole(actor, 'centre', it.place.district)) return it.place.district;
  return hasRole(actor, 'supervisor', it.place.subdistrict) ? it.place.subdistrict : undefined;
}
