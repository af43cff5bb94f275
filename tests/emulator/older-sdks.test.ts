import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isLong } from '../support/iterations';

// The conformance tests on older versions of wx-server-sdk. They install these from the registry, so they run with
// LONG=1 only; daily, a stand-in uploads as they do (`stranger/functions/oldsdk`).

jest.setTimeout(600_000);

const VERSIONS = ['2.6.3', '3.0.4'];

/** Tests that expect what 4.0.2 says: why an older SDK differs, and what it gives instead. */
const DIFFERENCES: Record<string, { because: string; gives: string[] }> = {
  'a function that calls another meets its error with what was thrown': {
    because: 'it translates FUNCTIONS_EXECUTE_FAIL into a number and drops the code',
    gives: ['"errCode": -504002', '-   "code": "FUNCTIONS_EXECUTE_FAIL"'],
  },
  'a function that calls another meets an error when there is none of that name': {
    because: 'it gives a number of its own to a code that it does not know',
    gives: ['"errCode": -501001'],
  },
  'an error of a collection made twice': {
    because: 'it drops the code',
    gives: ['-   "code": "DATABASE_REQUEST_FAILED"', '"message": StringContaining "Table exist"'],
  },
  'a file is uploaded, linked, downloaded and deleted, whatever its name': {
    because: 'it translates STORAGE_FILE_NONEXIST into a number and drops the code',
    gives: ['"errCode": -503003', '-     "code": "STORAGE_FILE_NONEXIST"'],
  },
  'geoNear tells distances and comes first': {
    because: 'it translates DATABASE_REQUEST_FAILED into a number and drops the code',
    gives: ['"errCode": -502001', '-   "code": "DATABASE_REQUEST_FAILED"'],
  },
};

const root = path.resolve(__dirname, '../..');
const cache = path.join(root, '.cache/sdks');

type Result = { fullName: string; status: string; failureMessages: string[] };

/** Installs one version once, and copies the functions anew into a folder below it. */
function prepareFunctions(version: string): string {
  const folder = path.join(cache, version);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ private: true, dependencies: { 'wx-server-sdk': version } }),
  );
  const options = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['install', ...options], { cwd: folder, stdio: 'pipe' });
  const functions = path.join(folder, 'functions');
  rmSync(functions, { recursive: true, force: true });
  cpSync(path.join(__dirname, 'conformance/functions'), functions, { recursive: true });
  return functions;
}

/** Runs the conformance tests with these functions in a process of their own. */
function runConformance(functions: string): Result[] {
  const outputFile = path.join(path.dirname(functions), 'results.json');
  rmSync(outputFile, { force: true });
  const args = [
    ...[path.join(root, 'node_modules/jest/bin/jest.js'), '-c', 'config/jest.config.cjs', '--runInBand', '--silent'],
    ...['--json', `--outputFile=${outputFile}`, '--selectProjects', 'node'],
    ...['--testPathPatterns', 'tests/emulator/conformance/[^/]+\\.test\\.ts$'],
  ];
  try {
    const env = { ...process.env, CONFORMANCE_FUNCTIONS: functions, JEST_WORKER_ID: undefined };
    execFileSync(process.execPath, args, { cwd: root, env, stdio: 'pipe' });
  } catch {
    // jest ends with 1, as some tests are expected to fail
  }
  const { testResults } = JSON.parse(readFileSync(outputFile, 'utf8')) as {
    testResults: { assertionResults: Result[] }[];
  };
  return testResults.flatMap(({ assertionResults }) => assertionResults);
}

const isExplained = ({ fullName, failureMessages }: Result) => {
  // without jest’s colours
  const message = failureMessages.join('\n').replaceAll(/\u001B\[\d+m/g, '');
  return (DIFFERENCES[fullName]?.gives ?? []).every((text) => message.includes(text));
};

(isLong ? test : test.skip).each(VERSIONS)('wx-server-sdk %s differs only where it is explained', (version) => {
  const results = runConformance(prepareFunctions(version));
  expect(results.length).toBeGreaterThan(120);
  const failed = results.filter(({ status }) => status !== 'passed');
  expect(failed.filter((result) => !isExplained(result)).map(({ failureMessages }) => failureMessages)).toEqual([]);
  expect(failed.map(({ fullName }) => fullName).sort()).toEqual(Object.keys(DIFFERENCES).sort());
});
