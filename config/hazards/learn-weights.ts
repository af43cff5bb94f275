import { readableClauses } from '../../domain/wording/hazards/clauses';
import { gramsOf } from '../../domain/wording/hazards/evidence';

/** A sentence and whether it tells of a hazard. */
export type Example = { words: string; dangerous: boolean };

const ROUNDS = 300;
const SHRINKAGE = 0.03;
const STEP = 0.1;
const MIN_COUNT = 2;
const UNITS = 2;
const SMALLEST = 1;

/** Reads `! words` as dangerous and `. words` as calm; all other lines say nothing. */
export const parseExamples = (text: string): Example[] =>
  text
    .split('\n')
    .filter((line) => /^[!.] /.test(line))
    .map((line) => ({ words: line.slice(2).replace(/⏎/g, '\n'), dangerous: line.startsWith('!') }));

const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));

/**
 * Weights of letters and pairs by logistic regression (Adam, with shrinkage), rounded to halves; small ones are left
 * out.
 */
export function learnWeights(examples: readonly Example[]): { bias: number; weights: Map<string, number> } {
  const texts = examples.map(({ words }) => gramsOf(readableClauses(words)));
  const counts = new Map<string, number>();
  for (const gram of texts.flat()) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const vocabulary = [...counts].filter(([, count]) => count >= MIN_COUNT).map(([gram]) => gram);
  const index = new Map(vocabulary.map((gram, at) => [gram, at]));
  const rows = texts.map((grams) => grams.flatMap((gram) => index.get(gram) ?? []));

  const size = vocabulary.length + 1; // the last one is the bias
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = weights.map((weight) => SHRINKAGE * weight);
    rows.forEach((row, n) => {
      const scale = 1 / Math.sqrt(Math.max(1, row.length));
      const value = row.reduce((sum, at) => sum + weights[at]! * scale, weights[size - 1]!);
      const error = sigmoid(value) - (examples[n]!.dangerous ? 1 : 0);
      for (const at of row) slope[at]! += error * scale;
      slope[size - 1]! += error;
    });
    for (let at = 0; at < size; at++) {
      mean[at] = 0.9 * mean[at]! + 0.1 * slope[at]!;
      square[at] = 0.999 * square[at]! + 0.001 * slope[at]! ** 2;
      const step = mean[at]! / (1 - 0.9 ** round) / (Math.sqrt(square[at]! / (1 - 0.999 ** round)) + 1e-8);
      weights[at]! -= STEP * step;
    }
  }
  const rounded = vocabulary.map((gram, at): [string, number] => [gram, Math.round(weights[at]! * UNITS) / UNITS]);
  return {
    bias: Math.round(weights[size - 1]! * UNITS) / UNITS,
    weights: new Map(rounded.filter(([, weight]) => Math.abs(weight) >= SMALLEST)),
  };
}
