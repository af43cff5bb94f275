import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { root, run } from '../../config/processes/run.mjs';

const RUNS = 21;
const folder = `${root}.cache/bench`;

/** Milliseconds until a function's code is loaded, in a process of its own, as a cold start does it. */
async function loadTime(file) {
  const code = `const a = process.hrtime.bigint(); require(${JSON.stringify(file)}); console.log(Number(process.hrtime.bigint() - a) / 1e6); process.exit(0)`;
  const said = await run(process.execPath, ['-e', code], {
    quiet: true,
    env: { IDENTITY_KEY: 'bench', SETUP_CODE: 'bench', TENCENTCLOUD_RUNENV: 'SCF' },
  });
  return Number(said.trim().split('\n').at(-1));
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** The load time of `api`, taken in turns with a function that is nothing but the SDK. */
export async function* measure() {
  await run(process.execPath, ['config/cloudfunctions.mjs'], { quiet: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    `${folder}/bare.js`,
    "const cloud = require('wx-server-sdk');\ncloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });\nexports.main = async () => ({});\n",
  );
  await build({
    entryPoints: [`${folder}/bare.js`],
    outfile: `${folder}/bare.min.js`,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node16',
    logLevel: 'error',
    nodePaths: [`${root}node_modules`],
  });
  const times = { api: [], bare: [] };
  for (let n = 0; n < RUNS; n++) {
    times.api.push(await loadTime(`${root}dist/cloudfunctions/api/index.js`));
    times.bare.push(await loadTime(`${folder}/bare.min.js`));
  }
  const [api, bare] = [median(times.api), median(times.bare)];
  yield {
    figure: 'load of api',
    medianMs: Math.round(api),
    bareSdkMs: Math.round(bare),
    ratio: Math.round((api / bare) * 100) / 100,
    atMost: 1.25,
    runs: RUNS,
  };
}
