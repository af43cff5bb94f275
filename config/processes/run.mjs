import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a command with its output on screen; rejects with its exit code. */
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
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve(said);
      if (quiet) process.stderr.write(said);
      reject(new Error(`${command} ${args.join(' ')} ended with ${code}`));
    });
  });
}

/** A tool of node_modules. */
export const tool = (name, args, options) => run(process.execPath, [`${root}node_modules/${name}`, ...args], options);
