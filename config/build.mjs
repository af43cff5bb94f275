import { installMissing } from './install.mjs';
import { run, tool } from './run.mjs';

// dist/weapp for WeChat's developer tools, dist/cloudfunctions for the cloud.
await installMissing();
await run(process.execPath, ['config/cloudfunctions.mjs']);
await tool('@tarojs/cli/bin/taro', ['build', '--type', 'weapp'], { quiet: true, env: { NODE_ENV: 'production' } });
