import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { root, run } from '../processes/run.mjs';

/** Debian's Chromium without a window; a page costs it a quarter of what it costs the whole browser. */
const SHELL = '/usr/bin/chromium-headless-shell';
const WHOLE = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const BINARY = '@sparticuz/chromium@143.0.4';
const CHINESE = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';

/** Installs Debian packages; returns whether that worked. */
async function install(packages) {
  console.log('Installing Chromium …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  return run('apt-get', ['update', '-q'], { quiet: true })
    .then(() => run('apt-get', ['install', '-y', '-q', ...packages], { quiet: true, env }))
    .then(
      () => true,
      () => false,
    );
}

/**
 * The path of a Chromium: `CHROMIUM`, or Debian's headless shell, which is installed where that is possible, or a
 * browser that is there, or the binary inside an npm package.
 */
export async function browser() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const isDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const missing = [
    ...(existsSync(SHELL) ? [] : ['chromium-headless-shell']),
    ...(existsSync(CHINESE) ? [] : ['fonts-noto-cjk']),
  ];
  if (isDebian && missing.length) await install(missing);
  const found = [SHELL, ...WHOLE].find((path) => existsSync(path));
  if (found) return found;
  if (isDebian && (await install(['chromium']))) return WHOLE[0];

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
