import { installMissing } from './install.mjs';
import { run } from './run.mjs';
import { buildTaro } from './taro.mjs';

// dist/weapp for WeChat's developer tools, dist/cloudfunctions for the cloud
await installMissing('start');
await run(process.execPath, ['config/cloudfunctions.mjs']);
await buildTaro('weapp');
