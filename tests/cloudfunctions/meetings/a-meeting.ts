import type { Input } from '@domain/contract';
import { communityDay, DAY } from '@domain/time';
import type { TestApi } from '../../support/cloud/test-api';

let requests = 0;

/** What the centre asks: the department and the subdistrict come together about a case. */
export const aMeetingRequest = (caseId: string): Input<'meetings.call'> => ({
  requestId: `meeting${++requests}`,
  cases: [caseId],
  units: ['d1', 's1'],
  at: Date.now(),
  place: '三楼会议室',
});

/** luo convened a meeting about a case, and noted that the department came. Answers its id. */
export async function aMeeting(
  testApi: TestApi,
  caseId: string,
  until: 'convened' | 'attended' = 'convened',
): Promise<string> {
  const { id } = await testApi.ask('luo', 'meetings.call', aMeetingRequest(caseId));
  if (until === 'attended') await testApi.ask('luo', 'meetings.attend', { id, unit: 'd1' });
  return id;
}

/** The department leads, the community helps, for three weeks. */
export const aDecision = (id: string, caseId: string): Input<'meetings.decide'> => ({
  ...{ id, caseId, lead: 'd1', assistants: ['c1'], until: communityDay(Date.now() + 21 * DAY) },
  note: '城管局牵头换线，社区盯着',
});
