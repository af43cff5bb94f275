import type { CountyRows } from '@domain/places/county';
import { addDays, communityDay, MINUTE } from '@domain/time';
import { getCounty, toDocuments } from '../../../cloudfunctions/modules/places/county-repository';
import { aReport } from '../../support/aCase';
import { community, openTestApi, type TestApi } from '../../support/cloud/test-api';
import { county, inFirstGrid } from '../../support/places';

const yesterday = addDays(communityDay(Date.now()), -1);
const ended = { validUntil: yesterday };
/** A time long before the tests', so that what is cached then is not younger than a minute now. */
const then = Date.parse('2026-01-01T08:00:00+08:00');

describe('the county’s data', () => {
  let testApi: TestApi;
  afterEach(() => testApi.close());
  const open = async (version: string, rows: CountyRows) =>
    void (testApi = await openTestApi({ ...community(), county: toDocuments(version, rows) }));
  const namesAt = (minutes: number) =>
    testApi.withDatabase(async (db) =>
      (await getCounty(db, then + minutes * MINUTE)).compounds.map(({ name }) => name),
    );
  const requests = () => testApi.recordedRequests().map(({ collection, index }) => `${collection} ${index}`);
  const pointAt = (version: string, pages: number) =>
    testApi.withDatabase((db) => db.collection('county').doc('current').update({ data: { version, pages } }));

  test('is read once an instance and version, its pointer once a minute', async () => {
    await open('once', county);
    await namesAt(0);
    expect(requests()).toEqual(['county _id_', 'county _id_']);
    await namesAt(0.5);
    expect(requests()).toEqual([]);
    await namesAt(2);
    expect(requests()).toEqual(['county _id_']);
  });

  test('switches by one write: the version before serves for a minute, then the next one', async () => {
    await open('before', county);
    expect(await namesAt(10)).toEqual(['阳光里小区', '锦绣家园']);
    const renamed = { ...county, compounds: county.compounds.map((row) => ({ ...row, name: `新${row.name}` })) };
    await testApi.put({ county: toDocuments('after', renamed).slice(0, 1) });
    expect(await namesAt(12)).toEqual(['阳光里小区', '锦绣家园']);
    await pointAt('after', 1);
    expect(await namesAt(12.5)).toEqual(['阳光里小区', '锦绣家园']);
    expect(await namesAt(14)).toEqual(['新阳光里小区', '新锦绣家园']);
  });

  test('serves the version before while the next one lacks a page, and the next one once it is whole', async () => {
    await open('whole', county);
    await namesAt(20);
    const renamed = { ...county, compounds: county.compounds.map((row) => ({ ...row, name: `新${row.name}` })) };
    await pointAt('late', 1);
    expect(await namesAt(22)).toEqual(['阳光里小区', '锦绣家园']);
    await testApi.put({ county: toDocuments('late', renamed).slice(0, 1) });
    expect(await namesAt(24)).toEqual(['新阳光里小区', '新锦绣家园']);
  });

  describe('in an instance that has read no version yet', () => {
    const renamed = { ...county, compounds: county.compounds.map((row) => ({ ...row, name: `新${row.name}` })) };
    const before = toDocuments('before', county).slice(0, 1);
    const previous = { version: 'before', pages: 1 };
    /** What a new instance names, and what it logs. */
    const namesAtStart = async (minutes: number) => {
      const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
      try {
        let read = getCounty;
        await jest.isolateModulesAsync(async () => {
          read = (await import('../../../cloudfunctions/modules/places/county-repository')).getCounty;
        });
        const at = then + minutes * MINUTE;
        const names = await testApi.withDatabase(async (db) => (await read(db, at)).compounds.map(({ name }) => name));
        return { names, logged: logged.mock.calls.map(([what, version]) => `${what} ${version}`) };
      } finally {
        logged.mockRestore();
      }
    };

    test('the version before serves, and the log says so, while the newest lacks a page', async () => {
      const newest = toDocuments('after', renamed, previous);
      testApi = await openTestApi({ ...community(), county: [...before, ...newest.slice(1)] });
      expect(await namesAtStart(50)).toEqual({ names: ['阳光里小区', '锦绣家园'], logged: ['county after'] });
      await testApi.put({ county: newest.slice(0, 1) });
      expect(await namesAtStart(52)).toEqual({ names: ['新阳光里小区', '新锦绣家园'], logged: [] });
    });

    test('the version before serves while a page of the newest is broken', async () => {
      const [, pointer] = toDocuments('broken', renamed, previous);
      const broken = { _id: 'broken-0', units: 'none', grids: [], compounds: [{}], stations: [] };
      testApi = await openTestApi({ ...community(), county: [...before, broken, pointer!] });
      expect(await namesAtStart(60)).toEqual({ names: ['阳光里小区', '锦绣家园'], logged: ['county broken'] });
    });

    test('without a version before there is nothing to serve', async () => {
      testApi = await openTestApi({ ...community(), county: toDocuments('alone', county).slice(1) });
      await expect(namesAtStart(70)).rejects.toThrow('page alone-0 is missing');
    });
  });

  test('of a large county lies in pages that the platform takes, and answers stay small', async () => {
    const rows = largeCounty();
    const documents = toDocuments('large', rows);
    for (const document of documents) expect(Buffer.byteLength(JSON.stringify(document))).toBeLessThan(512_000);

    await open('large', rows);
    await namesAt(30);
    expect(requests()).toHaveLength(documents.length);
    const all = await testApi.ask('lin', 'places.list', {});
    expect([all.grids.length, all.compounds.length, all.moreCompounds]).toEqual([300, 60, true]);
    expect(Buffer.byteLength(JSON.stringify(all))).toBeLessThan(60_000);
    const { compounds, remaining } = await testApi.ask('lin', 'places.search', { text: '小区' });
    expect([compounds.length, remaining]).toEqual([20, 600 - 20]);
    expect(await testApi.ask('lin', 'places.search', { text: '599号院' })).toEqual({
      compounds: [
        { id: 'k599', name: '第599小区', aliases: ['599号院'], gridName: '第299网格', communityName: '第19社区' },
      ],
      remaining: 0,
    });
    const [longitude, latitude] = rows.compounds[123]!.position;
    const near = await testApi.ask('lin', 'places.search', { point: { longitude, latitude } });
    expect(near.compounds[0]).toMatchObject({ id: 'k123' });
    const { id } = await testApi.ask('lin', 'cases.report', aReport({ place: { kind: 'point', longitude, latitude } }));
    expect(testApi.one('cases', id)).toMatchObject({
      place: { grid: 'g61', gridName: '第61网格', communityName: '第4社区' },
    });
  });

  test('names nothing that has ended in lists and new reports, and finds it by id', async () => {
    await open('ended', {
      units: county.units.map((unit) => (unit.id === 'd1' ? { ...unit, ...ended } : unit)),
      grids: county.grids.map((grid) => (grid.id === 'g1' ? { ...grid, ...ended } : grid)),
      compounds: county.compounds.map((compound) => (compound.id === 'k1' ? { ...compound, ...ended } : compound)),
      stations: county.stations.map((station) => ({ ...station, ...ended })),
    });
    await namesAt(40);
    const all = await testApi.ask('lin', 'places.list', {});
    expect([all.units, all.grids, all.compounds, all.stations].map((rows) => rows.map(({ id }) => id))).toEqual([
      ['c1', 's1', 'x1'],
      ['g2'],
      ['k2'],
      [],
    ]);
    expect(await testApi.ask('lin', 'places.search', { text: '阳光里' })).toEqual({ compounds: [], remaining: 0 });
    for (const place of [
      { kind: 'compound', compound: 'k1' },
      { kind: 'station', station: 'st1' },
    ] as const)
      expect(await testApi.refusal('lin', 'cases.report', aReport({ place }))).toMatchObject({ reason: 'place' });
    expect(
      await testApi.refusal('lin', 'cases.report', aReport({ place: { kind: 'point', ...inFirstGrid } })),
    ).toMatchObject({ reason: 'place.outside' });
    expect(await testApi.refusal('stranger', 'people.join', { agreed: true, compound: 'k1' })).toMatchObject({
      reason: 'compound',
    });

    expect(await testApi.ask('stranger', 'stations.show', { id: 'st1' })).toMatchObject({
      gridName: '第一网格',
      validUntil: yesterday,
    });
    expect((await testApi.ask('sun', 'people.me', {})).positions).toContainEqual(
      expect.objectContaining({ unitName: '城管局' }),
    );
  });
});

