import { mkdirSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './run.mjs';

/** Bundles a TypeScript file into the cache and resolves with what it exports. */
export async function loadTypeScript(entry) {
  const folder = `${root}.cache/loaded`;
  mkdirSync(folder, { recursive: true });
  const outfile = `${folder}/${basename(entry, '.ts')}.mjs`;
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    tsconfig: `${root}tsconfig.json`,
    // packages in it that are CommonJS ask for Node's modules by `require`
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}
