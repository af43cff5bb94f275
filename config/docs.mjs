import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './processes/run.mjs';

// Makes the diagrams of ARCHITECTURE.md anew from the tables they show, and takes the journeys' last pictures for the
// README.
const outfile = `${root}.cache/lifecycle-diagram.mjs`;
await build({
  entryPoints: [`${root}config/docs/lifecycle-diagram.ts`],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  tsconfig: `${root}tsconfig.json`,
  logLevel: 'error',
});
const { withGenerated } = await import(pathToFileURL(outfile).href);
const page = `${root}ARCHITECTURE.md`;
writeFileSync(page, withGenerated(readFileSync(page, 'utf8')));
if (existsSync(`${root}.cache/pictures`)) cpSync(`${root}.cache/pictures`, `${root}docs/pictures`, { recursive: true });
