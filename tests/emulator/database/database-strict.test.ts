import { refusal, openTestDatabase, type TestDatabase } from './test-database';

// a busy machine is slow, not wrong
jest.setTimeout(60_000);

const point = (longitude: number, latitude: number) => ({ type: 'Point', coordinates: [longitude, latitude] });

const definition = {
  collections: {
    things: { indexes: [{ name: 'code_1', keys: { code: 1 } as const, unique: true }] },
    places: { indexes: [{ name: 'at_2dsphere', keys: { at: '2dsphere' } as const }] },
  },
};
const thing = { _id: '1', code: 'a', n: 1, s: 'text', nul: null, list: [{ b: 1 }], tags: ['x'], inner: { a: 1 } };

let db: TestDatabase;
beforeEach(async () => {
  db = await openTestDatabase({ definition, data: { things: [thing], places: [{ _id: 'p', at: point(113, 23) }] } });
});

test('an order by two lists is refused, and one by a list and a value is not', async () => {
  const refused = await refusal(db.find('things', {}, { order: { tags: 1, 'list.b': 1 } }));
  expect(refused.message).toContain('cannot sort with keys that are parallel arrays');
  expect(await db.find('things', {}, { order: { tags: 1, n: 1 } })).toHaveLength(1);
});

describe('an update is refused', () => {
  const table: [why: string, update: Record<string, unknown>, text: RegExp][] = [
    [
      'when it adds to text',
      { $inc: { s: 1 } },
      /Cannot apply \$inc to a value of non-numeric type\. \{_id: "1"\} has the field 's' of non-numeric type string/,
    ],
    ['when it adds to null', { $inc: { nul: 1 } }, /non-numeric type null/],
    ['when it adds text', { $inc: { n: 'x' } }, /Cannot increment with non-numeric argument/],
    ['when it multiplies null', { $mul: { nul: 2 } }, /Cannot apply \$mul/],
    [
      'when it pushes to a number',
      { $push: { n: 1 } },
      /The field 'n' must be an array but is of type int in document \{_id: "1"\}/,
    ],
    ['when it adds to the set of a number', { $addToSet: { n: 1 } }, /must be an array/],
    ['when it pops from a number', { $pop: { n: 1 } }, /non-array type 'int'/],
    ['when it pops two', { $pop: { tags: 2 } }, /\$pop expects 1 or -1/],
    ['when it pulls from a number', { $pull: { n: 1 } }, /Cannot apply \$pull to a non-array value/],
    ['when it pulls all from a number', { $pullAll: { n: [1] } }, /non-array/],
    ['when its path leads through null', { $set: { 'nul.x': 1 } }, /Cannot create field 'x' in element \{nul: null\}/],
    ['when its path leads through text', { $set: { 's.x': 1 } }, /Cannot create field 'x' in element \{s: "text"\}/],
    [
      'when its path leads through an array',
      { $set: { 'list.b': 1 } },
      /Cannot create field 'b' in element \{list: \[ \{ b: 1 \} \]\}/,
    ],
    ['when two operators meet on one path', { $set: { n: 1 }, $inc: { n: 1 } }, /would create a conflict at 'n'/],
    [
      'when one path is inside another',
      { $set: { inner: {}, 'inner.a': 1 } },
      /Updating the path 'inner.a' would create a conflict at 'inner'/,
    ],
    ['when it changes the id', { $set: { _id: '2' } }, /immutable field '_id'/],
    ['when it takes the id away', { $unset: { _id: '' } }, /immutable field '_id'/],
    ['when an operator is unknown', { $bump: { n: 1 } }, /Unknown modifier: \$bump/],
    ['when it mixes fields and operators', { n: 2 }, /must contain atomic operators/],
    ['when an operator is empty', { $set: {} }, /'\$set' is empty/],
    [
      'when a clause of $push is unknown',
      { $push: { tags: { $each: ['y'], $where: 1 } } },
      /Unrecognized clause in \$push: \$where/,
    ],
    ['when it stores a field that begins with $', { $set: { a: { $b: 1 } } }, /dollar \(\$\) prefixed field '\$b'/],
    ['when its path ends in a dot', { $set: { 'a.': 1 } }, /empty field name/],
    ['when its path has an empty name', { $set: { 'a..b': 1 } }, /empty field name/],
    ['when it renames a field to itself', { $rename: { n: 'n' } }, /must differ/],
    ['when it uses the positional operator', { $set: { 'tags.$': 'y' } }, /positional operator/],
  ];
  for (const [why, update, text] of table) {
    test(why, async () => {
      const { code, message } = await refusal(db.update('things', '1', update));
      expect({ code, message }).toEqual({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringMatching(text) });
      expect(message).toMatch(
        /^\[FailedOperation\.Update\] multiple write errors: \[\{write errors: \[\{.*\}\]\}, \{<nil>\}\]$/s,
      );
      expect(await db.get('things', '1')).toEqual(thing);
    });
  }
});

