import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { installMissing } from './processes/install.mjs';
import { root, run, tool } from './processes/run.mjs';

// Mutation testing of domain/, by hand: `npm run mutate`, or `npm run mutate -- domain/calendar/period.ts`. It changes
// the rules one by one and names the changes that no test notices. `npm run mutate -- --sample 500 --seed 7` tries that
// many changes chosen at random and prints the score of each room with its 95 % interval. `--resume` goes on with a run
// that was stopped, on the same code. With TABLES=1 it changes the tables as well, which takes far longer. Stryker is
// installed apart: nothing else needs it.
const VERSION = '9.5.1';
const folder = `${root}.cache/stryker`;

await installMissing('test');
if (!existsSync(`${folder}/node_modules/@stryker-mutator/jest-runner`)) {
  console.log('Installing Stryker …');
  const packages = ['core', 'jest-runner'].map((name) => `@stryker-mutator/${name}@${VERSION}`);
  await run(
    'npm',
    ['install', '--prefix', folder, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', ...packages],
    {
      quiet: true,
    },
  );
}
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' }, resume: { type: 'boolean' } },
});
await tool(
  '../.cache/stryker/node_modules/@stryker-mutator/core/bin/stryker.js',
  ['run', 'config/mutation/stryker.config.mjs'],
  {
    env: {
      COVERING_TESTS: `${root}.cache/mutation/covering-tests.json`,
      ...(positionals.length && { MUTATE: positionals.join(',') }),
      SEED: values.seed,
      ...(values.sample && { SAMPLE: values.sample }),
      ...(values.resume && { RESUME: '1' }),
    },
  },
);
