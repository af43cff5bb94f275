import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { previewEnvironment } from '../../config/processes/preview.mjs';
import { root } from '../../config/processes/run.mjs';

const READY = /ready at (http:\/\/\S+)/;

/**
 * An emulator with the sample and without timers, on a port of its own: with the product's functions or those of
 * another folder, in memory or with a data folder.
 */
export async function startSample({ functions = `${root}dist/cloudfunctions`, data } = {}) {
  const args = ['--functions', functions, '--database', `${root}config/cloud/database.json`];
  args.push('--seed', `${root}dist/seed.cjs`, ...(data ? ['--data', data] : []), '--port', '0', '--no-timers');
  const child = spawn(process.execPath, [`${root}dist/emulator/main.cjs`, ...args], {
    env: { ...process.env, ...previewEnvironment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (text) => (printed += text));
  while (!READY.test(printed)) await once(child.stdout, 'data');
  return { url: READY.exec(printed)[1], stop: () => child.kill() };
}

/** Sends a body as JSON. */
export const post = async (url, body, headers = {}) =>
  fetch(url, { method: 'POST', body: JSON.stringify(body), headers });

/** Calls a function as somebody: its answer, how long it took, and how many requests it made. */
export async function callFunction(url, name, event, openid) {
  const started = performance.now();
  const answer = await post(`${url}/cloud/functions/${name}`, event, { 'x-wx-openid': openid });
  const ms = performance.now() - started;
  const { result } = await answer.json();
  return { ms, result, requests: Number(answer.headers.get('x-cloud-requests')) };
}
