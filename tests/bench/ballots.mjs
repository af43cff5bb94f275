import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createHmac } from 'node:crypto';
import { previewEnvironment } from '../../config/processes/preview.mjs';
import { root, run } from '../../config/processes/run.mjs';
import { callFunction as call, post, startSample } from './sample-emulator.mjs';

const home = `${root}.cache/bench-ballots`;
const HOUSEHOLDS = 5_000;
/** So many phones at a time. */
const PHONES = 64;
const TOPIC = 'bench-vote';
const SALT = 'bench-salt';
const AT_MOST = 5;

// the baseline: one document updated by the bare SDK, in a function that does nothing else
const BARE = `const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
exports.main = async ({ id }) => {
  await cloud.database().collection('contentchecks').doc(id).update({ data: { n: 2 } });
  return { ok: true };
};
`;

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
/** The ids of `cloudfunctions/platform/identity.ts` and `vote-secret.ts`. */
function idOf(text, key) {
  const bits = [...createHmac('sha256', key).update(text).digest()].map((byte) => byte.toString(2).padStart(8, '0'));
  const fives = bits.join('').match(/.{5}/g);
  return fives
    .map((five) => BASE32[parseInt(five, 2)])
    .join('')
    .slice(0, 24);
}
const personIdOf = (n) => idOf(`voter${n}`, previewEnvironment.IDENTITY_KEY);
const secret = createHmac('sha256', previewEnvironment.IDENTITY_KEY)
  .update(`vote/${TOPIC}/${SALT}`)
  .digest('base64url');
const all = (make) => Array.from({ length: HOUSEHOLDS }, (_, n) => make(n));

function documents(now) {
  const options = ['yes', 'no'].map((id) => ({ id, text: id, kind: id === 'yes' ? 'for' : 'against' }));
  const share = { part: 1, of: 2, strict: false };
  const rules = { version: 'bench', challengeDays: 3, complaintDays: 7 };
  const vote = {
    ...{ _id: TOPIC, title: 'bench', area: { community: 'yangguangli', compounds: ['yangguangli-xq'] } },
    ...{ cutOff: 1, postedAt: 1, challengesUntil: 2, opensAt: 3, closesAt: now + 3_600_000, mode: 'advisory', options },
    ...{ somebodyWorseOff: false, state: 'open', version: 3, signatures: [], rollSize: HOUSEHOLDS, salt: SALT },
    rules: { ...rules, advisory: { quorum: share, majority: { ...share, strict: true }, worseOff: share } },
  };
  const member = { grid: 'g1', community: 'yangguangli', state: 'verified', proof: 'slip', askedAt: 1, version: 1 };
  return {
    people: all((n) => ({
      ...{ _id: personIdOf(n), positions: [{ role: 'resident', unit: 'yangguangli', grids: ['g1'] }], keys: [] },
      ...{ joinedAt: 1, remaining: {}, granted: {}, used: {}, sendingUntil: 0 },
    })),
    householdmembers: all((n) => ({ _id: personIdOf(n), household: `household${n}`, ...member })),
    votes: [vote],
    ballots: all((n) => ({
      _id: idOf(`ballot/household${n}`, secret),
      ...{ topic: TOPIC, phase: 'open', version: 1, requests: [] },
    })),
    contentchecks: all((n) => ({ _id: `bare${n}`, n: 1 })),
  };
}

/** Every phone sends one request after the other, until all of it is done. */
async function together(ask) {
  const answers = [];
  const began = performance.now();
  let next = 0;
  const phone = async () => {
    for (let n = next++; n < HOUSEHOLDS; n = next++) answers.push(await ask(n));
  };
  await Promise.all(Array.from({ length: PHONES }, phone));
  const seconds = (performance.now() - began) / 1_000;
  const sorted = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (part) => Math.round(sorted[Math.floor((sorted.length - 1) * part)] * 10) / 10;
  const times = { seconds: Math.round(seconds * 10) / 10, p50Ms: at(0.5), p95Ms: at(0.95) };
  return { answers, times: { ...times, perSecond: Math.round(answers.length / seconds) } };
}

/** 5,000 households that vote at once, beside as many bare writes: how long it takes, what it costs, what is lost. */
export async function* measure() {
  rmSync(home, { recursive: true, force: true });
  await run(process.execPath, ['config/cloudfunctions.mjs', `${home}/functions`], { quiet: true });
  for (const script of ['config/emulator.mjs', 'config/seed.mjs'])
    await run(process.execPath, [script], { quiet: true });
  mkdirSync(`${home}/functions/bare`, { recursive: true });
  const sdk = JSON.stringify(`${root}node_modules/wx-server-sdk`);
  writeFileSync(`${home}/functions/bare/index.js`, BARE.replace("'wx-server-sdk'", sdk));
  const { url, stop } = await startSample({ functions: `${home}/functions` });
  try {
    await post(`${url}/control/seed`, documents(Date.now()));
    const show = (n) => call(url, 'api', { name: 'ballots.show', input: { topic: TOPIC } }, `voter${n}`);
    const bare = (n) => call(url, 'bare', { id: `bare${n}` }, `voter${n}`);
    await Promise.all(Array.from({ length: 16 }, (_, n) => Promise.all([show(n), bare(n)]))); // instances are warm
    const { times: bareUpdate } = await together(bare);
    const { answers, times } = await together((n) => {
      const input = { topic: TOPIC, choice: n % 3 ? 'yes' : 'no', requestId: `bench${n}` };
      return call(url, 'api', { name: 'ballots.cast', input }, `voter${n}`);
    });
    const counts = answers.map(({ requests }) => requests).sort((a, b) => a - b);
    const answered = answers.filter(({ result }) => result?.ok).length;
    const stored = await (await fetch(`${url}/control/dump/ballots`)).json();
    const box = stored.filter(({ topic }) => topic === TOPIC);
    const cast = box.filter(({ origin }) => origin === 'phone');
    yield {
      figure: 'a ballot of each of 5,000 households',
      ...{ requests: counts[Math.floor(counts.length * 0.95)], most: counts.at(-1), atMost: AT_MOST, answered },
      lost: answered - cast.filter(({ requests }) => requests.length === 1).length,
      double: box.length - HOUSEHOLDS,
      ...times,
      bareUpdate,
      timesBareUpdate: Math.round((times.p50Ms / bareUpdate.p50Ms) * 10) / 10,
    };
  } finally {
    stop();
  }
}
