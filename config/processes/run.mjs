import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs a command with its output on screen; rejects with its exit code. Who ends this process ends the command too. */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    let said = '';
    child.stdout?.on('data', (text) => (said += text));
    child.stderr?.on('data', (text) => (said += text));
    const pass = (signal) => child.kill(signal);
    for (const signal of ENDING_SIGNALS) process.on(signal, pass);
    child.on('error', reject);
    child.on('close', (code) => {
      for (const signal of ENDING_SIGNALS) process.off(signal, pass);
      if (code === 0) return resolve(said);
      if (quiet) process.stderr.write(said);
      reject(new Error(`${command} ${args.join(' ')} ended with ${code}`));
    });
  });
}

/** A tool of node_modules. */
export const tool = (name, args, options) => run(process.execPath, [`${root}node_modules/${name}`, ...args], options);
