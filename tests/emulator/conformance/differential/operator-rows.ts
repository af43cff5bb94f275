import { readdirSync } from 'node:fs';
import { join } from 'node:path';

// The tables of `operators/`: what each operator answers over a value, null, a missing field, wrong types and edges.

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

/** A table with its name. */
export type Table = { name: string; isQuery: boolean; rows: (ExpressionRow | QueryRow)[] };

export const date = (text: string): Date => new Date(text);

export const fails = (error: string): Failure => ({ error });

export const isFailure = (expected: unknown): expected is Failure =>
  typeof expected === 'object' && expected !== null && Object.keys(expected).join() === 'error';

const folder = join(__dirname, '../operators');

/** The names of all tables. */
export const TABLE_NAMES: string[] = readdirSync(folder).map((name) => name.replace(/\.ts$/, ''));

/** Loads a table by name. */
export async function loadTable(name: string): Promise<Table> {
  const { rows } = (await import(join(folder, name))) as { rows: Table['rows'] };
  return { name, isQuery: name.startsWith('query-'), rows };
}
