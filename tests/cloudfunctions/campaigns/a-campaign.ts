import { createCampaign } from '@domain/campaigns/lifecycle/create-campaign';
import type { Input } from '@domain/contract';
import { communityDay, DAY } from '@domain/time';
import { toRow, type CaseDocument } from '../../../cloudfunctions/modules/cases/case-document';
import { toDocument } from '../../../cloudfunctions/modules/campaigns/campaign-repository';
import type { TestApi } from '../../support/cloud/test-api';

let requests = 0;

/** What a supervisor asks: these cases are handled together within a month. */
export const aCampaignRequest = (...cases: string[]): Input<'campaigns.open'> => ({
  ...{ requestId: `campaign${++requests}`, cases, plan: '统一换成带顶棚的充电桩' },
  until: communityDay(Date.now() + 30 * DAY),
});

/** jiang runs a campaign about these cases. Answers its id. */
export const aCampaign = async (testApi: TestApi, ...cases: string[]): Promise<string> =>
  (await testApi.ask('jiang', 'campaigns.open', aCampaignRequest(...cases))).id;

/** A campaign that proposed itself about these cases. Answers its id. */
export async function aProposal(testApi: TestApi, ...cases: string[]): Promise<string> {
  const agenda = cases.map((id) => toRow(testApi.one<CaseDocument>('cases', id)!).facts);
  const id = `proposal${++requests}`;
  await testApi.put({ campaigns: [toDocument(createCampaign({ id, agenda }, { now: Date.now() }))] });
  return id;
}
