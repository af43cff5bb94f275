import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createHmac } from 'node:crypto';
import { previewEnvironment } from '../../config/processes/preview.mjs';
import { root, run } from '../../config/processes/run.mjs';
import { callFunction as call, post, startSample } from './sample-emulator.mjs';

const home = `${root}.cache/bench-bookings`;
const CROWDS = [1, 8, 50];
const EACH = 200;
const HALL = 'ygl-hall';

// the baseline: one document added by the bare SDK, in a function that does nothing else
const BARE = `const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
exports.main = async (event) => { await cloud.database().collection('contentchecks').add({ data: { _id: event.id, n: 1 } }); return { ok: true }; };
`;

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
function tokenOf(openid) {
  const bits = [...createHmac('sha256', previewEnvironment.IDENTITY_KEY).update(openid).digest()]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  return bits
    .match(/.{5}/g)
    .map((five) => BASE32[parseInt(five, 2)])
    .join('')
    .slice(0, 24);
}

function figures(times, seconds) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] * 10) / 10;
  return { p50Ms: at(0.5), p95Ms: at(0.95), perSecond: Math.round(times.length / seconds) };
}

/** So many people, each with one request at a time, until all of it is done. */
async function together(people, many, ask) {
  const times = [];
  const answers = [];
  let next = 0;
  const began = performance.now();
  const worker = async (who) => {
    for (let n = next++; n < many; n = next++) {
      const answer = await ask(n, who);
      times.push(answer.ms);
      answers.push(answer);
    }
  };
  await Promise.all(Array.from({ length: people }, (_, who) => worker(who)));
  return { answers, ...figures(times, (performance.now() - began) / 1000) };
}

const two = (n) => String(n).padStart(2, '0');

/** Opens every hour of every day and raises the quotas. */
async function openWide(url) {
  const always = Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]);
  for (const [n, change] of [
    { kind: 'hours', hours: { week: always, onHolidays: always[0], onMakeUpDays: always[0] } },
    { kind: 'rules', rules: { perDay: 10, perWeek: 30, horizon: 60, shortest: 1 } },
  ].entries()) {
    const { result } = await call(
      url,
      'api',
      { name: 'halls.updateSetup', input: { hall: HALL, version: n + 1, ...change } },
      'gao',
    );
    if (!result.ok) throw new Error(JSON.stringify(result));
  }
}

const dayAfter = (days) => new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

/** Half hours that nobody else wants: a person to each, so that no quota stands in the way. */
const wish = (round, n) => ({
  roomId: `${HALL}-talk`,
  day: dayAfter(8 + ((round * 12 + Math.floor(n / 48)) % 48)),
  from: `${two(Math.floor((n % 48) / 2))}:${n % 2 ? '30' : '00'}`,
  to: n % 48 === 47 ? '24:00' : `${two(Math.floor(((n % 48) + 1) / 2))}:${(n + 1) % 2 ? '30' : '00'}`,
  purpose: 'meeting',
  people: 4,
  requestId: `bench-${round}-${n}-${Math.round(performance.now())}`,
});

async function* load(url) {
  for (const [round, people] of CROWDS.entries()) {
    const baseline = await together(people, EACH, (n) => call(url, 'bare', { id: `bench-${round}-${n}` }, `bench${n}`));
    const { answers, ...booking } = await together(people, EACH, (n) =>
      call(url, 'api', { name: 'bookings.book', input: wish(round, n) }, `bench${n}`),
    );
    const refused = answers.filter(({ result }) => !result?.ok).length;
    // an instance reads its settings again once a minute: one more
    const counts = answers.map(({ requests }) => requests).sort((a, b) => a - b);
    const bare = { p50Ms: baseline.p50Ms, p95Ms: baseline.p95Ms, perSecond: baseline.perSecond };
    yield {
      figure: 'booking',
      people,
      requests: counts[Math.floor(counts.length * 0.95)],
      most: counts.at(-1),
      atMost: 8,
      refused,
      ...booking,
      bareAdd: bare,
      timesBareAdd: Math.round((booking.p50Ms / bare.p50Ms) * 10) / 10,
    };
  }
  const rivals = await together(50, 50, (n) =>
    call(
      url,
      'api',
      { name: 'bookings.book', input: { ...wish(9, 0), day: dayAfter(5), requestId: `rival${n}` } },
      `bench${n}`,
    ),
  );
  const { answers, ...times } = rivals;
  yield {
    figure: 'fifty people, one time',
    won: answers.filter(({ result }) => result?.ok).length,
    taken: answers.filter(({ result }) => result?.error?.reason === 'bookings.taken').length,
    ...times,
  };
  for (const [figure, from] of [
    ['week of an empty room', 48],
    ['week of a full room', 8],
  ]) {
    const { answers: weeks, ...week } = await together(1, 40, () =>
      call(url, 'api', { name: 'rooms.week', input: { roomId: `${HALL}-talk`, from: dayAfter(from) } }, 'bench1'),
    );
    yield { figure, requests: Math.max(...weeks.map(({ requests }) => requests)), atMost: 2, ...week };
  }
}

/** What a booking costs: requests, and time with one, eight and fifty people, beside a bare add by the same SDK. */
export async function* measure() {
  rmSync(home, { recursive: true, force: true });
  await run(process.execPath, ['config/cloudfunctions.mjs', `${home}/functions`], { quiet: true });
  for (const script of ['config/emulator.mjs', 'config/seed.mjs'])
    await run(process.execPath, [script], { quiet: true });
  mkdirSync(`${home}/functions/bare`, { recursive: true });
  writeFileSync(
    `${home}/functions/bare/index.js`,
    BARE.replace("require('wx-server-sdk')", `require(${JSON.stringify(`${root}node_modules/wx-server-sdk`)})`),
  );
  const { url, stop } = await startSample({ functions: `${home}/functions` });
  try {
    const person = (n) => ({
      _id: tokenOf(`bench${n}`),
      positions: [{ role: 'resident', unit: 'yangguangli', grids: ['g1'] }],
      keys: [],
      joinedAt: 1,
      left: {},
      granted: {},
      used: {},
      sendingUntil: 0,
    });
    await post(`${url}/control/seed`, { people: Array.from({ length: EACH }, (_, n) => person(n)) });
    await openWide(url);
    const hour = new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + 30_000).toISOString();
    await post(`${url}/control/clock`, { now: hour });
    await post(`${url}/control/timers/scheduler`, {}); // writes the bookable days down, as it does each hour
    await Promise.all(
      Array.from({ length: 16 }, (_, n) => call(url, 'api', { name: 'rooms.list', input: {} }, `bench${n}`)),
    ); // every instance is warm
    await Promise.all(Array.from({ length: 16 }, (_, n) => call(url, 'bare', { id: `warm${n}` }, `bench${n}`)));
    await Promise.all(
      Array.from({ length: 16 }, (_, n) =>
        call(url, 'api', { name: 'rooms.week', input: { roomId: `${HALL}-talk` } }, `bench${n}`),
      ),
    );
    yield* load(url);
  } finally {
    stop();
  }
}
