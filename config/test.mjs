import { mkdirSync, readFileSync } from 'node:fs';
import { installMissing } from './install.mjs';
import { root, run, tool } from './run.mjs';

// Everything that must hold: `npm test`. With --fast only what a person wants while working: `npm run check`.
// With --long the same with hundreds of kills and tries: `npm run test:long`.
const fast = process.argv.includes('--fast');
if (process.argv.includes('--long')) process.env.LONG = '1';
await installMissing();

const results = `${root}.cache/tests`;
mkdirSync(results, { recursive: true });
const suites = [];
// two workers on two cores, where jest alone would take one: a test waits for its emulator or its browser as often as
// they for the test;
// a busy machine is slow, not wrong
const jest = (name, projects, env = {}) => {
  suites.push(name);
  return tool(
    'jest/bin/jest.js',
    [
      '-c',
      'config/jest.config.cjs',
      '--maxWorkers=2',
      '--testTimeout=60000',
      '--selectProjects',
      ...projects,
      '--json',
      `--outputFile=${results}/${name}.json`,
    ],
    { env },
  ).then(
    () => false,
    () => true,
  );
};

const failures = [];
const step = async (name, work) => {
  const started = Date.now();
  const outcome = await Promise.resolve(work()).then(
    (failed) => failed === true,
    (error) => (console.error(error.message), true),
  );
  console.log(`${outcome ? '✗' : '✓'} ${name} (${Math.round((Date.now() - started) / 1000)} s)`);
  if (outcome) failures.push(name);
};

const build = (type) => () =>
  tool('@tarojs/cli/bin/taro', ['build', '--type', type], { quiet: true, env: { NODE_ENV: 'production' } });
// a machine has two cores at least: what waits for nobody runs beside something else, and says something only when it
// fails
const together = (steps) => Promise.all(Object.entries(steps).map(([name, work]) => step(name, work)));

await together({
  types: () => tool('typescript/bin/tsc', ['--noEmit'], { quiet: true }),
  layout: () =>
    tool(
      'prettier/bin/prettier.cjs',
      ['--check', '--cache', '--cache-location', '.cache/prettier', '--log-level', 'warn', '.'],
      {
        quiet: true,
      },
    ),
  lint: () => tool('eslint/bin/eslint.js', ['.', '--max-warnings', '0'], { quiet: true }),
  arrows: () =>
    tool(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      ['--config', 'config/dependency-cruiser.cjs', 'domain', 'src', 'cloudfunctions', 'emulator', 'tests'],
      { quiet: true },
    ),
});
await step('cloud functions', () => run(process.execPath, ['config/cloudfunctions.mjs']));
await step('emulator', () => run(process.execPath, ['config/emulator.mjs']));
if (fast) await step('tests', () => jest('fast', ['rules', 'pages']));
else {
  await step('tests', () => jest('all', ['rules', 'node', 'pages']));
  await together({
    'unused code': () => tool('knip/bin/knip.js', ['--config', 'config/knip.json'], { quiet: true }),
    seed: () => run(process.execPath, ['config/seed.mjs']),
    'mini-program': build('weapp'),
    preview: build('h5'),
  });
  const { browser } = await import('./browser.mjs');
  await step('journeys', async () => jest('journeys', ['journeys'], { env: { CHROMIUM: await browser() } }));
}

const counted = suites.map((name) => JSON.parse(readFileSync(`${results}/${name}.json`, 'utf8')));
const sum = (key) => counted.reduce((total, one) => total + one[key], 0);
if (failures.length) console.log(`Failed: ${failures.join(', ')}`);
const failed =
  sum('numFailedTests') +
  sum('numRuntimeErrorTestSuites') +
  failures.filter((name) => !['tests', 'journeys'].includes(name)).length;
console.log(`\nTests: ${sum('numPassedTests')} passed, ${failed} failed`);
process.exit(failures.length ? 1 : 0);
