import { installMissing } from './processes/install.mjs';
import { run } from './processes/run.mjs';
import { buildTaro } from './build/taro.mjs';

// dist/weapp for WeChat's developer tools, dist/cloudfunctions for the cloud
await installMissing('start');
await run(process.execPath, ['config/cloudfunctions.mjs']);
await buildTaro('weapp');
