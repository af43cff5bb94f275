import { isDeepStrictEqual } from 'node:util';
import { MINGO_DIFFERENCES, MONGODB_DIFFERENCES, type Difference } from './differences';
import { isFailure, loadTable, TABLE_NAMES } from './operator-rows';
import { createMingoOracle, createMongoOracle, type Oracle } from './oracles';

// The tables are also run by other implementations. Each row they answer otherwise must be explained, and each
// explanation must still be needed.

async function disagreements(oracle: Oracle): Promise<string[]> {
  const found: string[] = [];
  for (const name of TABLE_NAMES) {
    const { isQuery, rows } = await loadTable(name);
    for (const [description, operand, document, expected] of rows) {
      const stored = { _id: 'row', ...document };
      const result = await (isQuery ? oracle.finds(operand as object, stored) : oracle.evaluate(operand, stored)).catch(
        (error: unknown) => ({ error: String(error) }),
      );
      const agrees = isFailure(expected) ? isFailure(result) : isDeepStrictEqual(result, expected);
      if (!agrees) found.push(`${name}: ${description}`);
    }
  }
  return found.sort();
}

const explained = (differences: Difference[]) => differences.flatMap(({ rows }) => rows).sort();

test('mingo differs from the tables only where it is explained', async () => {
  expect(await disagreements(createMingoOracle())).toEqual(explained(MINGO_DIFFERENCES));
});

test('no difference is explained twice', () => {
  for (const differences of [MINGO_DIFFERENCES, MONGODB_DIFFERENCES]) {
    const rows = explained(differences);
    expect(rows).toEqual([...new Set(rows)]);
  }
});

const uri = process.env['MONGODB_URI'];
if (uri)
  test('MongoDB differs from the tables only where it is explained', async () => {
    const oracle = await createMongoOracle(uri);
    try {
      expect(await disagreements(oracle)).toEqual(explained(MONGODB_DIFFERENCES));
    } finally {
      oracle.close();
    }
  });
