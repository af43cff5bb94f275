import type { Input } from '@domain/contract';
import type { TestApi } from '../../support/cloud/test-api';

let requests = 0;

/** What the desk of c1 asks of the department, for a case or without one. */
export const aCallRequest = (caseId?: string): Input<'calls.make'> => ({
  requestId: `call${++requests}`,
  units: ['d1'],
  at: Date.now(),
  place: '三号楼二单元门口',
  note: '楼道灯坏了，请来看线路',
  ...(caseId !== undefined && { caseId }),
});

/** gao called the department, and people brought the call this far. Answers its id. */
export async function aCall(
  testApi: TestApi,
  until: 'made' | 'signed' | 'arrived' | 'measured' = 'made',
  caseId?: string,
): Promise<string> {
  const { id } = await testApi.ask('gao', 'calls.make', aCallRequest(caseId));
  if (until === 'made') return id;
  await testApi.ask('sun', 'calls.sign', { id });
  if (until === 'signed') return id;
  await testApi.ask('gao', 'calls.arrive', { id, unit: 'd1' });
  if (until === 'measured') await testApi.ask('sun', 'calls.measure', { id, words: '换了整条线' });
  return id;
}
