import { parseArgs } from 'node:util';
import { installMissing } from '../processes/install.mjs';
import { loadTypeScript } from '../processes/load-typescript.mjs';
import { root, run } from '../processes/run.mjs';

// Makes an environment of WeChat's cloud as the files of this repository say; docs/deploy.md has what a person does.
//   npm run deploy -- --env ID --dry-run    reads and prints the plan
//   npm run deploy -- --env ID              applies it, reads back and compares
const USAGE = 'npm run deploy -- --env ID [--dry-run] [--prune] [--region ap-shanghai]';
const LABELS = { create: '新建', change: '修改', prune: '多余', person: '要人做', held: '卡住了' };
const built = `${root}dist/cloudfunctions`;

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        env: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        prune: { type: 'boolean', default: false },
        region: { type: 'string', default: 'ap-shanghai' },
      },
    });
    return values;
  } catch (error) {
    console.error(error.message);
    return {};
  }
}

function readCredentials() {
  const {
    TENCENTCLOUD_SECRETID: secretId,
    TENCENTCLOUD_SECRETKEY: secretKey,
    TENCENTCLOUD_SESSIONTOKEN: token,
  } = process.env;
  if (!secretId || !secretKey) throw new Error('请先设置 TENCENTCLOUD_SECRETID 和 TENCENTCLOUD_SECRETKEY。');
  return { secretId, secretKey, ...(token && { token }) };
}

const print = ({ kind, say }) => console.log(`${LABELS[kind]}  ${say}`);

async function deploy({ env, region, prune, 'dry-run': isDry }) {
  const credentials = readCredentials();
  console.error('这条路没有在真实的云环境上试过。请先用 --dry-run 看一遍。');
  await installMissing('start');
  await run(process.execPath, [`${root}config/cloudfunctions.mjs`]);
  const tool = await loadTypeScript(`${root}config/deploy/deploy-tool.ts`);
  const deployment = {
    api: tool.createCloudApi(credentials, region),
    environment: env,
    wanted: tool.readWanted(`${root}config/cloud/database.json`, built, process.env),
    codeOf: (name) => tool.packFunction(built, name),
    prune,
    report: print,
  };
  if (isDry) {
    const steps = await tool.planDeployment(deployment);
    steps.filter(({ kind }) => kind !== 'leave').forEach(print);
    const same = steps.filter(({ kind }) => kind === 'leave').length;
    console.log(`已经一样的有 ${same} 项。什么都没有改。${prune ? '' : '“多余”的只有加 --prune 才删。'}`);
    return;
  }
  const left = await tool.applyDeployment(deployment);
  const isHeld = left.some(({ kind }) => kind === 'held');
  console.log(isHeld ? '能做的做好了，读回来都一样；有卡住的：' : '做好了，读回来都一样。');
  left.forEach(print);
  if (isHeld) process.exitCode = 1;
  console.log('还有要在微信里点的，见 docs/deploy.md。');
}

const options = readOptions();
if (options.env === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    await deploy(options);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
