import type { NoticeRule } from '../../lifecycle/lifecycle';
import type { Audience, NoticeFacts } from '../../messages/notice';
import { positionKey } from '../../people/actor';
import { momentOf } from '../../time';
import { membersOf, type CampaignFacts } from '../campaign';
import type { CampaignEvent, CampaignEventTypes } from './event';

/** Who can be told of something about a campaign, by name. */
export const AUDIENCES = {
  leads: ({ unit, district }) => [
    ...(unit === district ? [] : [{ position: positionKey('supervisor', unit) }]),
    { position: positionKey('centre', district) },
  ],
  communities: (campaign) =>
    [...new Set(membersOf(campaign).map(({ community }) => community))].map((unit) => ({
      position: positionKey('desk', unit),
    })),
} satisfies Record<string, (campaign: CampaignFacts) => Audience[]>;
export type CampaignAudience = keyof typeof AUDIENCES;

type CampaignNoticeRule = NoticeRule<CampaignEventTypes, CampaignAudience>;

/** The notices of campaigns to staff; reporters and neighbours are told by their own cases. */
export const campaignNotices = {
  campaignProposed: { template: 'staffTask', to: ['leads'], when: (_, { by }) => by.role === 'system' },
  campaignOpened: { template: 'staffTask', to: ['communities'] },
  campaignEnded: { template: 'staffTask', to: ['communities'] },
} satisfies Record<string, CampaignNoticeRule>;
export type CampaignNotice = keyof typeof campaignNotices;

/** What the words of a notice about a campaign are made of. */
export type CampaignNoticeFacts = Pick<NoticeFacts, 'state' | 'place' | 'category' | 'unitName' | 'dueAt'> & {
  count?: number;
};

/** What it is about and how many cases; nothing about a resident. */
export const campaignNoticeFacts = (campaign: CampaignFacts, { to }: CampaignEvent): CampaignNoticeFacts => ({
  ...{ state: to, place: campaign.placeName, category: campaign.category, unitName: campaign.unitName },
  ...(campaign.until !== undefined && { dueAt: momentOf(campaign.until, 1440) - 1 }),
  count: membersOf(campaign).length,
});
