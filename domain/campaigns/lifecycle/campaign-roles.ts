import { CAMPAIGN_READERS } from '../../cases/access/campaign-access';
import { hasRole, type Actor } from '../../people/actor';
import type { CampaignFacts } from '../campaign';

type Area = Pick<CampaignFacts, 'unit' | 'district'>;
type RoleCheck = (campaign: Area, actor: Actor) => boolean;

/** Who somebody is to one campaign. */
export const ROLE_CHECKS = {
  // whoever supervises the area leads it, or the centre of the district
  lead: ({ unit, district }, actor) => hasRole(actor, 'supervisor', unit) || hasRole(actor, 'centre', district),
} satisfies Record<string, RoleCheck>;
export type CampaignRole = keyof typeof ROLE_CHECKS;

const areaKey = (unit: string): string => `area@${unit}`;

/** The keys under which lists find a campaign; `campaignKeysOf` says which of them a reader has. */
export const campaignKeys = ({ unit, district, cases }: Area & Pick<CampaignFacts, 'cases'>): string[] => [
  ...new Set([unit, district, ...cases.map(({ community }) => community)].map(areaKey)),
];

/** The keys of what somebody's positions may see. */
export const campaignKeysOf = ({ positions }: Pick<Actor, 'positions'>): string[] => [
  ...new Set(positions.filter(({ role }) => CAMPAIGN_READERS.includes(role)).map(({ unit }) => areaKey(unit))),
];

/** Whether somebody may know of a campaign. */
export const canSeeCampaign = (
  campaign: Parameters<typeof campaignKeys>[0],
  actor: Pick<Actor, 'positions'>,
): boolean => {
  const keys = campaignKeys(campaign);
  return campaignKeysOf(actor).some((key) => keys.includes(key));
};
