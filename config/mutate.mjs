import { existsSync } from 'node:fs';
import { installMissing } from './processes/install.mjs';
import { root, run, tool } from './processes/run.mjs';

// Mutation testing of domain/, by hand: `npm run mutate`, or `npm run mutate -- domain/calendar/period.ts`. It changes
// the rules one by one and names the changes that no test notices. With TABLES=1 it changes the tables as well, which
// takes far longer. Stryker is installed apart: nothing else needs it.
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
const files = process.argv.slice(2);
await tool(
  '../.cache/stryker/node_modules/@stryker-mutator/core/bin/stryker.js',
  ['run', 'config/checks/stryker.config.mjs'],
  { env: files.length ? { MUTATE: files.join(',') } : {} },
);