describe('a query is refused', () => {
  const table: [why: string, query: Record<string, unknown>, text: RegExp][] = [
    ['when an operator is unknown', { n: { $above: 1 } }, /unknown operator: \$above/],
    [
      'when an operator is unknown deep inside',
      { $or: [{ n: 1 }, { $and: [{ n: { $not: { $above: 1 } } }] }] },
      /unknown operator: \$above/,
    ],
    ['when a connective is unknown', { $xor: [] }, /unknown top level operator: \$xor/],
    ['when it runs code', { $where: 'true' }, /unknown top level operator/],
    ['when operators and fields are mixed', { inner: { $gt: 1, a: 1 } }, /unknown operator: a/],
    ['when $in has no list', { n: { $in: 1 } }, /\$in needs an array/],
    ['when $or is empty', { $or: [] }, /must be a nonempty array/],
    ['when $size is no number', { tags: { $size: 'x' } }, /\$size/],
    ['when $mod divides by zero', { n: { $mod: [0, 1] } }, /divisor cannot be 0/],
    ['when a flag is unknown', { s: { $regex: 'a', $options: 'q' } }, /invalid flag/],
    ['when a pattern names a Unicode property', { s: { $regex: '\\p{Han}' } }, /the emulator lacks \\p/],
    ['when a pattern names one in a class', { s: { $regex: '[^\\P{L}]' } }, /the emulator lacks \\P/],
    ['when a pattern gives nothing back', { s: { $regex: 'a++' } }, /Regular expression is invalid: Nothing to repeat/],
    ['when an expression is unknown', { $expr: { $above: ['$n', 1] } }, /Unrecognized expression '\$above'/],
    [
      'when it asks for the nearest without an index',
      { at: { $nearSphere: { $geometry: point(1, 1) } } },
      /unable to find index for \$geoNear query/,
    ],
    [
      'when it asks for a crossing without an index',
      { at: { $geoIntersects: { $geometry: point(1, 1) } } },
      /2dsphere index on 'at' is needed/,
    ],
    [
      'when it asks for the nearest inside $or',
      { $or: [{ at: { $nearSphere: { $geometry: point(1, 1) } } }] },
      /\$nearSphere is not allowed/,
    ],
    [
      'when a polygon is not closed',
      {
        at: {
          $geoWithin: {
            $geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [0, 0],
                  [0, 1],
                  [1, 1],
                  [1, 0],
                ],
              ],
            },
          },
        },
      },
      /Loop is not closed/,
    ],
  ];
  for (const [why, query, text] of table) {
    test(why, async () => {
      const expected = { code: 'DATABASE_REQUEST_FAILED', message: expect.stringMatching(text) };
      expect(await refusal(db.find('things', query))).toMatchObject(expected);
      expect(await refusal(db.count('things', query))).toMatchObject(expected);
      expect(await refusal(db.removeWhere('things', query))).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
    });
  }

  test('even when the collection is empty', async () => {
    await db.create('empty');
    expect(await refusal(db.find('empty', { n: { $above: 1 } }))).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
  });

  test('but $geoWithin needs no index', async () => {
    const around = {
      type: 'Polygon',
      coordinates: [
        [
          [112, 22],
          [114, 22],
          [114, 24],
          [112, 24],
          [112, 22],
        ],
      ],
    };
    await db.add('things', [{ _id: '2', at: point(113, 23) }]);
    expect(await db.find('things', { at: { $geoWithin: { $geometry: around } } })).toHaveLength(1);
  });

  test('when its projection mixes in and out, or is unknown', async () => {
    expect(await refusal(db.find('things', {}, { projection: { a: 1, b: 0 } }))).toMatchObject({
      message: expect.stringContaining('mix of inclusion and exclusion'),
    });
    expect(await refusal(db.find('things', {}, { projection: { tags: { $first: 1 } } }))).toMatchObject({
      message: expect.stringContaining('Unsupported projection'),
    });
  });

  test('when its order is neither up nor down', async () => {
    expect(await refusal(db.find('things', {}, { order: { n: 2 } }))).toMatchObject({
      message: expect.stringContaining('$sort key ordering'),
    });
  });
});

