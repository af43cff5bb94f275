import { readdirSync, readFileSync } from 'node:fs';
import { BIAS, WEIGHTS } from '@domain/wording/hazards/weights';
import { learnWeights, parseExamples } from '../../../config/hazards/learn-weights';

const FOLDER = 'tests/domain/wording/hazards';

test('the weights are those that the corpus teaches: run `npm run hazards` after changing it', () => {
  const files = readdirSync(FOLDER).filter((file) => !file.startsWith('kept-apart'));
  const examples = files.flatMap((file) => parseExamples(readFileSync(`${FOLDER}/${file}`, 'utf8')));
  const { bias, weights } = learnWeights(examples);
  const stored = Object.entries(WEIGHTS).flatMap(([weight, grams]) =>
    grams.split(' ').map((gram): [string, number] => [gram, Number(weight)]),
  );
  expect(bias).toBe(BIAS);
  expect(new Map(stored)).toEqual(weights);
});
