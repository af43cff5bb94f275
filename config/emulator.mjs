// Builds the emulator as a package of its own: one file for Node 20, with the runner and the console's pages beside it.
import { build } from 'esbuild';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Makes main.cjs and what it needs, in dist/emulator unless told otherwise. */
export async function buildEmulator(out = path.join(root, 'dist/emulator')) {
  await mkdir(out, { recursive: true });
  await build({
    entryPoints: [path.join(root, 'emulator/main.ts')],
    outfile: path.join(out, 'main.cjs'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    logLevel: 'warning',
    banner: { js: '#!/usr/bin/env node' },
  });
  await cp(path.join(root, 'emulator/functions/runner.cjs'), path.join(out, 'runner.cjs'));
  await writeFile(path.join(out, 'package.json'), await manifest());
  await cp(path.join(root, 'emulator/README.md'), path.join(out, 'README.md'));
  await cp(path.join(root, 'LICENSE'), path.join(out, 'LICENSE'));
  await cp(path.join(root, 'emulator/console'), path.join(out, 'console'), { recursive: true });
}

/** The emulator's package.json without the packages that are bundled; only the functions' own SDK stays. */
async function manifest() {
  const whole = JSON.parse(await readFile(path.join(root, 'emulator/package.json'), 'utf8'));
  const { 'wx-server-sdk': sdk } = whole.dependencies;
  const shipped = { ...whole, dependencies: { 'wx-server-sdk': sdk }, devDependencies: undefined };
  return `${JSON.stringify(shipped, null, 2)}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildEmulator(process.argv[2]);