describe('a pipeline is refused, even on an empty collection,', () => {
  const table: [why: string, stages: Record<string, unknown>[], text: RegExp][] = [
    ['when a stage is unknown', [{ $facet: {} }], /Unrecognized pipeline stage name: '\$facet'/],
    ['when a stage may not run here', [{ $out: 'x' }], /Unrecognized pipeline stage/],
    ['when an expression is unknown', [{ $project: { a: { $nope: 1 } } }], /Unrecognized expression '\$nope'/],
    ['when a projection of a field is empty', [{ $project: { a: {} } }], /an empty object is not a valid value/],
    ['when an accumulator is unknown', [{ $group: { _id: null, x: { $nope: 1 } } }], /unknown group operator '\$nope'/],
    ['when a group has no id', [{ $group: { n: { $sum: 1 } } }], /must include an _id/],
    ['when a group field is no accumulator', [{ $group: { _id: null, n: 3 } }], /must be an accumulator object/],
    ['when a variable is unknown', [{ $addFields: { a: '$$who' } }], /Use of undefined variable: who/],
    [
      'when an operator has too few arguments',
      [{ $project: { a: { $divide: [1] } } }],
      /\$divide takes exactly 2 arguments/,
    ],
    [
      'when an argument has an unknown name',
      [{ $project: { a: { $dateToString: { date: '$d', fmt: '%Y' } } } }],
      /Unrecognized argument to \$dateToString: fmt/,
    ],
    [
      'when a date format is unknown',
      [{ $project: { a: { $dateToString: { date: '$d', format: '%q' } } } }],
      /Invalid format character/,
    ],
    ['when an else is missing', [{ $project: { a: { $cond: { if: true, then: 1 } } } }], /Missing 'else' parameter/],
    ['when $geoNear is not first', [{ $match: {} }, { $geoNear: {} }], /only valid as the first stage/],
    [
      'when $geoNear has no index',
      [{ $geoNear: { near: point(1, 1), distanceField: 'd', spherical: true } }],
      /requires a 2dsphere index/,
    ],
    ['when a limit is not positive', [{ $limit: 0 }], /invalid argument to \$limit/],
    ['when a skip is negative', [{ $skip: -1 }], /invalid argument to \$skip/],
    ['when a sort is empty', [{ $sort: {} }], /at least one sort key/],
    ['when a path lacks its $', [{ $unwind: 'tags' }], /prefixed with a '\$'/],
    [
      'when an option of $unwind is unknown',
      [{ $unwind: { path: '$tags', keep: true } }],
      /unrecognized option to \$unwind/,
    ],
    [
      'when buckets are of a number',
      [{ $bucket: { groupBy: 1, boundaries: [0, 5] } }],
      /The \$bucket 'groupBy' field must be defined as a \$-prefixed path or an expression, but found: 1/,
    ],
    [
      'when automatic buckets are of a text',
      [{ $bucketAuto: { groupBy: 'n', buckets: 2 } }],
      /The \$bucketAuto 'groupBy' field must be defined as a \$-prefixed path or an expression, but found: "n"/,
    ],
    [
      'when boundaries are not sorted',
      [{ $bucket: { groupBy: '$n', boundaries: [5, 0] } }],
      /must be sorted.*5 is not less than 0/,
    ],
    ['when a projection mixes', [{ $project: { a: 1, b: 0 } }], /exclusion in inclusion/],
    [
      'when a lookup is incomplete',
      [{ $lookup: { from: 'things', localField: 'a', as: 'b' } }],
      /'foreignField' must be a string/,
    ],
    [
      'when a stage inside a lookup is unknown',
      [{ $lookup: { from: 'things', pipeline: [{ $nope: 1 }], as: 'b' } }],
      /Unrecognized pipeline stage name: '\$nope'/,
    ],
    [
      'when it matches the nearest',
      [{ $match: { at: { $nearSphere: { $geometry: point(1, 1) } } } }],
      /not allowed in this context/,
    ],
  ];
  for (const [why, stages, text] of table) {
    test(why, async () => {
      await db.create('empty');
      expect(await refusal(db.aggregate('empty', stages))).toMatchObject({
        code: 'DATABASE_REQUEST_FAILED',
        message: expect.stringMatching(text),
      });
    });
  }

  const silent: [why: string, expression: unknown][] = [
    ['when it takes a remainder by zero', { $mod: ['$n', 0] }],
    ['when it merges text', { $mergeObjects: ['$s', {}] }],
    ['when it subtracts from text', { $subtract: ['$s', 1] }],
    ['when it measures text as a list', { $size: '$s' }],
    ['when no branch fits', { $switch: { branches: [{ case: false, then: 1 }] } }],
    ['when a date is none', { $dateFromString: { dateString: 'soon' } }],
  ];
  for (const [why, expression] of silent) {
    test(why, async () =>
      expect(await refusal(db.aggregate('things', [{ $project: { a: expression } }]))).toMatchObject({
        code: 'DATABASE_REQUEST_FAILED',
      }),
    );
  }
});

