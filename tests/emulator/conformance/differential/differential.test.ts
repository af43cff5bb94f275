import { isDeepStrictEqual } from 'node:util';
import { MINGO_DIFFERENCES, MONGODB_DIFFERENCES, type Difference } from './differences';
import { isFailure, loadTable, TABLE_NAMES, type Table } from './operator-rows';
import { createMingoOracle, createMongoOracle, type Oracle } from './oracles';

// The tables are also run by other implementations. Each row they answer otherwise must be explained, and each
// explanation must still be needed.
//
// Whatever mingo throws counts as agreement with a row that is a refusal, for whichever reason and in whichever words.
// Where it refuses everything ($jsonSchema, $geoWithin, $geoIntersects, $nearSphere and $indexOfCP, which it does not
// have), refusals have no second opinion.

const RUN: Record<Table['kind'], (oracle: Oracle, operand: object, stored: object[]) => Promise<unknown>> = {
  expression: (oracle, operand, [document]) => oracle.evaluate(operand, document!),
  query: (oracle, operand, [document]) => oracle.finds(operand, document!),
  update: async (oracle, operand, [document]) => {
    const { _id, ...rest } = (await oracle.update(operand, document!)) as { _id: unknown };
    return rest;
  },
  group: (oracle, operand, documents) => oracle.accumulate(operand, documents),
};

async function disagreements(oracle: Oracle): Promise<string[]> {
  const found: string[] = [];
  for (const name of TABLE_NAMES) {
    const { kind, rows } = await loadTable(name);
    for (const [description, operand, subject, expected] of rows) {
      const documents = (Array.isArray(subject) ? subject : [subject]) as object[];
      const stored = documents.map((document, at) => ({ _id: `row${at}`, ...document }));
      const result = await RUN[kind](oracle, operand as object, stored).catch((error: unknown) => ({
        error: String(error),
      }));
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
