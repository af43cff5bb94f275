// Which way imports may point (dependency-cruiser). ARCHITECTURE.md shows the same picture.
const { readdirSync, readFileSync } = require('node:fs');

const never = (name, from, to) => ({ name, severity: 'error', from, to });
// src from the top down: each part may import the parts below it, and none above it
const PHONE_LAYERS = [
  'pages',
  'screen',
  '(routes|hallRoutes|callRoutes|peopleRoutes|topicRoutes|wallRoutes|ballotRoutes)',
  'cloud',
  'device',
  'ui',
  'text',
];
const upwards = PHONE_LAYERS.slice(1).map((layer, n) =>
  never(
    `src/${layer} imports only what is below it`,
    { path: `^src/${layer}[./]` },
    { path: `^src/(app|${PHONE_LAYERS.slice(0, n + 1).join('|')})[./]` },
  ),
);

const SUBJECT = '^(?:cloudfunctions/modules|domain)/';
/** Subjects that every other one may import; the vocabulary names every subject's values. */
const SHARED = 'people|places|messages|settings|calendar|files|moderation|vocabulary|wording|lifecycle';
/**
 * households → ballots; places → halls → bookings → codes; cases → calls → meetings; cases → campaigns; cases → walls;
 * cases → rates → ledgers; topics, which end in cases; and what people may do with their own data: each may import
 * those before it.
 */
const BEFORE = {
  ballots: 'households',
  bookings: 'halls',
  codes: 'halls|bookings',
  calls: 'cases|halls|bookings|codes',
  meetings: 'cases|calls|halls|bookings|codes',
  mediations: 'cases|halls|bookings',
  campaigns: 'cases',
  walls: 'cases',
  topics: 'cases|households|ballots|codes|halls|bookings',
  'own-data': 'cases|halls|bookings|walls|mediations|households|ballots|topics',
  rates: 'cases',
  county: 'cases|halls|bookings|households',
  ledgers: 'cases|rates',
};

/** A subject with others that it may import besides the shared ones. */
const keepsToItself = (subject, others) =>
  never(
    `${subject} keep to what comes before them`,
    { path: `${SUBJECT}${subject}/` },
    {
      path: `${SUBJECT}[^/]+/`,
      pathNot: `${SUBJECT}(${[subject, others, SHARED].join('|')})/`,
    },
  );

/** Files that answer a name of the contract: each exports a `Handler` or a joined one. */
const MODULES = 'cloudfunctions/modules';
const handlerFiles = readdirSync(MODULES, { recursive: true, encoding: 'utf8' })
  .map((name) => `${MODULES}/${name.replaceAll('\\', '/')}`)
  .filter(
    (file) =>
      file.endsWith('.ts') && /^export const \w+(: Handler<| = joinedHandler<)/m.test(readFileSync(file, 'utf8')),
  );

module.exports = {
  forbidden: [
    never('no circles', {}, { circular: true }),
    never('domain stands alone', { path: '^domain/' }, { pathNot: '^domain/|(^|/)node_modules/(valibot|dayjs)/' }),
    never('one file names dayjs', { pathNot: '^domain/time\\.ts$' }, { path: '(^|/)node_modules/dayjs/' }),
    never('the phone never meets the cloud', { path: '^src/' }, { path: '^(cloudfunctions|emulator|tests)/' }),
    never(
      'the phone carries no dictionary of names',
      { path: '^src/' },
      {
        path: '^domain/(wording/(masking|public-words|names/)|ledgers/(row|amendable)|cases/(title|lists/search))',
        dependencyTypesNot: ['type-only'],
      },
    ),
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
    // settings gather every subject's rules
    never(
      'subjects keep to themselves',
      {
        path: `${SUBJECT}([^/]+)/`,
        pathNot: `${SUBJECT}(${Object.keys(BEFORE).join('|')})/|^domain/(settings|vocabulary)/`,
      },
      { path: `${SUBJECT}[^/]+/`, pathNot: `${SUBJECT}($1|${SHARED})/` },
    ),
    ...Object.entries(BEFORE).map(([subject, others]) => keepsToItself(subject, others)),
    never(
      'handlers import no handler',
      { path: '^cloudfunctions/modules/[^/]+/' },
      { path: handlerFiles.map((file) => `^${file.replaceAll('.', '\\.')}$`) },
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
