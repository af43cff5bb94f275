import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { loadTypeScript } from './processes/load-typescript.mjs';
import { root } from './processes/run.mjs';

// Learns from the corpus how much each letter and pair of letters speaks for a hazard. `npm run hazards` after a change
// of the corpus or of the words that only sound like a hazard; rounds that are kept apart are left out.
const target = `${root}domain/wording/hazards/weights.ts`;
const { learnWeights, parseExamples } = await loadTypeScript(`${root}config/hazards/learn-weights.ts`);
const corpus = `${root}tests/domain/wording/hazards/`;
const examples = readdirSync(corpus)
  .filter((file) => file.endsWith('.txt') && !file.startsWith('kept-apart'))
  .flatMap((file) => parseExamples(readFileSync(corpus + file, 'utf8')));
const { bias, weights } = learnWeights(examples);

const byWeight = new Map();
for (const gram of [...weights.keys()].sort()) {
  const weight = weights.get(gram);
  byWeight.set(weight, [...(byWeight.get(weight) ?? []), gram]);
}
const lines = [...byWeight.keys()]
  .sort((one, other) => one - other)
  .map((weight) => `  '${weight}': '${byWeight.get(weight).join(' ')}',`);
const source =
  `// Made by \`npm run hazards\` from ${examples.length} sentences: a weight, and the letters and pairs that have it.\n` +
  `export const BIAS = ${bias};\nexport const WEIGHTS: Readonly<Record<string, string>> = {\n${lines.join('\n')}\n};\n`;
writeFileSync(target, await format(source, { ...(await resolveConfig(target)), filepath: target }));
console.log(`${weights.size} weights from ${examples.length} sentences`);
