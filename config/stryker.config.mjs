import { root } from './run.mjs';

// mutation testing of the rules (`npm run mutate`): each change of the code that no test notices is a survivor
export default {
  mutate: (process.env.MUTATE ?? 'domain/**/*.ts,!domain/vocabulary/**,!domain/**/sample-*.ts').split(','),
  testRunner: 'jest',
  plugins: [`${root}.cache/stryker/node_modules/@stryker-mutator/jest-runner/dist/src/index.js`],
  jest: { configFile: 'config/jest.rules.config.cjs' },
  coverageAnalysis: 'perTest',
  // what does not depend on a mutant is not mutated: constants are evaluated once, when a file is loaded
  ignoreStatic: true,
  concurrency: Number(process.env.WORKERS ?? 2),
  timeoutMS: 10_000,
  reporters: ['clear-text', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, skipFull: true },
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  htmlReporter: { fileName: '.cache/mutation/report.html' },
  tempDirName: '.cache/mutation/sandbox',
  ignorePatterns: [
    '/dist',
    '/docs',
    '/src',
    '/emulator',
    '/tests/emulator',
    '/tests/miniprogram',
    '/tests/src',
    '/.data',
  ],
  allowConsoleColors: false,
  disableTypeChecks: true,
};
