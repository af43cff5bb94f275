import { findSeedMistakes } from '../../../../emulator/seed/seed';
import { openTestDatabase, refusal, type TestDatabase } from '../test-database';

// Names that JavaScript's objects have already are data like any other; the two that no document can have are refused.

const INHERITED = ['constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', '__defineGetter__'];
const IMPOSSIBLE: [name: string, text: RegExp][] = [
  ['__proto__', /a field can not be named __proto__/],
  ['a\0b', /a field name may not contain the NULL byte: ".*a\\u0000b.*"/],
];

let db: TestDatabase;
beforeEach(async () => (db = await openTestDatabase({ data: { docs: [{ _id: '1', n: 1, list: [{ n: 1 }] }] } })));
afterEach(async () => {
  await db.database.close();
  // nothing of a request ever reaches what all objects have
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

// a name of a collection begins with no _
describe.each(INHERITED.filter((name) => !name.startsWith('_')))('%s', (name) => {
  test('names a collection', async () => {
    await db.create(name);
    await db.add(name, [{ _id: 'a', n: 1 }]);
    expect(await db.find(name, {})).toEqual([{ _id: 'a', n: 1 }]);
    await db.database.seed({ [name]: [{ _id: 'b' }] });
    expect(await db.count(name, {})).toBe(2);
    const lookup = { from: name, localField: 'n', foreignField: 'n', as: name };
    expect(await db.aggregate('docs', [{ $lookup: lookup }, { $project: { [name]: 1 } }])).toEqual([
      { _id: '1', [name]: [{ _id: 'a', n: 1 }] },
    ]);
    await db.database.reset([name]);
    expect(db.database.collections()).toEqual([{ name, documents: 0 }]);
  });

  test('names a collection of a seed', () => {
    expect(findSeedMistakes({ [name]: [{ _id: 'a' }] })).toEqual([]);
    expect(findSeedMistakes({ [name]: ['a'] })).toEqual([`${name}.0 is not a document`]);
  });
});

describe.each(INHERITED)('%s', (name) => {
  test('names a field, in documents, queries and updates', async () => {
    await db.add('docs', [{ _id: '2', [name]: { [name]: 1 } }]);
    await db.set('docs', '3', { [name]: 3 });
    expect((await db.find('docs', { [`${name}.${name}`]: 1 })).map(({ _id }) => _id)).toEqual(['2']);
    expect(await db.count('docs', { [name]: { $exists: false } })).toBe(1);
    expect(await db.update('docs', '2', { $inc: { [`${name}.${name}`]: 1 }, $push: { [`${name}.x`]: 1 } })).toBe(1);
    expect(await db.get('docs', '2')).toEqual({ _id: '2', [name]: { [name]: 2, x: [1] } });
    await db.update('docs', '1', { $set: { [`${name}.prototype.polluted`]: 1 } });
    expect(await db.get('docs', '1')).toMatchObject({ [name]: { prototype: { polluted: 1 } } });
    await db.update('docs', '3', { $rename: { [name]: `x.${name}` } });
    expect(await db.get('docs', '3')).toEqual({ _id: '3', x: { [name]: 3 } });
    expect(await db.update('docs', '3', { $unset: { [name]: '' } })).toBe(0);
    const query = { collectionName: 'docs', queryType: 'WHERE', limit: 10, projection: `{"${name}":{"$slice":1}}` };
    expect(await db.ask('getDocument', query)).toMatchObject({ data: { list: expect.any(Array) } });
  });

  test('names a field that stages make', async () => {
    const made = await db.aggregate('docs', [
      { $addFields: { [`x.${name}.y`]: '$n' } },
      { $group: { _id: `$x.${name}.y`, [name]: { $sum: 1 } } },
      { $project: { [name]: 1, object: { $arrayToObject: [[[name, '$_id']]] } } },
      { $addFields: { none: `$none.${name}`, parts: { $objectToArray: '$object' } } },
      { $sort: { [name]: 1 } },
    ]);
    expect(made).toEqual([{ _id: 1, [name]: 1, object: { [name]: 1 }, parts: [{ k: name, v: 1 }] }]);
    expect(await db.aggregate('docs', [{ $count: name }])).toEqual([{ [name]: 1 }]);
    expect(await db.aggregate('docs', [{ $unwind: { path: '$list', includeArrayIndex: name } }])).toEqual([
      { _id: '1', n: 1, list: { n: 1 }, [name]: 0 },
    ]);
  });
});

describe.each(IMPOSSIBLE)('a field %j', (name, text) => {
  /** JSON text; an object's own `__proto__` only JSON.parse makes. */
  const json = (content: string) => content.replaceAll('NAME', JSON.stringify(name).slice(1, -1));
  const ask = (action: string, fields: Record<string, unknown>) =>
    db.ask(action, { collectionName: 'docs', ...fields });
  const byId = { queryType: 'DOC', query: '{"_id":"1"}', multi: false };

  test.each([
    ['a document', '{"_id":"2","NAME":1}'],
    ['an object in it', '{"_id":"2","a":{"NAME":{"polluted":1}}}'],
    ['an object in a list', '{"_id":"2","a":[{"NAME":1}]}'],
  ])('is refused in %s that is added or set', async (_, content) => {
    const { _id, ...whole } = JSON.parse(json(content)) as Record<string, unknown>;
    const set = { ...byId, data: JSON.stringify(whole), merge: false, upsert: true };
    for (const request of [ask('insertDocument', { data: [json(content)] }), ask('modifyDocument', set)]) {
      const { code, message } = await refusal(request);
      expect([code, message]).toEqual(['DATABASE_REQUEST_FAILED', expect.stringMatching(text)]);
    }
    expect(await db.count('docs', {})).toBe(1);
  });

  test.each([
    '{"$set":{"NAME":1}}',
    '{"$set":{"NAME.polluted":1}}',
    '{"$set":{"x.NAME":{"polluted":1}}}',
    '{"$set":{"list.0.NAME.polluted":1}}',
    '{"$set":{"list.$[].NAME":1}}',
    '{"$inc":{"constructor.prototype.NAME":1}}',
    '{"$push":{"NAME":1}}',
    '{"$push":{"list":{"NAME":1}}}',
    '{"$addToSet":{"list":{"a":{"NAME":1}}}}',
    '{"$unset":{"NAME":""}}',
    '{"$rename":{"n":"NAME"}}',
    '{"$rename":{"NAME":"n2"}}',
    '{"$max":{"x":{"NAME":1}}}',
  ])('is refused in the update %s', async (update) => {
    const { code, message } = await refusal(ask('modifyDocument', { ...byId, data: json(update), merge: true }));
    expect([code, message]).toEqual(['DATABASE_REQUEST_FAILED', expect.stringMatching(text)]);
    expect(db.database.dump('docs')).toEqual([{ _id: '1', n: 1, list: [{ n: 1 }] }]);
  });

  test.each([
    ['$addFields', '{"NAME":1}'],
    ['$addFields', '{"a.NAME.polluted":1}'],
    ['$addFields', '{"a":{"b":{"$literal":{"NAME":1}}}}'],
    ['$project', '{"NAME":"$n"}'],
    ['$project', '{"a":{"NAME":"$n"}}'],
    ['$group', '{"_id":null,"NAME":{"$sum":1}}'],
    ['$group', '{"_id":{"NAME":1}}'],
    ['$replaceRoot', '{"newRoot":{"$arrayToObject":[[["NAME",{"polluted":1}]]]}}'],
    ['$replaceRoot', '{"newRoot":{"$arrayToObject":[[{"k":"NAME","v":1}]]}}'],
    ['$count', '"NAME"'],
    ['$unwind', '{"path":"$list","includeArrayIndex":"NAME"}'],
    ['$lookup', '{"from":"docs","localField":"n","foreignField":"n","as":"NAME"}'],
    ['$sort', '{"NAME":1}'],
  ])('is refused in %s %s', async (stageKey, stageValue) => {
    const stages = [{ stageKey, stageValue: json(stageValue) }];
    const { code, message } = await refusal(ask('aggregateDocuments', { stages }));
    expect([code, message]).toEqual(['DATABASE_REQUEST_FAILED', expect.stringMatching(text)]);
  });

  test('is refused in a seed', async () => {
    for (const content of ['{"_id":"2","NAME":1}', '{"_id":"2","a":[{"NAME":1}]}']) {
      const document = JSON.parse(json(content)) as { _id: string };
      const { code, message } = await refusal(db.database.seed({ docs: [document] }));
      expect([code, message]).toEqual(['DATABASE_REQUEST_FAILED', expect.stringMatching(text)]);
    }
    expect(await db.count('docs', {})).toBe(1);
  });
});
