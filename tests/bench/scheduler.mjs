import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { previewEnvironment } from '../../config/processes/preview.mjs';
import { root, run } from '../../config/processes/run.mjs';
import { startSample } from './sample-emulator.mjs';

const DUE = Number(process.env.DUE ?? 5_000);
const CASES = Number(process.env.CASES ?? 20_000);
const DELAYS = [0, 10];
const SEED_BATCH = 1_000;
const HISTORY_BYTES = 3_000;
const BARE_BATCH = 200;
const POLL_INTERVAL = 250;
const home = `${root}.cache/bench-scheduler`;

// the baseline: as many bare conditional writes by the SDK as cases are due, eight at once, and nothing else
const BARE = `const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
exports.main = async ({ from, count }) => {
  const cases = cloud.database().collection('cases');
  let next = from;
  const worker = async () => {
    for (let n = next++; n < from + count; n = next++) await cases.where({ _id: 'due' + n, version: -1 }).update({ data: { version: -2 } });
  };
  await Promise.all(Array.from({ length: 8 }, worker));
};
`;

const post = async (url, body) => (await fetch(url, { method: 'POST', body: JSON.stringify(body) })).json();

async function seedCases(url, count, make) {
  for (let from = 0; from < count; from += SEED_BATCH)
    await post(`${url}/control/seed`, {
      cases: Array.from({ length: Math.min(SEED_BATCH, count - from) }, (_, n) => make(from + n)),
    });
}

/** Runs the timer until no case is due; answers after how many milliseconds that was, in how many runs and requests. */
async function runUntilDone(url) {
  const started = performance.now();
  let [runs, requests, timersDoneAfter] = [0, 0, undefined];
  while (timersDoneAfter === undefined) {
    let isRunning = true;
    const timer = post(`${url}/control/timers/scheduler`, {}).finally(() => (isRunning = false));
    while (isRunning && timersDoneAfter === undefined) {
      await sleep(POLL_INTERVAL);
      const due = await (await fetch(`${url}/control/find/cases?filter=${STILL_DUE}&limit=1`)).json();
      if (!due.length) timersDoneAfter = Math.round(performance.now() - started);
    }
    await timer;
    const [invocation] = await (await fetch(`${url}/control/calls?function=scheduler&limit=1`)).json();
    requests += invocation.requests.filter(({ collection }) => collection === 'cases').length;
    runs++;
  }
  return { timersDoneAfter, runs, requests };
}

const STILL_DUE = encodeURIComponent(JSON.stringify({ state: 'callback', timerDue: { $gt: 0 } }));

/** The bare writes, in calls that end within a function's default time-out. */
async function writeBare(url) {
  const started = performance.now();
  for (let from = 0; from < DUE; from += BARE_BATCH)
    await fetch(`${url}/cloud/functions/bare`, {
      method: 'POST',
      headers: { 'x-wx-openid': 'lin' },
      body: JSON.stringify({ from, count: Math.min(BARE_BATCH, DUE - from) }),
    });
  return Math.round(performance.now() - started);
}

/** How long the scheduler takes for many cases that are due in one minute, beside bare writes. */
export async function* measure() {
  for (const script of ['config/cloudfunctions.mjs', 'config/emulator.mjs', 'config/seed.mjs'])
    await run(process.execPath, [script], { quiet: true });
  const seed = createRequire(import.meta.url)(`${root}dist/seed.cjs`).default({
    now: Date.now(),
    environment: previewEnvironment,
  });
  const awaited = seed.cases.find(({ state }) => state === 'callback');
  for (const delay of DELAYS) {
    rmSync(home, { recursive: true, force: true });
    mkdirSync(`${home}/functions/bare`, { recursive: true });
    await run('cp', ['-r', `${root}dist/cloudfunctions/.`, `${home}/functions`], { quiet: true });
    writeFileSync(path.join(home, 'functions/bare/index.js'), BARE);
    writeFileSync(path.join(home, 'functions/bare/package.json'), '{"main":"index.js"}');
    await run('ln', ['-sfn', `${root}node_modules`, `${home}/node_modules`], { quiet: true });
    const { url, stop } = await startSample({ functions: `${home}/functions`, data: `${home}/data` });
    try {
      const filler = { ...awaited, outbox: [], outboxDue: undefined, answerPadding: 'x'.repeat(HISTORY_BYTES) };
      await seedCases(url, CASES, (n) => ({ ...filler, _id: `calm${n}`, state: 'archived', timerDue: undefined }));
      await seedCases(url, DUE, (n) => ({ ...filler, _id: `due${n}`, reporter: `nobody${n}` }));
      const callback = awaited.clocks.find(({ kind, stoppedAt }) => kind === 'callback' && stoppedAt === undefined);
      await post(`${url}/control/clock`, { now: callback.dueAt + 60_000 });
      await post(`${url}/control/delay`, { milliseconds: delay });
      const bareWritesMs = await writeBare(url);
      const { timersDoneAfter, runs, requests } = await runUntilDone(url);
      yield {
        figure: 'cases due in one minute',
        cases: CASES + DUE,
        due: DUE,
        requestDelayMs: delay,
        runs,
        timersDoneAfterMs: timersDoneAfter,
        requestsACase: Math.round((100 * requests) / DUE) / 100,
        bareWritesMs,
      };
    } finally {
      stop();
    }
  }
  rmSync(home, { recursive: true, force: true });
}
