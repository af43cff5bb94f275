import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { root, run } from './run.mjs';

const KNOWN = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const BINARY = '@sparticuz/chromium@143.0.4';

/**
 * The path of a Chromium; installs one when there is none: Debian's when that is allowed, else the binary inside an npm
 * package.
 */
export async function browser() {
  const found = KNOWN.find((path) => path && existsSync(path));
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium …');
    await run('apt-get', ['update', '-q'], { quiet: true });
    await run('apt-get', ['install', '-y', '-q', 'chromium', 'fonts-noto-cjk'], {
      quiet: true,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
    return '/usr/bin/chromium';
  }
  const folder = `${root}.cache/browser`;
  if (!existsSync(`${folder}/node_modules/@sparticuz/chromium`)) {
    console.log('Installing a Chromium binary …');
    await run('npm', ['install', '--prefix', folder, '--no-save', '--ignore-scripts', BINARY], { quiet: true });
  }
  const { default: chromium } = await import(
    pathToFileURL(`${folder}/node_modules/@sparticuz/chromium/build/esm/index.js`).href
  );
  return chromium.executablePath();
}