/** Twenty communities, 300 grids with borders of 25 positions, 600 compounds and 60 stations. */
function largeCounty(): CountyRows {
  const size = 0.01;
  const corner = (n: number): [number, number] => [104 + (n % 20) * size, 38 + Math.floor(n / 20) * size];
  const sides: [number, number][] = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ];
  const outline = (n: number): [number, number][] => {
    let [x, y] = corner(n);
    const steps = sides.flatMap((side) => Array.from({ length: 6 }, () => side));
    return [
      [x, y],
      ...steps.map(([east, north]): [number, number] => [(x += (east * size) / 6), (y += (north * size) / 6)]),
    ];
  };
  const inside = (n: number, share: number): [number, number] => [corner(n)[0] + share, corner(n)[1] + share];
  const station = county.stations[0]!;
  return {
    units: [
      ...county.units,
      ...Array.from({ length: 20 }, (_, n) => ({
        ...{ id: `c${n + 100}`, kind: 'community' as const, name: `第${n}社区`, parent: 's1' },
      })),
    ],
    grids: Array.from({ length: 300 }, (_, n) => ({
      ...{ id: `g${n}`, name: `第${n}网格`, community: `c${100 + Math.floor(n / 15)}`, households: 280 },
      outline: [outline(n)],
    })),
    compounds: Array.from({ length: 600 }, (_, n) => ({
      ...{ id: `k${n}`, name: `第${n}小区`, aliases: [`${n}号院`], grid: `g${Math.floor(n / 2)}` },
      position: inside(Math.floor(n / 2), n % 2 ? 0.003 : 0.007),
    })),
    stations: Array.from({ length: 60 }, (_, n) => ({
      ...station,
      ...{ id: `st${n}`, name: `第${n}服务站`, grid: `g${n * 5}`, position: inside(n * 5, 0.005) },
    })),
  };
}
