import { installMissing } from './install.mjs';
import { previewEnvironment } from './preview.mjs';
import { root, run, tool } from './run.mjs';
import { isFresh, markFresh } from './build-cache.mjs';

// Installs what is missing, builds what changed, and serves the whole product at one address.
const port = process.env.PORT ?? '8787';

await installMissing();
await run(process.execPath, ['config/cloudfunctions.mjs']);
await run(process.execPath, ['config/emulator.mjs']);
await run(process.execPath, ['config/seed.mjs']);
const sources = ['src', 'domain', 'config', 'types', 'package-lock.json', 'babel.config.js'];
if (!isFresh('h5', sources)) {
  console.log('Building the preview …');
  await tool('@tarojs/cli/bin/taro', ['build', '--type', 'h5'], { quiet: true, env: { NODE_ENV: 'production' } });
  markFresh('h5', sources);
}

const folder = (name) => `${root}${name}`;
await run(
  process.execPath,
  [
    folder('dist/emulator/main.cjs'),
    ...['--functions', folder('dist/cloudfunctions')],
    ...['--database', folder('config/database.json')],
    ...['--seed', folder('dist/seed.cjs')],
    ...['--app', folder('dist/h5')],
    ...['--data', folder('.data')],
    ...['--port', port],
  ],
  { env: previewEnvironment },
);
