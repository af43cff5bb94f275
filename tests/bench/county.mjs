import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { build } from 'esbuild';
import { root } from '../../config/processes/run.mjs';

// The workbook of a large county: 20 communities, 300 grids, 600 compounds, 60,000 households, 2,000 posts.
const LIMITS = { milliseconds: 5_000, megabytes: 256 };
const home = `${root}.cache/bench/county`;

/** The time and the memory of writing such a workbook, and of reading, checking and planning it. */
export async function* measure() {
  mkdirSync(home, { recursive: true });
  const outfile = `${home}/measure.cjs`;
  await build({
    ...{ entryPoints: [`${root}tests/bench/county/measure.ts`], outfile, bundle: true, minify: true },
    ...{ platform: 'node', target: 'node16', format: 'cjs', tsconfig: `${root}tsconfig.json`, logLevel: 'error' },
  });
  for (const step of ['write', 'read']) {
    const said = execFileSync(process.execPath, [outfile, step, `${home}/county.xlsx`], { encoding: 'utf8' });
    const figures = Object.entries(JSON.parse(said)).map(([name, value]) => [name, Math.round(value)]);
    yield { step, ...Object.fromEntries(figures), limits: LIMITS };
  }
}
