import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { buildEmulator } from '../../config/emulator.mjs';
import { root, run } from '../../config/processes/run.mjs';
import { openSqlite } from './emulator/sqlite.mjs';

const SMALL = 1000;
const LARGE = 200_000;
const MILLISECONDS = 2000;
const OPERATIONS = ['add', 'get', 'query', 'update', 'transaction'];
const home = `${root}.cache/bench/emulator`;
const data = `${home}/data`;

const indexes = [
  { name: 'unit_state_due', keys: { unit: 1, state: 1, due: -1 } },
  { name: 'code', keys: { code: 1 }, unique: true },
];
const { documents } = createRequire(import.meta.url)('./emulator/seed.cjs');

async function prepare() {
  rmSync(home, { recursive: true, force: true });
  for (const name of ['bench', 'nothing']) mkdirSync(`${home}/functions/${name}`, { recursive: true });
  copyFileSync(`${root}tests/bench/emulator/function.cjs`, `${home}/functions/bench/index.js`);
  writeFileSync(`${home}/functions/nothing/index.js`, 'exports.main = async () => ({});\n');
  writeFileSync(`${home}/functions/cloudbaserc.json`, JSON.stringify({ functions: [{ name: 'bench', timeout: 60 }] }));
  writeFileSync(`${home}/database.json`, JSON.stringify({ collections: { small: { indexes }, large: { indexes } } }));
  await buildEmulator(`${home}/built`);
  await build({
    entryPoints: [`${root}emulator/database/database.ts`],
    outfile: `${home}/database.cjs`,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
}

/** Starts the emulator on the bench's data; answers its address and how long it took to be ready. */
async function start() {
  const started = performance.now();
  const options = [
    '--functions',
    `${home}/functions`,
    '--database',
    `${home}/database.json`,
    '--seed',
    `${root}tests/bench/emulator/seed.cjs`,
    '--data',
    data,
    '--no-timers',
  ];
  const child = spawn(process.execPath, [`${home}/built/main.cjs`, ...options], {
    env: { ...process.env, SMALL, LARGE },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('the emulator ended before it was ready')));
    child.stdout.on('data', (text) => /ready at (\S+)/.test(text) && resolve(/ready at (\S+)/.exec(text)[1]));
  });
  const stop = () => new Promise((resolve) => (child.once('exit', resolve), child.kill()));
  return { url, ms: performance.now() - started, stop };
}

const round = (value, digits = 2) => Math.round(value * 10 ** digits) / 10 ** digits;

/** Times in microseconds, as figures. */
function figures(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part) => round(sorted[Math.floor(sorted.length * part)] / 1000);
  const total = times.reduce((sum, time) => sum + time, 0);
  return { perSecond: Math.round((times.length * 1e6) / total), p50Ms: at(0.5), p95Ms: at(0.95), times: times.length };
}

async function ask(url, event) {
  const response = await fetch(`${url}/cloud/functions/bench`, {
    method: 'POST',
    headers: { 'x-wx-openid': 'bench' },
    body: JSON.stringify(event),
  });
  const { result, errMsg } = await response.json();
  if (!result) throw new Error(errMsg);
  return result;
}

function inSqlite(sqlite, operation) {
  const times = [];
  const until = performance.now() + MILLISECONDS / 3;
  for (let n = 0; performance.now() < until; n++) {
    const started = performance.now();
    sqlite.operations[operation](n * 7919);
    times.push(Math.round((performance.now() - started) * 1000));
  }
  return figures(times);
}

async function* operate(url, sqlite) {
  const collections = [
    { name: 'small', size: SMALL },
    { name: 'large', size: LARGE },
  ];
  let from = 0;
  const measured = async (operation, on, milliseconds) => {
    const { times, count } = await ask(url, { operation, collections: on, milliseconds, from });
    from = count;
    return times.map(figures);
  };
  for (const operation of OPERATIONS) await measured(operation, collections, 300);
  for (const operation of OPERATIONS) {
    const [small, large] = await measured(operation, collections, MILLISECONDS);
    const beside = sqlite ? inSqlite(sqlite, operation) : undefined;
    yield {
      figure: operation,
      [`at${SMALL}`]: small,
      [`at${LARGE}`]: large,
      ratio: round(large.p50Ms / small.p50Ms),
      atMost: 1.5,
      ...(beside && { sqliteInProcess: beside, timesSqlite: round(large.p50Ms / beside.p50Ms) }),
    };
  }
  await measured('callFunction', collections.slice(0, 1), 300);
  yield { figure: 'callFunction', ...(await measured('callFunction', collections.slice(0, 1), MILLISECONDS))[0] };
}

/**
 * Opens the database alone in a process of its own; what a document weighs there while it sleeps, and when each has
 * been read.
 */
async function weigh() {
  const code = `const { openDatabase } = require(${JSON.stringify(`${home}/database.cjs`)});
    const weight = () => {
      global.gc();
      const { heapUsed, external } = process.memoryUsage();
      return heapUsed + external;
    };
    (async () => {
      const before = weight();
      const database = await openDatabase({ directory: ${JSON.stringify(data)}, now: () => 0, definition: ${readFileSync(`${home}/database.json`, 'utf8')} });
      const documents = database.collections().reduce((sum, it) => sum + it.documents, 0);
      const opened = weight() - before;
      for (const { name } of database.collections()) database.dump(name);
      console.log(JSON.stringify({ documents, opened, read: weight() - before }));
      await database.close();
    })();`;
  return JSON.parse(await run(process.execPath, ['--expose-gc', '-e', code], { quiet: true }));
}

/** Everything through the whole stack: phone's gateway, function process, real SDK, HTTP, database, disk. */
export async function* measure() {
  await prepare();
  const sqlite = await openSqlite(`${home}/sqlite`, documents(LARGE)).catch((error) =>
    console.error(`SQLite is not measured: ${error.message.split('\n')[0]}`),
  );
  let emulator = await start();
  try {
    yield { figure: 'seed', documents: SMALL + LARGE, ms: Math.round(emulator.ms) };
    yield* operate(emulator.url, sqlite);
    await emulator.stop();

    const files = readdirSync(data)
      .map((name) => `${data}/${name}`)
      .filter((name) => statSync(name).isFile());
    const started = performance.now();
    const bytes = files.reduce((sum, name) => sum + readFileSync(name).length, 0);
    const readMs = performance.now() - started;
    emulator = await start();
    yield {
      figure: 'restart',
      documents: SMALL + LARGE,
      ms: Math.round(emulator.ms),
      atMost: 3000,
      megabytes: round(bytes / 1e6, 1),
      readMs: Math.round(readMs),
    };
  } finally {
    sqlite?.close();
    await emulator.stop();
  }
  const { documents: held, opened, read } = await weigh();
  const stored = documents(LARGE).reduce((sum, document) => sum + JSON.stringify(document).length, 0) / LARGE;
  yield {
    figure: 'memory',
    documents: held,
    bytesPerDocument: Math.round(opened / held),
    bytesPerDocumentRead: Math.round(read / held),
    jsonBytesPerDocument: Math.round(stored),
  };
}
