import type { CaseCampaign, CaseFacts } from '../../cases/case';
import { categoryName } from '../../vocabulary/cases';
import { maskForPublic } from '../../wording/public-words';
import type { CampaignFacts, CampaignStep } from '../campaign';

/**
 * Whether a case still has to be told of a step of a campaign: it joins once, leaves only the one that it is in, and
 * hears of the end once, also when the beginning did not reach it.
 */
export function canFollowCampaign(
  { campaign, state }: Pick<CaseFacts, 'campaign' | 'state'>,
  step: CampaignStep,
  id: string,
): boolean {
  // whoever took it back wants to hear no more
  if (state === 'withdrawn') return false;
  const isRunning = campaign !== undefined && campaign.result === undefined;
  if (campaign?.id === id) return isRunning && step !== 'join';
  return !isRunning && step !== 'leave';
}

/**
 * What a case tells its reporter and neighbours of the campaign: masked words, because what is written about one home
 * reaches those of all cases.
 */
export const caseCampaignOf = (campaign: CampaignFacts): CaseCampaign => {
  const { id, unit, unitName, category, placeName, plan = '', until = '', result } = campaign;
  return {
    ...{ id, unit, unitName, name: `${placeName}${categoryName[category]}`, plan: maskForPublic(plan), until },
    ...(result !== undefined && { result: maskForPublic(result) }),
  };
};
