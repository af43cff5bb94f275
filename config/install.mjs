import { existsSync, readFileSync } from 'node:fs';
import { root, run } from './run.mjs';

/**
 * npm keeps a copy of what it installed inside node_modules; where it lacks a package of the lock, something is
 * missing.
 */
function isInstalled() {
  const kept = `${root}node_modules/.package-lock.json`;
  if (!existsSync(kept)) return false;
  const installed = JSON.parse(readFileSync(kept, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')).packages;
  const needed = (name) => name && !wanted[name].optional && !wanted[name].peer;
  return Object.keys(wanted)
    .filter(needed)
    .every((name) => installed[name]?.version === wanted[name].version);
}

/**
 * Installs what is missing. `npm install` and not `npm ci`: a mirror without other platforms' optional files is enough
 * for it.
 */
export async function installMissing() {
  if (isInstalled()) return;
  console.log('Installing packages …');
  const npm = process.env.npm_execpath;
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund'];
  await (npm ? run(process.execPath, [npm, ...args]) : run('npm', args));
}
