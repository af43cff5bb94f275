import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { previewEnvironment } from '../../config/processes/preview.mjs';
import { root } from '../../config/processes/run.mjs';

/** An emulator with the sample and without timers, on a port of its own. */
export async function startSample() {
  const child = spawn(
    process.execPath,
    [
      `${root}dist/emulator/main.cjs`,
      '--functions',
      `${root}dist/cloudfunctions`,
      '--database',
      `${root}config/cloud/database.json`,
      '--seed',
      `${root}dist/seed.cjs`,
      '--port',
      '0',
      '--no-timers',
    ],
    { env: { ...process.env, ...previewEnvironment }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  const READY = /ready at (http:\/\/\S+)/;
  while (!READY.test(said)) await once(child.stdout, 'data');
  return { url: READY.exec(said)[1], stop: () => child.kill() };
}

/** Sends a body as JSON. */
export const post = async (url, body, headers = {}) =>
  fetch(url, { method: 'POST', body: JSON.stringify(body), headers });
