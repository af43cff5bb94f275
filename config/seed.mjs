// Builds the sample community: one file whose default export makes the emulator's seed for the moment it starts.
import { build } from 'esbuild';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Makes seed.cjs, in dist unless told otherwise. */
export const buildSeed = (outfile = path.join(root, 'dist/seed.cjs')) =>
  build({
    entryPoints: [path.join(root, 'tests/support/community.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    tsconfig: path.join(root, 'tsconfig.json'),
    logLevel: 'warning',
  });

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildSeed(process.argv[2]);