describe('a write is refused', () => {
  test('when the collection was never created', async () => {
    for (const request of [
      db.add('nowhere', [{ a: 1 }]),
      db.get('nowhere', '1'),
      db.update('nowhere', '1', { $set: { a: 1 } }),
      db.set('nowhere', '1', {}),
      db.remove('nowhere', '1'),
      db.count('nowhere', {}),
      db.aggregate('nowhere', []),
    ]) {
      expect(await refusal(request)).toMatchObject({
        code: 'DATABASE_COLLECTION_NOT_EXIST',
        message: '[ResourceNotFound] Db or Table not exist: nowhere.',
      });
    }
  });

  test('when the id is taken', async () => {
    expect((await refusal(db.add('things', [{ _id: '1' }]))).message).toBe(
      '[FailedOperation.Insert] multiple write errors: [{write errors: [{E11000 duplicate key error collection: tnt-emulator.things index: _id_ dup key: { _id: "1" }}]}, {<nil>}]',
    );
  });

  test('when a unique key is taken, by add, update or set', async () => {
    await db.add('things', [{ _id: '2', code: 'b' }]);
    const expected = {
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringContaining(
        'E11000 duplicate key error collection: tnt-emulator.things index: code_1 dup key: { code: "a" }',
      ),
    };
    expect(await refusal(db.add('things', [{ _id: '3', code: 'a' }]))).toMatchObject(expected);
    expect(await refusal(db.update('things', '2', { $set: { code: 'a' } }))).toMatchObject(expected);
    expect(await refusal(db.set('things', '3', { code: 'a' }))).toMatchObject(expected);
    expect(await db.count('things', {})).toBe(2);
  });

  test('when a second document lacks the unique field', async () => {
    await db.add('things', [{ _id: '2' }]);
    expect(await refusal(db.add('things', [{ _id: '3' }]))).toMatchObject({
      message: expect.stringContaining('dup key: { code: null }'),
    });
    expect(await refusal(db.add('things', [{ _id: '3', code: null }]))).toMatchObject({
      message: expect.stringContaining('E11000'),
    });
  });

  test('but the documents before it in one add stay', async () => {
    expect(
      await refusal(
        db.add('things', [
          { _id: '2', code: 'b' },
          { _id: '2', code: 'c' },
          { _id: '4', code: 'd' },
        ]),
      ),
    ).toMatchObject({ message: expect.stringContaining('E11000') });
    expect((await db.find('things', {})).map(({ _id }) => _id)).toEqual(['1', '2']);
  });

  test('when its place can not be on a map', async () => {
    for (const at of [
      { type: 'Point', coordinates: [200, 0] },
      { longitude: 1, latitude: 2 },
      'here',
      { type: 'Circle', coordinates: [1, 1] },
    ]) {
      expect(await refusal(db.add('places', [{ at }]))).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
    }
    await db.add('places', [{ _id: 'none' }, { _id: 'null', at: null }]);
    expect(await db.count('places', {})).toBe(3);
  });

  test('when the document is larger than 16 MB', async () => {
    expect(await refusal(db.add('things', [{ code: 'big', text: 'x'.repeat(16 * 1024 * 1024) }]))).toMatchObject({
      message: expect.stringContaining('too large'),
    });
  });

  test('when its fields can not be stored', async () => {
    expect(await refusal(db.add('things', [{ a: { $set: 1 } }]))).toMatchObject({
      message: expect.stringContaining('prefixed'),
    });
    expect(await refusal(db.set('things', '9', { $inc: { a: 1 } }))).toMatchObject({
      message: expect.stringContaining('prefixed'),
    });
  });
});

describe('a request is refused', () => {
  test('when its action is unknown', async () =>
    expect(await refusal(db.ask('dropCollection'))).toMatchObject({ code: 'INVALID_PARAM' }));

  test('when it creates a collection twice, even at once', async () => {
    const answers = await Promise.all([refusal(db.create('new')), refusal(db.create('new'))]);
    expect(answers.map(({ code }) => code).sort()).toEqual(['DATABASE_REQUEST_FAILED', 'none']);
    expect(await refusal(db.create('new'))).toMatchObject({ message: '[FailedOperation.CreateTable] Table exist' });
  });

  test('when it reaches for the storage of the emulator', async () => {
    await db.database.systemCollections.put('sent', { _id: '1' });
    expect(await refusal(db.get('$sent', '1'))).toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' });
    expect(await refusal(db.create('$sent'))).toMatchObject({ code: 'INVALID_PARAM' });
    expect(db.database.collections().map(({ name }) => name)).toEqual(['places', 'things']);
  });
});
