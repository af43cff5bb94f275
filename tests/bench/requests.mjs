import { createRequire } from 'node:module';
import { previewEnvironment } from '../../config/processes/preview.mjs';
import { root, run } from '../../config/processes/run.mjs';
import { post, startSample } from './sample-emulator.mjs';

const SIZES = [100, 20_000];

/** The sample's cases, copied until there are so many: other ids, other reporters, the same places and desks. */
function* copies(cases, count) {
  for (let n = 0; n < count; n++) {
    const it = cases[n % cases.length];
    yield {
      ...it,
      _id: `copy${String(n).padStart(8, '0')}`,
      reporter: `nobody${n % 997}`,
      receivedAt: it.receivedAt - n * 1000,
      nextDue: it.nextDue - n * 1000,
      outbox: [],
      outboxDue: undefined,
      timerDue: undefined,
    };
  }
}

/** One operation of one person: requests, milliseconds, and the index of each query. */
async function ask(url, openid, name, input) {
  const started = performance.now();
  const answer = await post(`${url}/cloud/functions/api`, { name, input }, { 'x-wx-openid': openid });
  const ms = Math.round((performance.now() - started) * 10) / 10;
  const { result } = await answer.json();
  if (!result?.ok) throw new Error(`${name} of ${openid}: ${JSON.stringify(result)}`);
  const [invocation] = await (await fetch(`${url}/control/calls?function=api&limit=1`)).json();
  const { requests } = invocation;
  const isInsert = ({ action }) => action === 'database.insertDocument';
  const queries = requests
    .filter((request) => request.collection && !isInsert(request))
    .map(({ collection, index, scanned }) => `${collection}:${index ?? 'scan'}:${scanned ?? 0}`);
  // what comes after the write of the case itself is messages, and the addresses of photos
  const write = requests.findIndex(
    (request) => request.collection === 'cases' && (isInsert(request) || request.action === 'database.modifyDocument'),
  );
  const itself =
    write < 0
      ? requests.length
      : write + 1 + requests.slice(write).filter(({ action }) => action.startsWith('storage.')).length;
  return {
    data: result.data,
    figure: {
      requests: itself,
      withMessages: Number(answer.headers.get('x-cloud-requests')),
      openapi: Number(answer.headers.get('x-cloud-openapi')),
      ms,
      queries,
    },
  };
}

/**
 * What a resident, an officer and a desk do in turn; screens may take three requests, commands four before their
 * answer.
 */
async function* operations(url) {
  const lamp = {
    draftId: `bench${Date.now()}`,
    category: 'facilities',
    description: '楼道的灯坏了',
    place: { kind: 'compound', compound: 'yangguangli-xq' },
  };
  await ask(url, 'lin', 'people.me', {}); // a cold instance reads settings and places once
  await ask(url, 'gao', 'places.list', {});
  for (const [openid, name, input] of [
    ['lin', 'people.me', {}],
    ['lin', 'places.list', {}],
    ['lin', 'cases.overview', {}],
    ['lin', 'cases.list', { list: 'mine' }],
    ['gao', 'cases.list', { list: 'work' }],
    ['luo', 'cases.list', { list: 'unit' }],
    ['wu', 'cases.nearby', { place: { kind: 'compound', compound: 'yangguangli-xq' }, category: 'facilities' }],
    ['lin', 'inbox.list', {}],
  ])
    yield { operation: name, as: openid, kind: 'screen', atMost: 3, ...(await ask(url, openid, name, input)).figure };
  const reported = await ask(url, 'lin', 'cases.report', lamp);
  yield { operation: 'cases.report', as: 'lin', kind: 'command', atMost: 4, ...reported.figure };
  const shown = await ask(url, 'gao', 'cases.show', { id: reported.data.id });
  yield { operation: 'cases.show', as: 'gao', kind: 'screen', atMost: 3, ...shown.figure };
  const accepted = await ask(url, 'gao', 'cases.advance', {
    id: reported.data.id,
    version: shown.data.version,
    action: 'accept',
    track: 'easy',
  });
  yield { operation: 'cases.advance', as: 'gao', kind: 'command', atMost: 4, ...accepted.figure };
}

/** Requests per operation, with few and with many cases in the store. */
export async function* measure() {
  for (const script of ['config/cloudfunctions.mjs', 'config/emulator.mjs', 'config/seed.mjs'])
    await run(process.execPath, [script], { quiet: true });
  const seed = createRequire(import.meta.url)(`${root}dist/seed.cjs`).default({
    now: Date.now(),
    environment: previewEnvironment,
  });
  for (const count of SIZES) {
    const { url, stop } = await startSample();
    try {
      let batch = [];
      for (const it of copies(seed.cases, count)) {
        batch.push(it);
        if (batch.length === 1000) await post(`${url}/control/seed`, { cases: batch.splice(0) });
      }
      await post(`${url}/control/seed`, { cases: batch });
      for await (const figure of operations(url))
        yield { figure: 'requests per operation', cases: count + seed.cases.length, ...figure };
    } finally {
      stop();
    }
  }
}
