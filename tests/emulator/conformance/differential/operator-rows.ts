import { readdirSync } from 'node:fs';
import { join } from 'node:path';

// The tables of `operators/`: what each operator of expressions, queries, updates and groups does over a value, null, a
// missing field, wrong types and edges, in MongoDB 4.4 (4.4.10 and later).
//
// No row follows another version on purpose. These would be others elsewhere, and are 4.4's because the SDK sends such
// forms or because nothing says that the cloud runs anything newer:
// - `trunc`: a place is taken, as since 4.2; the SDK sends `{ $trunc: ['$v', 1] }`.
// - `first`, `last` over lists: there since 4.4; the SDK has the commands.
// - `if-null: three arguments`: refused until 5.0.
// - `group-unknown-accumulators: $count`: refused until 5.0.
// - `update-set`, `-unset`, `-max`, `-min` of nothing: refused until 5.0.
// - `query-mod` with NaN or infinity: refused since 4.4.10.
// - `to-string`, `to-lower` of a double: six digits, as the sources of 4.4 say; newer ones write all digits.
// - `to-bool` of a list or an object: true, as the manuals of 4.4 to 8 say.
// `query-geo-intersects: a field without an index` is the one row that follows the cloud's manual: MongoDB needs none.

/** The result of an expression whose value is missing. */
export const MISSING = Symbol('missing');

/** The result of an expression or query that is refused with a text that contains this one. */
export type Failure = { error: string };

/** An expected value, MISSING, or a failure. */
export type Expected = unknown;

/** One row: what it shows, the expression, the document, and the value. */
export type ExpressionRow = [description: string, expression: unknown, document: object, expected: Expected];

/** One row: what it shows, the query, the document, and whether the query finds it. */
export type QueryRow = [description: string, query: object, document: object, expected: boolean | Failure];

/** One row: what it shows, the update, the document without its id, and the document after it. */
export type UpdateRow = [description: string, update: object, document: object, expected: object | Failure];

/** One row: what it shows, the accumulator, the documents of one group, and the value. */
export type AccumulatorRow = [description: string, accumulator: object, documents: object[], expected: Expected];

type Row = ExpressionRow | QueryRow | UpdateRow | AccumulatorRow;

/** A table with its name, which begins with the kind of its rows unless they are expressions. */
export type Table = { name: string; kind: 'expression' | 'query' | 'update' | 'group'; rows: Row[] };

export const date = (text: string): Date => new Date(text);

export const fails = (error: string): Failure => ({ error });

export const isFailure = (expected: unknown): expected is Failure =>
  typeof expected === 'object' && expected !== null && Object.keys(expected).join() === 'error';

/** The fields with an index of places. */
export const GEO_FIELDS = ['place', 'area'];

const folder = join(__dirname, '../operators');

/** The names of all tables. */
export const TABLE_NAMES: string[] = readdirSync(folder).map((name) => name.replace(/\.ts$/, ''));

/** Loads a table by name. */
export async function loadTable(name: string): Promise<Table> {
  const { rows } = (await import(join(folder, name))) as { rows: Table['rows'] };
  const kind = (['query', 'update', 'group'] as const).find((prefix) => name.startsWith(`${prefix}-`));
  return { name, kind: kind ?? 'expression', rows };
}
