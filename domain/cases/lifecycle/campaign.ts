import type { CaseFacts } from '../case';

/**
 * Whether a case still has to be told of a step of a campaign: it joins and is told of the end once, and leaves only
 * the one that it is in.
 */
export function canFollowCampaign(
  { campaign, state }: Pick<CaseFacts, 'campaign' | 'state'>,
  step: 'join' | 'leave' | 'close',
  id: string,
): boolean {
  // whoever took it back wants to hear no more
  if (state === 'withdrawn') return false;
  const isIn = campaign?.id === id;
  if (step === 'join') return !isIn && (campaign === undefined || campaign.result !== undefined);
  return isIn && campaign.result === undefined;
}
