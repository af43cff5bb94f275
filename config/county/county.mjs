import { readFileSync, writeFileSync } from 'node:fs';
import { installMissing } from '../processes/install.mjs';
import { loadTypeScript } from '../processes/load-typescript.mjs';
import { root } from '../processes/run.mjs';
import { connectEmulator } from './emulator.mjs';
import { printCheck, printPlan, printVersion } from './print.mjs';

// A county's workbook from the command line:
//   npm run county -- check|plan|apply|export FILE [--url ADDRESS] [--as OPENID]   the emulator of `npm start`
//   npm run county -- check|plan|apply|export FILE --env ID                        a real environment, untried
//   npm run county -- sample FILE                                                  the sample district as a workbook
const USAGE = 'npm run county -- check|plan|apply|export|sample FILE [--url ADDRESS] [--as OPENID] [--env ID]';

const args = process.argv.slice(2);
const option = (name) => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? undefined : args.splice(at, 2)[1];
};
const environment = option('env');
const url = option('url') ?? `http://127.0.0.1:${process.env.PORT ?? '8787'}`;
const openid = option('as') ?? 'luo'; // an administrator of the sample district
const [command, file] = args;

/** The commands on a real environment: the SDK reads its credentials from the environment of this process. */
async function connectEnvironment(id) {
  for (const name of ['TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY'])
    if (!process.env[name]) throw new Error(`${name} is not set`);
  console.error('This path was never tried against a real environment. Look at the plan before you apply.');
  process.env.TCB_ENV = id;
  return loadTypeScript(`${root}config/county/direct.ts`);
}

const COMMANDS = {
  check: async (cloud) => {
    const found = await cloud.check(readFileSync(file));
    printCheck(found);
    if (found.errors) process.exitCode = 1;
  },
  plan: async (cloud) => printPlan(await cloud.plan(readFileSync(file))),
  apply: async (cloud) => printVersion(await cloud.apply(readFileSync(file))),
  export: async (cloud) => {
    writeFileSync(file, await cloud.exportWorkbook());
    console.log(`已导出 ${file}`);
  },
};

if (!file || !(command === 'sample' || Object.hasOwn(COMMANDS, command))) {
  console.error(USAGE);
  process.exitCode = 2;
} else if (command === 'sample') {
  await installMissing('start');
  const { sampleWorkbook } = await loadTypeScript(`${root}config/county/sample.ts`);
  writeFileSync(file, await sampleWorkbook());
  console.log(`已写好 ${file}`);
} else {
  try {
    await COMMANDS[command](
      environment === undefined ? connectEmulator(url, openid) : await connectEnvironment(environment),
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
