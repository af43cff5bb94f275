import type { CampaignState } from '../../campaigns/campaign';
import type { CampaignAction, CampaignSystemAction } from '../../campaigns/lifecycle/event';

/** At most five characters, all Chinese: the `phrase` of a subscription message. */
export const campaignStateName: Record<CampaignState, string> = {
  proposed: '建议专项',
  running: '治理中',
  closed: '有结果了',
  dropped: '不做专项',
};

/** What happens to a campaign, as the lifecycle diagram names it. */
export const campaignActionName: Record<CampaignAction | CampaignSystemAction | 'propose', string> = {
  propose: '建议',
  open: '定方案，开始治理',
  drop: '不做专项',
  change: '加减诉求',
  close: '公布结果',
  follow: '告诉反映人和邻居',
};
