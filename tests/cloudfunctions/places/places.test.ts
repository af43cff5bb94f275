import { openTestApi, type TestApi } from '../../support/cloud/test-api';
import { inFirstGrid, nowhere } from '../../support/places';

describe('places', () => {
  let testApi: TestApi;
  beforeAll(async () => void (testApi = await openTestApi()));
  afterAll(() => testApi.close());

  test('a stranger at the door of a station reads what it offers', async () => {
    expect(await testApi.ask('stranger', 'stations.show', { id: 'st1' })).toMatchObject({
      name: '阳光里服务站',
      gridName: '第一网格',
      services: ['代办'],
      position: { longitude: 104.005, latitude: 38.005 },
    });
    expect(await testApi.refusal('stranger', 'stations.show', { id: 'k1' })).toMatchObject({ code: 'notFound' });
  });

  test('anybody sees who is responsible for a compound, a grid, a station or a point', async () => {
    for (const input of [{ compound: 'k1' }, { grid: 'g1' }, { station: 'st1' }, { point: inFirstGrid }])
      expect(await testApi.ask('stranger', 'places.contacts', input)).toMatchObject({
        contacts: { gridName: '第一网格', units: [{ name: '阳光社区' }, { name: '河东街道' }, { name: '示例区' }] },
      });
    expect(await testApi.ask('stranger', 'places.contacts', { point: nowhere })).toEqual({ outside: true });
    expect(await testApi.refusal('stranger', 'places.contacts', { compound: 'k9' })).toMatchObject({
      code: 'notFound',
    });
  });

  test('whoever named no place gets their own, and nothing before they have one', async () => {
    expect(await testApi.ask('stranger', 'places.contacts', {})).toEqual({});
    await testApi.ask('lin', 'people.correct', { compound: 'k2' });
    expect(await testApi.ask('lin', 'places.contacts', {})).toMatchObject({ contacts: { name: '锦绣家园' } });
  });

  test('a hall lies where its station does', async () => {
    expect(await testApi.ask('lin', 'rooms.list', { hall: 'h1' })).toMatchObject({
      position: { longitude: 104.005, latitude: 38.005 },
    });
  });

  test('the address list has compounds, stations, units, and grids with their outlines as GeoJSON', async () => {
    const places = await testApi.ask('stranger', 'places.list', {});
    expect(places.compounds.map(({ id }) => id)).toEqual(['k1', 'k2']);
    expect(places.units).toContainEqual({ id: 'd1', name: '城管局', kind: 'department' });
    expect(places.grids[0]).toMatchObject({
      id: 'g1',
      name: '第一网格',
      area: {
        type: 'Polygon',
        coordinates: [
          [
            [104, 38],
            [104.01, 38],
            [104.01, 38.01],
            [104, 38.01],
            [104, 38],
          ],
        ],
      },
    });
  });
});
