import { run } from './cloud';

describe('a place', () => {
  test('of each shape is kept, and comes back as what it was', async () => {
    const kinds = await run(async ({ db, docs }) => {
      const point = (x: number, y: number) => db.Geo['Point']!(x, y);
      const line = (...points: unknown[]) => db.Geo['LineString']!(points);
      const ring = line(point(0, 0), point(3, 0), point(0, 3), point(0, 0));
      const shapes: Record<string, unknown> = {
        point: point(113, 23),
        line: line(point(0, 0), point(1, 1)),
        polygon: db.Geo['Polygon']!([ring]),
        points: db.Geo['MultiPoint']!([point(0, 0), point(1, 1)]),
        lines: db.Geo['MultiLineString']!([line(point(0, 0), point(1, 1))]),
        polygons: db.Geo['MultiPolygon']!([db.Geo['Polygon']!([ring])]),
      };
      await docs.add({ data: { _id: 'a', ...shapes } });
      const { data } = await docs.doc('a').get();
      return Object.keys(shapes).map((name) => [
        name,
        (data[name] as object).constructor.name,
        JSON.stringify(data[name]) === JSON.stringify(shapes[name]),
      ]);
    });
    expect(kinds).toEqual([
      ['point', 'Point', true],
      ['line', 'LineString', true],
      ['polygon', 'Polygon', true],
      ['points', 'MultiPoint', true],
      ['lines', 'MultiLineString', true],
      ['polygons', 'MultiPolygon', true],
    ]);
  });

  test('is found by nearness, nearest first, between two distances in metres', async () => {
    const ids = await run(async ({ db, docs, _ }) => {
      const point = (x: number) => db.Geo['Point']!(x, 0);
      await docs.add({
        data: [
          { _id: 'far', place: point(1) },
          { _id: 'near', place: point(0.01) },
          { _id: 'here', place: point(0) },
          { _id: 'out', place: point(40) },
        ],
      });
      const near = async (limits: object) =>
        (await docs.where({ place: _['geoNear']!({ geometry: point(0), ...limits }) }).get()).data.map(
          ({ _id }) => _id,
        );
      return [
        await near({}),
        await near({ maxDistance: 200_000 }),
        await near({ minDistance: 100, maxDistance: 2000 }),
      ];
    });
    expect(ids).toEqual([['here', 'near', 'far', 'out'], ['here', 'near', 'far'], ['near']]);
  });

  test('is found within a polygon and within a circle, and where areas meet', async () => {
    const ids = await run(async ({ db, docs, _ }) => {
      const point = (x: number, y: number) => db.Geo['Point']!(x, y);
      const polygon = (...corners: [number, number][]) =>
        db.Geo['Polygon']!([db.Geo['LineString']!([...corners, corners[0]!].map(([x, y]) => point(x, y)))]);
      await docs.add({
        data: [
          { _id: 'in', place: point(1, 1), area: polygon([0, 0], [2, 0], [2, 2], [0, 2]) },
          { _id: 'out', place: point(5, 5), area: polygon([5, 5], [6, 5], [6, 6], [5, 6]) },
        ],
      });
      const found = async (where: object) => (await docs.where(where).get()).data.map(({ _id }) => _id);
      return [
        await found({ place: _['geoWithin']!({ geometry: polygon([0, 0], [3, 0], [3, 3], [0, 3]) }) }),
        await found({ place: _['geoWithin']!({ centerSphere: [point(5, 5), 10 / 6378.1] }) }),
        await found({ area: _['geoIntersects']!({ geometry: point(1, 1) }) }),
        await found({ area: _['geoIntersects']!({ geometry: polygon([1, 1], [5.5, 1], [5.5, 5.5], [1, 5.5]) }) }),
      ];
    });
    expect(ids).toEqual([['in'], ['out'], ['in'], ['in', 'out']]);
  });

  test('is looked for by nearness with an index only, and must be one', async () => {
    const failures = await run(async ({ db, docs, _, caught }) => [
      await caught(docs.where({ unindexed: _['geoNear']!({ geometry: db.Geo['Point']!(0, 0) }) }).get()),
      await caught(docs.add({ data: { place: { type: 'Point', coordinates: [500, 0] } } })),
    ]);
    expect(failures).toEqual([
      expect.objectContaining({ errCode: -502001 }),
      expect.objectContaining({ errCode: -502001 }),
    ]);
  });
});
