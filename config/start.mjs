import { installMissing } from './processes/install.mjs';
import { previewEnvironment } from './processes/preview.mjs';
import { root, run } from './processes/run.mjs';
import { buildTaro } from './build/taro.mjs';

// Installs what is missing, builds what changed, and serves the whole product at one address.
const port = process.env.PORT ?? '8787';

await installMissing('start');
console.log('Building …');
await Promise.all([
  ...['cloudfunctions', 'emulator', 'seed'].map((name) => run(process.execPath, [`config/${name}.mjs`])),
  buildTaro('h5'),
]);

const folder = (name) => `${root}${name}`;
await run(
  process.execPath,
  [
    folder('dist/emulator/main.cjs'),
    ...['--functions', folder('dist/cloudfunctions')],
    ...['--database', folder('config/cloud/database.json')],
    ...['--seed', folder('dist/seed.cjs')],
    ...['--app', folder('dist/h5')],
    ...['--data', folder('.data')],
    ...['--port', port],
  ],
  { env: previewEnvironment },
);
