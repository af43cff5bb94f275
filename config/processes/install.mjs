import { existsSync, readFileSync } from 'node:fs';
import { root, run } from './run.mjs';

const packagesOf = (file) =>
  existsSync(`${root}${file}`) ? JSON.parse(readFileSync(`${root}${file}`, 'utf8')).packages : {};

/**
 * Installs the packages of the lock that are missing: those that build and run the product, or all of them, which adds
 * what checks and tests need. `npm install` and not `npm ci`, which fails where a mirror lacks the optional files of
 * other platforms.
 */
export async function installMissing(purpose) {
  const wanted = packagesOf('package-lock.json');
  // npm keeps a list of what it installed
  const installed = packagesOf('node_modules/.package-lock.json');
  const isMissing = (name) => installed[name]?.version !== wanted[name].version;
  const required = Object.keys(wanted).filter((name) => {
    const { optional, peer, link } = wanted[name];
    return name.includes('node_modules/') && !optional && !peer && !link;
  });
  const isForTests = (name) => wanted[name].dev || wanted[name].devOptional;
  const runtime = required.filter((name) => !isForTests(name));
  if (!(purpose === 'start' ? runtime : required).some(isMissing)) return;

  // where tests were run before, their packages stay
  const omitted = purpose === 'start' && !installed['node_modules/jest'] ? ['--omit=dev'] : [];
  console.log('Installing packages …');
  const npm = process.env.npm_execpath;
  // the lock names every version and its hash, so a copy in npm's cache needs no question to the registry
  const args = ['install', ...omitted, '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  await (npm ? run(process.execPath, [npm, ...args]) : run('npm', args));
}
