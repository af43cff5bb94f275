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
const jest = async (name, projects, { env = {}, args = [] } = {}) => {
  suites.push(name);
  const failed = await tool('jest/bin/jest.js', ['-c', 'config/jest.config.cjs', '--selectProjects', ...projects, '--json', `--outputFile=${results}/${name}.json`, ...args], { env }).then(() => false, () => true);
  return failed;
};

const failures = [];
const step = async (name, work) => {
  const started = Date.now();
  const outcome = await Promise.resolve(work()).then((failed) => failed === true, (error) => (console.error(error.message), true));
  console.log(`${outcome ? '✗' : '✓'} ${name} (${Math.round((Date.now() - started) / 1000)} s)`);
  if (outcome) failures.push(name);
};

await step('types', () => tool('typescript/bin/tsc', ['--noEmit']));
await step('lint', () => tool('eslint/bin/eslint.js', ['.', '--max-warnings', '0']));
await step('arrows', () => tool('dependency-cruiser/bin/dependency-cruise.mjs', ['--config', 'config/arrows.cjs', 'domain', 'src', 'cloudfunctions', 'emulator', 'tests'], { quiet: true }));
await step('cloud functions', () => run(process.execPath, ['config/cloudfunctions.mjs']));
await step('emulator', () => run(process.execPath, ['config/emulator.mjs']));
if (fast) await step('tests', () => jest('fast', ['rules', 'pages']));
else {
  await step('tests', () => jest('all', ['rules', 'node', 'pages']));
  await step('unused code', () => tool('knip/bin/knip.js', ['--config', 'config/knip.json']));
  await step('seed', () => run(process.execPath, ['config/seed.mjs']));
  await step('mini-program', () => tool('@tarojs/cli/bin/taro', ['build', '--type', 'weapp'], { quiet: true, env: { NODE_ENV: 'production' } }));
  await step('preview', () => tool('@tarojs/cli/bin/taro', ['build', '--type', 'h5'], { quiet: true, env: { NODE_ENV: 'production' } }));
  const { browser } = await import('./browser.mjs');
  // two at a time: a story waits for its browser as often as the browser for the story
  await step('journeys', async () => jest('journeys', ['journeys'], { env: { CHROMIUM: await browser() }, args: ['--maxWorkers=2'] }));
}

const counted = suites.map((name) => JSON.parse(readFileSync(`${results}/${name}.json`, 'utf8')));
const sum = (key) => counted.reduce((total, one) => total + one[key], 0);
if (failures.length) console.log(`Failed: ${failures.join(', ')}`);
const failed = sum('numFailedTests') + sum('numRuntimeErrorTestSuites') + failures.filter((name) => !['tests', 'journeys'].includes(name)).length;
console.log(`\nTests: ${sum('numPassedTests')} passed, ${failed} failed`);
process.exit(failures.length ? 1 : 0);
