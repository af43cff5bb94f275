import { BIAS, WEIGHTS } from './weights';

/** Evidence above which words alone are an alarm, and below which a rule's find is none. */
export const LIKELY = 2.5;
export const UNLIKELY = -5;

/** The letters and pairs of letters of a sentence, each once; a number counts as one letter. */
export function gramsOf(sentence: string): string[] {
  const letters = [...`^${sentence.replace(/[0-9]+/g, '0')}$`];
  return [...new Set([...letters, ...letters.slice(1).map((letter, at) => letters[at]! + letter)])];
}

let weights: ReadonlyMap<string, number> | undefined;

const parseWeights = (): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(WEIGHTS).flatMap(([weight, grams]) =>
      grams.split(' ').map((gram): [string, number] => [gram, Number(weight)]),
    ),
  );

/** How much the words of a sentence speak for a hazard; above 0 it is more likely than not. */
export function evidenceIn(sentence: string): number {
  weights ??= parseWeights();
  const known = gramsOf(sentence).flatMap((gram) => weights?.get(gram) ?? []);
  if (!known.length) return BIAS;
  return BIAS + known.reduce((sum, weight) => sum + weight, 0) / Math.sqrt(known.length);
}
