import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from '../processes/run.mjs';

// What Stryker lacks for `npm run mutate`: random samples, a score of each room, and the test files that reach a
// mutant, so that no others are loaded for it.
const { SAMPLE, SEED, RESUME, COVERING_TESTS } = process.env;
const folder = `${root}.cache/mutation`;
const RESULTS = `${folder}/results${SAMPLE ? `-${SEED}` : ''}.jsonl`;
const PROGRESS_EVERY = 50;
const DETECTED = ['Killed', 'Timeout'];
const COUNTED = [...DETECTED, 'Survived', 'NoCoverage'];

/** A mutant's place in the order of a seed, the same in each run of the same code. */
const rank = ({ fileName, location, mutatorName, replacement }) =>
  createHash('sha256')
    .update(JSON.stringify([SEED, relative(root, fileName), location, mutatorName, replacement]))
    .digest('hex');

/** The share of mutants that a test noticed, with its 95 % interval by Wilson. */
function scoreOf(results) {
  const n = results.length;
  const share = results.filter(({ status }) => DETECTED.includes(status)).length / n;
  const z2 = 1.96 ** 2;
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (1.96 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  const percent = (value) => (value * 100).toFixed(0);
  return `${percent(share)} % (${percent(middle - half)}–${percent(middle + half)} %)`;
}

const countByStatus = (results) => ({
  ...Object.fromEntries(COUNTED.map((name) => [name, results.filter(({ status }) => status === name).length])),
  score: scoreOf(results),
});

const roomOf = ({ fileName }) => /^domain\/([^/]+)\//.exec(fileName)?.[1] ?? 'domain';

const readResults = () => readFileSync(RESULTS, 'utf8').split('\n').filter(Boolean).map(JSON.parse);

class RoomsReporter {
  results = [];
  ranks = new Map();
  filesByTest = new Map();
  durations = new Map();

  onDryRunCompleted({ result }) {
    for (const { id, fileName, timeSpentMs } of result.tests) {
      const file = relative(root, fileName);
      // two files may have a test of the same name
      this.filesByTest.set(id, [...(this.filesByTest.get(id) ?? []), file]);
      this.durations.set(file, (this.durations.get(file) ?? 0) + timeSpentMs);
    }
  }

  onMutationTestingPlanReady({ mutantPlans }) {
    const runs = mutantPlans.filter(({ mutant }) => mutant.status !== 'Ignored');
    console.log(`${runs.length} mutants; ${mutantPlans.length - runs.length} of tables and constants are left out`);
    const ranked = runs.map((plan) => [rank(plan.mutant), plan]).sort(([a], [b]) => (a < b ? -1 : 1));
    const chosen = ranked.slice(0, Number(SAMPLE ?? Infinity));
    this.ranks = new Map(chosen.map(([place, { mutant }]) => [mutant.id, place]));
    mkdirSync(folder, { recursive: true });
    if (RESUME && existsSync(RESULTS)) this.results = readResults();
    else rmSync(RESULTS, { force: true });
    const known = new Set(this.results.map((result) => result.rank));
    // Stryker runs what this list holds afterwards, in its order
    mutantPlans.splice(0, mutantPlans.length, ...chosen.flatMap(([place, plan]) => (known.has(place) ? [] : [plan])));
    // a mutant of a table has no filter: all tests run
    const filesOf = ({ testFilter }) =>
      testFilter &&
      [...new Set(testFilter.flatMap((id) => this.filesByTest.get(id) ?? []))].sort(
        (a, b) => this.durations.get(a) - this.durations.get(b),
      );
    const coveringTests = Object.fromEntries(
      mutantPlans.map(({ mutant, runOptions }) => [mutant.id, runOptions && filesOf(runOptions)]),
    );
    writeFileSync(COVERING_TESTS, JSON.stringify(coveringTests));
  }

  // each result is written at once, so that a run that is stopped can be resumed
  onMutantTested({ id, fileName, location, mutatorName, replacement, status }) {
    if (!COUNTED.includes(status)) return;
    const place = { rank: this.ranks.get(id), fileName: relative(root, fileName), location };
    const result = { ...place, mutatorName, replacement, status };
    this.results.push(result);
    appendFileSync(RESULTS, `${JSON.stringify(result)}\n`);
    if (this.results.length % PROGRESS_EVERY === 0) console.log(`${this.results.length} of ${this.ranks.size}`);
  }

  onMutationTestReportReady() {
    const rooms = [...new Set(this.results.map(roomOf))].sort();
    const rows = rooms.map((room) => [room, countByStatus(this.results.filter((result) => roomOf(result) === room))]);
    console.table(Object.fromEntries([...rows, ['all', countByStatus(this.results)]]));
  }
}

export const strykerPlugins = [{ kind: 'Reporter', name: 'rooms', injectableClass: RoomsReporter }];
