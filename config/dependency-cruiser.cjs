// Which way imports may point (dependency-cruiser). ARCHITECTURE.md shows the same picture.
const never = (name, from, to) => ({ name, severity: 'error', from, to });
// src from the top down: each part may import the parts below it, and none above it
const PHONE_LAYERS = ['pages', 'screen', 'routes', 'cloud', 'device', 'ui', 'text'];
const upwards = PHONE_LAYERS.slice(1).map((layer, n) =>
  never(
    `src/${layer} imports only what is below it`,
    { path: `^src/${layer}[./]` },
    { path: `^src/(app|${PHONE_LAYERS.slice(0, n + 1).join('|')})[./]` },
  ),
);
const SHARED = 'people|places|messages|settings|calendar|halls|codes|wording|lifecycle';

module.exports = {
  forbidden: [
    never('no circles', {}, { circular: true }),
    never('domain stands alone', { path: '^domain/' }, { pathNot: '^domain/|(^|/)node_modules/(valibot|dayjs)/' }),
    never('one file names dayjs', { pathNot: '^domain/time\\.ts$' }, { path: '(^|/)node_modules/dayjs/' }),
    never('the phone never meets the cloud', { path: '^src/' }, { path: '^(cloudfunctions|emulator|tests)/' }),
    never('the cloud never meets the phone', { path: '^cloudfunctions/' }, { path: '^(src|emulator|tests)/' }),
    never('the emulator knows no product', { path: '^emulator/' }, { path: '^(src|domain|cloudfunctions|tests)/' }),
    never(
      'one room names the sdk',
      { path: '^(src|domain|cloudfunctions)/', pathNot: '^cloudfunctions/platform/' },
      { path: 'wx-server-sdk' },
    ),
    never(
      'platform knows no module',
      { path: '^cloudfunctions/platform/' },
      { path: '^cloudfunctions/(modules|api|scheduler|callbacks|exports)/' },
    ),
    never(
      'modules import no entry point',
      { path: '^cloudfunctions/modules/' },
      { path: '^cloudfunctions/(api|scheduler|callbacks|exports)/' },
    ),
    never(
      'pages keep to their subject',
      { path: '^src/pages/([^/]+)/' },
      { path: '^src/pages/', pathNot: '^src/pages/$1/' },
    ),
    ...upwards,
    never('texts know nothing of screens', { path: '^src/text/' }, { path: '^src/', pathNot: '^src/text/' }),
    never(
      'modules keep to their subject',
      { path: '^cloudfunctions/modules/([^/]+)/' },
      { path: '^cloudfunctions/modules/[^/]+/', pathNot: `^cloudfunctions/modules/($1|${SHARED})/` },
    ),
    // settings gather every subject's rules, the vocabulary names every subject's values
    never(
      'domain subjects keep to themselves',
      { path: '^domain/([^/]+)/', pathNot: '^domain/(settings|vocabulary)/' },
      { path: '^domain/[^/]+/', pathNot: `^domain/($1|${SHARED}|vocabulary)/` },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|^tests/emulator/(project|stranger)/)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.h5.ts', '.h5.tsx'] },
  },
};
