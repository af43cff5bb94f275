import { isDeepStrictEqual } from 'node:util';
import { refusal, openTestDatabase, type TestDatabase } from '../../database/test-database';
import { GEO_FIELDS, isFailure, loadTable, MISSING, TABLE_NAMES, type Table } from './operator-rows';

type Plain = Record<string, unknown>;

let database: TestDatabase;
let rowCount = 0;
beforeAll(async () => {
  const indexes = GEO_FIELDS.map((field) => ({ name: field, keys: { [field]: '2dsphere' as const } }));
  database = await openTestDatabase({ definition: { collections: { rows: { indexes } } }, data: { rows: [] } });
});

/** Runs an operand of each kind of table through requests as the SDK sends them. */
const RUN: Record<Table['kind'], (operand: Plain, documents: Plain[]) => Promise<unknown>> = {
  expression: async (operand) => {
    const [row] = await database.aggregate('rows', [{ $replaceRoot: { newRoot: { result: operand } } }]);
    return 'result' in row! ? row['result'] : MISSING;
  },
  query: async (operand) => (await database.find('rows', operand)).length > 0,
  update: async (operand) => {
    await database.update('rows', 'row0', operand);
    const { _id, ...rest } = (await database.get('rows', 'row0')) ?? {};
    return rest;
  },
  group: async (operand) => {
    const stages = [{ $sort: { _id: 1 } }, { $group: { _id: null, result: operand } }];
    const [group] = await database.aggregate('rows', stages);
    return group!['result'];
  },
};

/** The result of one row; a refusal is its text. */
async function resultOf({ kind, rows }: Table, index: number): Promise<unknown> {
  const [, operand, subject] = rows[index]!;
  const documents = (Array.isArray(subject) ? subject : [subject]) as Plain[];
  const rowsOf = documents.map((document, at) => ({ _id: `row${at}`, ...document }));
  await database.database.reset(['rows']);
  const result = database.database.seed({ rows: rowsOf }).then(() => RUN[kind](operand as Plain, documents));
  return result.catch(async () => (await refusal(result)).message);
}

const isExpected = (result: unknown, expected: unknown) =>
  isFailure(expected)
    ? typeof result === 'string' && result.includes(expected.error)
    : isDeepStrictEqual(result, expected);

test.each(TABLE_NAMES)('%s', async (name) => {
  const table = await loadTable(name);
  const descriptions = table.rows.map(([description]) => description);
  expect(descriptions).toEqual([...new Set(descriptions)]);
  const wrong: unknown[] = [];
  for (const [index, [description, , , expected]] of table.rows.entries()) {
    rowCount++;
    const result = await resultOf(table, index);
    if (!isExpected(result, expected)) wrong.push({ description, expected, result });
  }
  expect(wrong).toEqual([]);
});

test('at least fifteen hundred rows were compared', () => expect(rowCount).toBeGreaterThanOrEqual(1500));
