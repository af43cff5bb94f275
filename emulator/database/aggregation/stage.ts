import type { Evaluate } from '../expressions/evaluate';
import type { Filter } from '../queries/filter';

type Plain = Record<string, unknown>;

/** One stage of a pipeline: its name and what stands beside it. */
export type Stage = [name: string, spec: unknown];

/** One stage at work; documents are never changed, only replaced. */
export type Run = (input: Plain[], evaluate: Evaluate) => Plain[];

/** Other collections, for `$lookup`; what is read there is observed. */
export type Foreign = {
  all(collection: string): Plain[];
  find(collection: string, filter: Filter): Plain[];
  isIndexed(collection: string, path: string): boolean;
};

/** What a stage may refer to. */
export type Scope = { variables: string[]; foreign: Foreign };
