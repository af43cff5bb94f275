import { mkdirSync, readFileSync } from 'node:fs';
import { fingerprint, isRecorded, record } from './build/build-cache.mjs';
import { installMissing } from './processes/install.mjs';
import { root, run, tool } from './processes/run.mjs';
import { slowestFiles } from './checks/slowest.mjs';
import { createSteps } from './checks/steps.mjs';
import { buildTaro } from './build/taro.mjs';

// Everything that must hold: `npm test`. `npm run check` (--fast) runs the part for while working. `npm run test:long`
// (--long) repeats trials hundreds of times and leaves nothing out.
const fast = process.argv.includes('--fast');
const long = process.argv.includes('--long');
if (long) process.env.LONG = '1';

const EMULATOR = [
  ...['emulator', 'tests/emulator', 'tests/support/iterations.ts'],
  ...['config/emulator.mjs', 'config/jest.config.cjs', 'package-lock.json'],
];
// what decides how a page runs under the older framework: the templates, Taro, our plugins and the test runtime
const OLDER = [
  ...['base.wxml', 'comp.wxml', 'comp.js', 'utils.wxs', 'taro.js'].map((name) => `dist/weapp/${name}`),
  ...['config/plugins', 'config/index.ts', 'tests/miniprogram/runtime', 'package-lock.json'],
  ...['older.test', 'phones/compile', 'phones/older-phone', 'phones/wechat-compilers'].map(
    (name) => `tests/miniprogram/${name}.ts`,
  ),
];

await installMissing('test');

const { step, inTurn, skip, failures, skipped } = createSteps();
const folder = `${root}.cache/tests`;
mkdirSync(folder, { recursive: true });
const results = [];

/** Runs jest projects and keeps their results; rejects when a test failed. */
async function jest(name, projects, { args = [], env } = {}) {
  const file = `${folder}/${name}.json`;
  const options = [
    ...['-c', 'config/jest.config.cjs', '--json', `--outputFile=${file}`],
    // jest alone would take one worker on two cores, but a test waits for its emulator or browser half of the time
    '--maxWorkers=3',
    // a busy machine is slow, not wrong
    '--testTimeout=60000',
    ...['--selectProjects', ...projects],
    ...args,
  ];
  try {
    await tool('jest/bin/jest.js', options, { env });
  } finally {
    results.push(JSON.parse(readFileSync(file, 'utf8')));
  }
}

const passed = (prefix) =>
  results
    .flatMap(({ testResults }) => testResults)
    .filter(({ name }) => name.startsWith(root + prefix))
    .every(({ status }) => status === 'passed');

const quietly = (name, args) => tool(name, args, { quiet: true });
const checks = {
  types: () =>
    quietly('typescript/bin/tsc', ['--noEmit', '--incremental', '--tsBuildInfoFile', '.cache/types.tsbuildinfo']),
  lint: () =>
    quietly('eslint/bin/eslint.js', [
      ...['.', '--max-warnings', '0'],
      ...['--cache', '--cache-strategy', 'content', '--cache-location', '.cache/eslint'],
    ]),
  imports: () =>
    quietly('dependency-cruiser/bin/dependency-cruise.mjs', [
      ...['--config', 'config/checks/dependency-cruiser.cjs'],
      ...['--cache', '.cache/dependency-cruiser', '--cache-strategy', 'content'],
      ...['domain', 'src', 'cloudfunctions', 'emulator', 'tests'],
    ]),
  layout: () =>
    quietly('prettier/bin/prettier.cjs', [
      ...['--check', '.', '--log-level', 'warn'],
      ...['--cache', '--cache-strategy', 'content', '--cache-location', '.cache/prettier'],
    ]),
};

/** The suite of the emulator takes a while, and only its own sources can break it. */
async function unitTests() {
  const mark = fingerprint(EMULATOR);
  const unchanged = !long && isRecorded('emulator-tests', mark);
  if (unchanged) skip('tests of the emulator', 'nothing that they use changed since they last passed');
  const args = unchanged ? ['--testPathIgnorePatterns', '/node_modules/', 'tests/emulator/'] : [];
  try {
    await jest('units', ['rules', 'node', 'pages'], { args });
  } finally {
    if (!unchanged && passed('tests/emulator/')) record('emulator-tests', mark);
  }
}

/** Stories and pages of what ships; the older framework only when something changed that it depends on. */
async function journeys() {
  const { browser } = await import('./checks/browser.mjs');
  const mark = fingerprint(OLDER);
  const unchanged = !long && isRecorded('older-framework', mark);
  if (unchanged) skip('pages under the older framework', 'neither templates nor Taro changed since they last passed');
  try {
    await jest('journeys', ['journeys'], {
      env: { CHROMIUM: await browser(), ...(unchanged && { OLDER_FRAMEWORK: 'unchanged' }) },
    });
  } finally {
    if (!unchanged && passed('tests/miniprogram/older.test.ts')) record('older-framework', mark);
  }
}

await inTurn({
  'cloud functions': () => run(process.execPath, ['config/cloudfunctions.mjs']),
  emulator: () => run(process.execPath, ['config/emulator.mjs']),
});
if (fast) await Promise.all([inTurn(checks), step('tests', () => jest('fast', ['rules', 'pages']))]);
else {
  // builds and checks fill the time in which tests wait
  await Promise.all([
    inTurn({
      ...checks,
      'unused code': () =>
        quietly('knip/bin/knip.js', [
          ...['--config', 'config/checks/knip.json'],
          ...['--cache', '--cache-location', '.cache/knip'],
        ]),
      seed: () => run(process.execPath, ['config/seed.mjs']),
      'mini-program': () => buildTaro('weapp'),
      preview: () => buildTaro('h5'),
    }),
    step('tests', unitTests),
  ]);
  await step('journeys', journeys);
}

console.log(`\nThe slowest test files:\n${slowestFiles(results).join('\n')}`);
const sum = (key) => results.reduce((total, one) => total + one[key], 0);
const failed =
  sum('numFailedTests') +
  sum('numRuntimeErrorTestSuites') +
  failures.filter((name) => !['tests', 'journeys'].includes(name)).length;
if (skipped.length || sum('numPendingTests'))
  console.log(
    `\nLeft out: ${[...skipped, ...(sum('numPendingTests') ? [`${sum('numPendingTests')} tests`] : [])].join(', ')}. ` +
      '`npm run test:long` leaves nothing out.',
  );
if (failures.length) console.log(`Failed: ${failures.join(', ')}`);
console.log(`\nTests: ${sum('numPassedTests')} passed, ${failed} failed`);
process.exit(failures.length ? 1 : 0);
