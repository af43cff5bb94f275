import { aCase } from '../../support/aCase';
import { community, openTestApi, type TestApi } from '../../support/cloud/test-api';
import { personIdFor } from '../../support/people';

const NEIGHBOURS = 150;
const neighbour = (n: number) => `neighbour${n}`;

describe('an outage that a hundred and fifty neighbours follow', () => {
  let testApi: TestApi;
  beforeAll(async () => {
    const { people = [], vault = [], ...rest } = community();
    const neighbours = Array.from({ length: NEIGHBOURS }, (_, n) => ({
      ...{ _id: neighbour(n), positions: [{ role: 'resident', unit: 'c1', grids: ['g1'] }], keys: [], joinedAt: 1 },
      ...{ remaining: { caseProgress: 2 }, granted: {}, used: {}, sendingUntil: 0 },
    }));
    testApi = await openTestApi({
      ...rest,
      people: [...people, ...neighbours],
      vault: [...vault, ...neighbours.map(({ _id }) => ({ _id, openid: `o-${_id}` }))],
    });
  });
  afterAll(() => testApi.close());

  const told = () =>
    testApi
      .all<{ to: string; notice: string; send: string }>('inbox')
      .filter(({ to, notice }) => to.startsWith('neighbour') && notice === 'supportedAccepted');

  test('is accepted in a few requests; every neighbour is told in the inbox at once and by WeChat within minutes', async () => {
    const id = await aCase(testApi);
    await testApi.put({
      supports: Array.from({ length: NEIGHBOURS }, (_, n) => ({
        ...{ _id: `${id}_${neighbour(n)}`, case: id, personId: neighbour(n), supportedAt: n },
      })),
    });
    await testApi.ask('gao', 'cases.advance', { id, version: 1, action: 'accept', track: 'easy' });
    expect(testApi.requests()).toBeLessThanOrEqual(60);
    expect(told()).toHaveLength(NEIGHBOURS);
    expect(testApi.all<{ to: string }>('inbox').some(({ to }) => to === personIdFor('lin'))).toBe(true);
    await testApi.tick();
    // nobody accepted messages in this WeChat, so each was tried and answered for
    expect(told().filter(({ send }) => send === 'due' || send === 'claimed')).toEqual([]);
  });
});
