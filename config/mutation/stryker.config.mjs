import { root } from '../processes/run.mjs';

// mutation testing of the rules (`npm run mutate`): each change of the code that no test notices is a survivor
export default {
  mutate: (process.env.MUTATE ?? 'domain/**/*.ts,!domain/vocabulary/**,!domain/**/sample-*.ts').split(','),
  testRunner: 'jest',
  plugins: [
    `${root}.cache/stryker/node_modules/@stryker-mutator/jest-runner/dist/src/index.js`,
    `${root}config/mutation/reporter.mjs`,
  ],
  jest: { configFile: 'config/mutation/jest.config.cjs' },
  coverageAnalysis: 'perTest',
  // tables and constants are read once, when a file is loaded; a change of them needs every test anew, so it is on
  // demand
  ignoreStatic: process.env.TABLES !== '1',
  concurrency: Number(process.env.WORKERS ?? 2),
  timeoutMS: 10_000,
  dryRunTimeoutMinutes: 30, // the first run of all tests, on a machine with other work
  reporters: ['clear-text', 'json', 'html', 'rooms'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: false },
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  htmlReporter: { fileName: '.cache/mutation/report.html' },
  tempDirName: '.cache/mutation/sandbox',
  ignorePatterns: [
    '/dist',
    '/docs',
    '/src/*',
    '!/src/text',
    '/emulator',
    '/tests/emulator',
    '/tests/miniprogram',
    '/tests/src',
    '/.data',
  ],
  allowConsoleColors: false,
  disableTypeChecks: true,
};
