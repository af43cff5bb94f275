// Builds the emulator as a package of its own: one file for Node 20, with the runner and the console's pages beside it.
import { build } from 'esbuild';
import { cp, mkdir } from 'node:fs/promises';
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
  for (const name of ['package.json', 'README.md']) await cp(path.join(root, 'emulator', name), path.join(out, name));
  await cp(path.join(root, 'LICENSE'), path.join(out, 'LICENSE'));
  await cp(path.join(root, 'emulator/console'), path.join(out, 'console'), { recursive: true });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildEmulator(process.argv[2]);
