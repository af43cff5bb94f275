import { community, openTestApi, type TestApi } from '../../support/cloud/test-api';
import { allPages } from '../../support/cloud/all-pages';
import { hallDocuments } from '../../support/halls';

const numbered = (n: number) => `h${String(n).padStart(3, '0')}`;

describe('the halls of a district with more than a hundred', () => {
  let testApi: TestApi;
  beforeAll(async () => {
    const halls = Array.from({ length: 205 }, (_, n) =>
      hallDocuments({ id: numbered(n), name: `第${n}党群服务中心`, community: `d${n % 50}`, rooms: [] }),
    ).flat();
    testApi = await openTestApi({ ...community(), halls });
  });
  afterAll(() => testApi.close());

  test('are listed to the last one, page by page', async () => {
    const pages = await allPages((after) => testApi.ask('lin', 'halls.list', { after }));
    expect(pages.map(({ halls }) => halls.length)).toEqual([100, 100, 5]);
    expect(pages.flatMap(({ halls }) => halls.map(({ id }) => id))).toEqual(
      Array.from({ length: 205 }, (_, n) => numbered(n)),
    );
  });

  test('are found by their community', async () => {
    const { halls, next } = await testApi.ask('stranger', 'halls.list', { community: 'd7' });
    expect(halls.map(({ id }) => id)).toEqual([7, 57, 107, 157].map(numbered));
    expect(next).toBeUndefined();
    expect(testApi.recordedRequests().map(({ collection, index }) => [collection, index])).toEqual([
      ['people', '_id_'],
      ['halls', 'community'],
    ]);
  });

  test('open with the hall of the reader’s community, wherever it stands in the list, else with the first', async () => {
    const far = hallDocuments({ id: 'h900', community: 'c1', rooms: [] });
    await testApi.put({ halls: far });
    expect(await testApi.ask('stranger', 'rooms.list', {})).toMatchObject({ id: 'h000' });
    expect(await testApi.ask('lin', 'rooms.list', {})).toMatchObject({ id: 'h900' });
  });
});
