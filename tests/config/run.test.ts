import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const run = pathToFileURL(path.resolve(__dirname, '../../config/processes/run.mjs')).href;
// says its own process id, and would go on for ever
const ENDLESS = 'console.log(process.pid); setInterval(() => undefined, 1000)';
const STARTER = `import { run } from ${JSON.stringify(run)}; await run(process.execPath, ['-e', ${JSON.stringify(ENDLESS)}]);`;

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('who ends a start also ends what it started, so that the next one finds port and data free', async () => {
  const starter = spawn(process.execPath, ['--input-type=module', '-e', STARTER], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [printed] = (await once(starter.stdout, 'data')) as [Buffer];
  const started = Number(printed.toString());
  expect(isAlive(started)).toBe(true);
  starter.kill('SIGTERM');
  await once(starter, 'exit');
  for (let n = 0; n < 100 && isAlive(started); n++) await sleep(50);
  const isLeft = isAlive(started);
  if (isLeft) process.kill(started);
  expect(isLeft).toBe(false);
});
