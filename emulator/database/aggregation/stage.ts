import type { Evaluate } from '../expressions/evaluate';
import type { Filter } from '../queries/filter';

type Plain = Record<string, unknown>;

/** One stage of a pipeline: its name and its specification. */
export type Stage = [name: string, spec: unknown];

/** Runs a compiled stage. Documents are replaced, never changed in place. */
export type RunStage = (input: Plain[], evaluate: Evaluate) => Plain[];

/** Reads other collections for `$lookup` and reports each read. */
export type ForeignReader = {
  all(collection: string): Plain[];
  find(collection: string, filter: Filter): Plain[];
  isIndexed(collection: string, path: string): boolean;
};

/** The variables and collections that a stage can use. */
export type PipelineScope = { variables: string[]; foreign: ForeignReader };
