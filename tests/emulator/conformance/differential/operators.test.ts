import { isDeepStrictEqual } from 'node:util';
import { refusal, openTestDatabase, type TestDatabase } from '../../database/test-database';
import {
  isFailure,
  loadTable,
  MISSING,
  TABLE_NAMES,
  type ExpressionRow,
  type QueryRow,
  type Table,
} from './operator-rows';

let database: TestDatabase;
let rowCount = 0;
beforeAll(async () => {
  database = await openTestDatabase({ data: { rows: [] } });
});

/** The result of one row through a request as the SDK sends it; a refusal is its text. */
async function resultOf({ isQuery }: Table, [, operand, document]: ExpressionRow | QueryRow): Promise<unknown> {
  await database.set('rows', 'row', document as Record<string, unknown>);
  const request = isQuery
    ? database.find('rows', operand as Record<string, unknown>).then((found) => found.length > 0)
    : database
        .aggregate('rows', [{ $replaceRoot: { newRoot: { result: operand } } }])
        .then(([row]) => ('result' in row! ? row['result'] : MISSING));
  return request.catch(async () => (await refusal(request)).message);
}

const isExpected = (result: unknown, expected: unknown) =>
  isFailure(expected)
    ? typeof result === 'string' && result.includes(expected.error)
    : isDeepStrictEqual(result, expected);

test.each(TABLE_NAMES)('%s', async (name) => {
  const table = await loadTable(name);
  const wrong: unknown[] = [];
  for (const row of table.rows) {
    rowCount++;
    const result = await resultOf(table, row);
    const [description, , , expected] = row;
    if (!isExpected(result, expected)) wrong.push({ description, expected, result });
  }
  expect(wrong).toEqual([]);
});

test('at least six hundred rows were compared', () => expect(rowCount).toBeGreaterThanOrEqual(600));
