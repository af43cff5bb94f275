import { parseArgs } from 'node:util';
import { installMissing } from '../processes/install.mjs';
import { loadTypeScript } from '../processes/load-typescript.mjs';
import { root } from '../processes/run.mjs';

const PLACES = { env: { type: 'string' }, data: { type: 'string' }, emulator: { type: 'string' } };

/** Runs a backup or a restore from the command line; what is refused is one sentence and exit code 1. */
export async function command({ usage, options, folder, isNew }, work) {
  let values;
  try {
    ({ values } = parseArgs({ options: { ...PLACES, ...options } }));
  } catch (error) {
    console.error(`${error.message}\n${usage}`);
    process.exitCode = 2;
    return;
  }
  let store;
  try {
    requireCredentials(values.env);
    await installMissing('start');
    const tool = await loadTypeScript(`${root}config/backup/open-store.ts`);
    // a folder without a backup leaves no new database behind
    if (isNew && values[folder] !== undefined) tool.readManifest(values[folder]);
    store = values[folder] === undefined ? undefined : await tool.openStore(values, database, isNew);
    if (store) await work(tool, store, values);
    else {
      console.error(usage);
      process.exitCode = 2;
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    await store?.close();
  }
}

const database = `${root}config/cloud/database.json`;

function requireCredentials(environment) {
  if (environment === undefined) return;
  for (const name of ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY'])
    if (!process.env[name]) throw new Error(`没有设置 ${name}`);
  console.error('这条路没有在真实的云环境上试过。');
}

/** A moment as people read it, in the community's time. */
export const formatMoment = (at) => new Date(at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' });
