import { openTestDatabase, refusal } from '../test-database';

// The operator `$` of updates stands for the element that the query found (MongoDB manual, positional operator).

type Plain = Record<string, unknown>;

const updated = async (document: Plain, query: Plain, update: Plain) => {
  const db = await openTestDatabase({ data: { rows: [{ _id: 'a', ...document }] } });
  await db.updateWhere('rows', query, update);
  const { _id, ...rest } = (await db.get('rows', 'a'))!;
  return rest;
};

describe('the element is that of', () => {
  const rows: [what: string, document: Plain, query: Plain, update: Plain, after: Plain][] = [
    ['a value', { v: [1, 2, 2] }, { v: 2 }, { $set: { 'v.$': 9 } }, { v: [1, 9, 2] }],
    ['a comparison', { v: [1, 2, 3] }, { v: { $gt: 1 } }, { $inc: { 'v.$': 1 } }, { v: [1, 3, 3] }],
    ['one of several values', { v: [1, 2, 3] }, { v: { $in: [3, 2] } }, { $set: { 'v.$': 0 } }, { v: [1, 0, 3] }],
    ['the last of all values', { v: [3, 2, 1] }, { v: { $all: [3, 2] } }, { $set: { 'v.$': 0 } }, { v: [3, 0, 1] }],
    ['the last of two operators', { v: [0, 9] }, { v: { $lt: 1, $gt: 5 } }, { $set: { 'v.$': 7 } }, { v: [0, 7] }],
    [
      'several conditions on one element',
      { v: [{ a: 2 }, { a: 2, b: 1 }] },
      { v: { $elemMatch: { a: 2, b: 1 } } },
      { $set: { 'v.$.c': 9 } },
      { v: [{ a: 2 }, { a: 2, b: 1, c: 9 }] },
    ],
    [
      'a negation inside of $elemMatch',
      { v: [{ a: 1 }, { a: 2 }] },
      { v: { $elemMatch: { a: { $ne: 1 } } } },
      { $set: { 'v.$.a': 0 } },
      { v: [{ a: 1 }, { a: 0 }] },
    ],
    [
      'one of two alternatives',
      { v: [{ a: 0 }, { a: 1 }] },
      { $or: [{ 'v.a': 5 }, { 'v.a': 1 }] },
      { $set: { 'v.$.c': 1 } },
      { v: [{ a: 0 }, { a: 1, c: 1 }] },
    ],
    ['a missing field', { v: [{ a: 0 }, {}] }, { 'v.a': null }, { $set: { 'v.$.a': 1 } }, { v: [{ a: 0 }, { a: 1 }] }],
    [
      'a pattern',
      { v: ['a', 'bc'] },
      { v: { $regex: '^B', $options: 'i' } },
      { $unset: { 'v.$': '' } },
      { v: ['a', null] },
    ],
  ];
  test.each(rows)('%s', async (_, document, query, update, after) =>
    expect(await updated(document, query, update)).toEqual(after),
  );
});

describe('no element is found', () => {
  const rows: [what: string, query: Plain][] = [
    ['a condition on another field', { n: 1 }],
    ['a negated value', { 'v.a': { $ne: 5 } }],
    ['none of several values', { 'v.a': { $nin: [5] } }],
    ['a negated condition', { 'v.a': { $not: { $gt: 5 } } }],
    ['neither of two conditions', { $nor: [{ 'v.a': 5 }] }],
    ['a length', { v: { $size: 1 } }],
  ];
  test.each(rows)('by %s', async (_, query) => {
    const { message } = await refusal(updated({ n: 1, v: [{ a: 0 }] }, query, { $set: { 'v.$.a': 1 } }));
    expect(message).toContain('The positional operator did not find the match needed from the query.');
  });

  test('and none is needed when the query finds no document', async () =>
    expect(await updated({ n: 1 }, { n: 2 }, { $set: { 'v.$.a': 1 } })).toEqual({ n: 1 }));
});
