import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepareDataFolder } from '../../../emulator/startup/data-folder';
import { findMistakes } from '../../../emulator/startup/mistakes';
import { createClient, startTestEmulator } from '../test-emulator';

// What the emulator says when it starts, to somebody who uses it for the first time.

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'startup-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes files, given by their path, and returns the folder. */
function write(files: Record<string, string | object>): string {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}
const at = (name: string) => path.join(folder, name);
const HELLO = 'exports.main = async (event) => event;';

describe('the folder of functions', () => {
  test('must be given', () =>
    expect(findMistakes({})).toEqual(['--functions is missing: the folder with a folder for each function']));

  test('must exist', () =>
    expect(findMistakes({ functions: at('nothing') })).toEqual([`--functions: there is no folder ${at('nothing')}`]));

  test('must be a folder', () => {
    write({ file: 'x' });
    expect(findMistakes({ functions: at('file') })).toEqual([`--functions: ${at('file')} is not a folder`]);
  });

  test('must hold a function; the mistake says what was looked at', () => {
    write({ 'lib/util.js': '', 'functions/hello/main.js': '' });
    expect(findMistakes({ functions: folder })).toEqual([
      `--functions: ${folder} holds no function, which is a folder with index.js (ignored: functions: no index.js; lib: no index.js)`,
    ]);
  });

  test('is suggested when the folder of the project was given', () => {
    write({ 'cloudfunctions/hello/index.js': HELLO, 'miniprogram/app.js': '' });
    expect(findMistakes({ functions: folder })).toEqual([
      expect.stringMatching(/holds no function.*; did you mean .*cloudfunctions\?$/),
    ]);
    write({ 'project.config.json': { cloudfunctionRoot: 'server/' }, 'server/hello/index.js': HELLO });
    expect(findMistakes({ functions: folder })).toEqual([expect.stringMatching(/; did you mean .*server\?$/)]);
  });

  test('is the parent when the folder of one function was given', () => {
    write({ 'cloudfunctions/hello/index.js': HELLO, 'cloudfunctions/hello/lib/greet.js': '' });
    expect(findMistakes({ functions: at('cloudfunctions/hello') })).toEqual([
      `--functions: ${at('cloudfunctions/hello')} is a function, not the folder of all; did you mean its parent ${at('cloudfunctions')}?`,
    ]);
  });

  test('must not hold a cloudbaserc.json that is broken', () => {
    write({ 'hello/index.js': HELLO, 'cloudbaserc.json': '{ "functions": [ }' });
    expect(findMistakes({ functions: folder })).toEqual([expect.stringMatching(/cloudbaserc\.json: .*not JSON/)]);
    write({ 'cloudbaserc.json': { functions: [{ name: 'hello', timeout: '20' }] } });
    expect(findMistakes({ functions: folder })).toEqual([
      `${at('cloudbaserc.json')}: functions.0.timeout is "20", expected number`,
    ]);
  });
});

describe('the database file', () => {
  const mistakesOf = (database: string | object) => {
    write({ 'functions/hello/index.js': HELLO, 'database.json': database });
    const file = at('database.json');
    return findMistakes({ functions: at('functions'), database: file }).map((text) => text.replace(file, 'FILE'));
  };

  test.each<[string, string | object, string[]]>([
    ['is not JSON', '{', [expect.stringMatching(/^FILE: not JSON: .*/)]],
    ['is not JSON over several lines', '{ "a": ["x",] }\n\n', [expect.stringMatching(/^FILE: not JSON: [^\n]*$/)]],
    ['is a list', [{ name: 'notes' }], ['FILE: is a list, expected {"collections": {"<name>": {…}}}']],
    ['has no collections', { notes: {} }, ['FILE: collections is missing, expected {"collections": {"<name>": {…}}}']],
    [
      'has collections like properties of objects',
      '{"collections":{"constructor":{"indexes":1},"__proto__":[],"prototype":{"indexes":[{"name":"a","keys":{"constructor":2}}]},"a b":{}}}',
      [
        'FILE: "__proto__" is not a name of a collection, which has at most 96 letters, digits, _ and -, and begins with no _',
        'FILE: "a b" is not a name of a collection, which has at most 96 letters, digits, _ and -, and begins with no _',
        'FILE: collections.constructor.indexes is 1, expected Array',
        'FILE: collections.__proto__ is a list, expected Object',
        'FILE: collections.prototype.indexes.0.keys.constructor is 2, expected (1 | -1 | "2dsphere")',
      ],
    ],
    [
      'has a list of collections',
      { collections: ['notes'] },
      ['FILE: collections is a list, expected {"collections": {"<name>": {…}}}'],
    ],
    [
      'says key for keys',
      { collections: { notes: { indexes: [{ name: 'tag', key: { tag: 1 } }] } } },
      [
        'FILE: collections.notes.indexes.0.keys is missing',
        'FILE: collections.notes.indexes.0 has an unknown field key (known: name, keys, unique)',
      ],
    ],
    [
      'has another direction',
      { collections: { notes: { indexes: [{ name: 'tag', keys: { tag: 'asc' } }] } } },
      ['FILE: collections.notes.indexes.0.keys.tag is "asc", expected (1 | -1 | "2dsphere")'],
    ],
    [
      'has an unknown mode',
      { collections: { notes: { security: 'PUBLIC' } }, storage: 'OPEN' },
      [
        expect.stringMatching(/^FILE: collections\.notes\.security is "PUBLIC", expected .*READONLY/),
        expect.stringMatching(/^FILE: storage is "OPEN", expected .*READONLY/),
      ],
    ],
  ])('that %s is said', (_, content, mistakes) => expect(mistakesOf(content)).toEqual(mistakes));

  test('must be a file', () => {
    write({ 'functions/hello/index.js': HELLO });
    expect(findMistakes({ functions: at('functions'), database: folder })).toEqual([
      `--database: ${folder} is a folder, not a file`,
    ]);
  });

  test('of the tests is right', () => {
    const project = path.join(__dirname, '../project');
    expect(
      findMistakes({ functions: path.join(project, 'functions'), database: path.join(project, 'database.json') }),
    ).toEqual([]);
  });
});

describe('the seed', () => {
  const mistakesOf = (name: string, content: string | object) => {
    write({ 'functions/hello/index.js': HELLO, [name]: content });
    const mistakes = findMistakes({ functions: at('functions'), seed: at(name) });
    return mistakes.map((text) => text.replace(at(name), 'FILE'));
  };

  test.each<[string, string | object, string[]]>([
    ['is not JSON', 'notes', [expect.stringMatching(/^FILE: not JSON: /)]],
    ['is a list', [{ _id: 'a' }], ['FILE: is a list, expected {"<collection>": [documents]} or one document a line']],
    ['has a collection that is no list', { notes: { _id: 'a' } }, ['FILE: notes is not a list of documents']],
    ['has a document that is none', { notes: [{ _id: 'a' }, 'b'] }, ['FILE: notes.1 is not a document']],
    ['has a line that is not JSON', '{"_id":"a"}\n{"_id":\n', [expect.stringMatching(/^FILE: line 2: not JSON: /)]],
    [
      'has a name that no collection can have',
      { 'a b': [] },
      [
        'FILE: "a b" is not a name of a collection, which has at most 96 letters, digits, _ and -, and begins with no _',
      ],
    ],
    [
      'has a collection like a property of objects that is no list',
      '{"constructor":1,"__proto__":{}}',
      ['FILE: constructor is not a list of documents', 'FILE: __proto__ is not a list of documents'],
    ],
    [
      'has an id more than once',
      {
        notes: [{ _id: 'a' }, { _id: 'b' }, {}, {}, { _id: 'a' }, { _id: 'a' }],
        $templates: [
          { id: 'T', title: '1' },
          { id: 'T', title: '2' },
        ],
      },
      ['FILE: notes holds the _id "a" more than once', 'FILE: $templates holds the id "T" more than once'],
    ],
    ['has an id on two lines', '{"_id":"a"}\n{"_id":"a"}', ['FILE: seed holds the _id "a" more than once']],
    ['has a part of no kind', { $users: [] }, ['FILE: there is no part $users']],
    [
      'has people without names',
      { $people: [{ openid: 'o1', roles: [] }], $subscriptions: [{ openid: 'o1', templateId: 'T', left: 1 }] },
      [
        'FILE: $people.0.name is missing',
        'FILE: $subscriptions.0.remaining is missing',
        'FILE: $subscriptions.0 has an unknown field left (known: openid, templateId, remaining, longTerm)',
      ],
    ],
  ])('that %s is said', (_, content, mistakes) => expect(mistakesOf('seed.json', content)).toEqual(mistakes));

  test('must not have one collection in two files', () => {
    write({ 'functions/hello/index.js': HELLO, 'seeds/a.json': { notes: [] }, 'seeds/notes.json': '{"_id":"a"}' });
    expect(findMistakes({ functions: at('functions'), seed: at('seeds') })).toEqual([
      `${at('seeds/notes.json')}: notes is in ${at('seeds/a.json')}, too`,
    ]);
  });

  test.each(['constructor', 'toString', 'hasOwnProperty'])('may have a collection %s', async (name) => {
    write({ 'functions/hello/index.js': HELLO, [`seeds/${name}.json`]: '{"_id":"a"}', 'seeds/b.json': '{"_id":"b"}' });
    const emulator = await startWithSeed('seeds');
    const { control, post } = createClient(() => emulator.url);
    expect(await control(`dump/${name}`)).toEqual([{ _id: 'a' }]);
    const more = await fetch(`${emulator.url}/control/seed`, { method: 'POST', body: `{"${name}":[{"_id":"c"}]}` });
    expect(more.status).toBe(200);
    expect(await control(`find/${name}`)).toEqual([{ _id: 'a' }, { _id: 'c' }]);
    expect((await post('/control/seed', { [`${name} `]: [] })).body).toMatchObject({
      error: expect.stringContaining('is not a name of a collection'),
    });
    await emulator.close();
  });

  test('must be of a known kind and must exist', () => {
    expect(mistakesOf('seed.txt', '')).toEqual(['--seed: FILE is neither .json, .jsonl, .cjs, .mjs nor a folder']);
    expect(findMistakes({ functions: at('functions'), seed: at('none.json') })).toEqual([
      `--seed: there is no file ${at('none.json')}`,
    ]);
  });

  test('as a folder must hold a file of a seed', () => {
    write({ 'functions/hello/index.js': HELLO, 'seeds/notes.txt': '' });
    const mistakes = findMistakes({ functions: at('functions'), seed: at('seeds') });
    expect(mistakes).toEqual([`--seed: the folder ${at('seeds')} holds no .json and no .jsonl file`]);
  });

  const startWithSeed = (name: string) =>
    startTestEmulator({ functions: at('functions'), database: undefined, seed: at(name) });

  test.each<[string, string]>([
    ['one document over several lines', '{\n  "_id": "a",\n  "n": 1\n}\n'],
    ['an id of MongoDB', '{"_id":{"$oid":"5b8ec5ad0f1b2c3d4e5f6a7b"},"n":1}'],
    ['a collection of documents without ids', '{"notes":[{"n":1}]}'],
  ])('may be %s', async (_, content) => {
    write({ 'functions/hello/index.js': HELLO, 'notes.json': content });
    expect(findMistakes({ functions: at('functions'), seed: at('notes.json') })).toEqual([]);
    const emulator = await startWithSeed('notes.json');
    expect(emulator.database.dump('notes')).toEqual([{ _id: expect.stringMatching(/./), n: 1 }]);
    await emulator.close();
  });

  test('may be an empty file, as the cloud exports a collection without documents', async () => {
    write({ 'functions/hello/index.js': HELLO, 'notes.json': '\n' });
    expect(findMistakes({ functions: at('functions'), seed: at('notes.json') })).toEqual([]);
    const emulator = await startWithSeed('notes.json');
    expect(emulator.database.collections()).toEqual([{ name: 'notes', documents: 0 }]);
    await emulator.close();
  });

  test.each([
    ['that throws', "module.exports = () => { throw new Error('no data today'); };", 'no data today'],
    [
      'that has an id twice',
      "module.exports = { notes: [{ _id: 'a' }, { _id: 'a' }] };",
      'the seed: notes holds the _id "a" more than once',
    ],
    ['that exports a list', 'module.exports = [1];', 'exports a list, expected {"<collection>": [documents]}'],
    ['that exports a number', 'module.exports = 5;', 'exports 5, expected {"<collection>": [documents]}'],
    ['that exports null', 'module.exports = null;', 'exports null, expected {"<collection>": [documents]}'],
    ['that returns nothing', 'module.exports = () => {};', 'exports undefined, expected {"<collection>": [documents]}'],
    ['with an unknown part', 'module.exports = { $users: [] };', 'the seed: there is no part $users'],
  ])('as a module %s is named in the mistake', async (_, code, mistake) => {
    write({ 'functions/hello/index.js': HELLO, 'seed.cjs': code });
    await expect(startWithSeed('seed.cjs')).rejects.toThrow(`${at('seed.cjs')}: ${mistake}`);
  });

  test('may be what the cloud exports, one document a line, for the collection of its name', async () => {
    const lines = [{ _id: 'a', at: { $date: '2018-08-31T17:30:00.882Z' } }, { name: 'an id is made' }].map((document) =>
      JSON.stringify(document),
    );
    write({
      'functions/hello/index.js': HELLO,
      'export/notes.json': lines.join('\r\n'),
      'export/one.json': `${lines[0]}\n`,
    });
    const seed = at('export');
    expect(findMistakes({ functions: at('functions'), seed })).toEqual([]);
    const emulator = await startTestEmulator({ functions: at('functions'), database: undefined, seed });
    expect(emulator.database.dump('notes')).toHaveLength(2);
    expect(emulator.database.dump('notes')).toEqual(
      expect.arrayContaining([
        { _id: 'a', at: new Date('2018-08-31T17:30:00.882Z') },
        { _id: expect.stringMatching(/^[0-9a-f]{32}$/), name: 'an id is made' },
      ]),
    );
    expect(emulator.database.dump('one')).toHaveLength(1);
    await emulator.close();
  });
});

describe('the folder of data', () => {
  test('must not lie in a file', () => {
    write({ 'functions/hello/index.js': HELLO, file: '' });
    expect(findMistakes({ functions: at('functions'), data: at('file/a/b') })).toEqual([
      `--data: ${at('file/a/b')} can not be made: ${at('file')} is not a folder`,
    ]);
  });

  test('is made with those above it, and left empty', () => {
    expect(prepareDataFolder(at('a/b/c'))).toEqual([]);
    expect(readdirSync(at('a/b/c'))).toEqual([]);
    expect(prepareDataFolder(at('a/b/c'))).toEqual([]);
  });

  test('is not made before everything else is right', () => {
    expect(findMistakes({ functions: at('nothing'), data: at('data') })).toHaveLength(1);
    expect(existsSync(at('data'))).toBe(false);
  });
});

test('other options are checked, and all mistakes are listed at once', () => {
  write({ 'functions/hello/index.js': HELLO, 'app/main.js': '', data: 'a file' });
  expect(
    findMistakes({
      functions: at('functions'),
      port: '80o0',
      app: at('app'),
      data: at('data'),
      database: at('none.json'),
    }),
  ).toEqual([
    '--port: 80o0 is not a number from 0 to 65535',
    `--database: there is no file ${at('none.json')}`,
    `--app: there is no index.html in ${at('app')}`,
    `--data: ${at('data')} is not a folder`,
  ]);
  expect(findMistakes({ functions: at('functions'), port: '65536', app: at('none') })).toEqual([
    '--port: 65536 is not a number from 0 to 65535',
    `--app: there is no folder ${at('none')}`,
  ]);
});

describe('one function whose config.json is broken', () => {
  test.each<[string, string | object, string]>([
    ['is not JSON', '{', 'config.json: not JSON'],
    ['has permissions of another kind', { permissions: ['a'] }, 'config.json: permissions is a list, expected Object'],
    [
      'has a timer of five fields',
      { triggers: [{ name: 't', type: 'timer', config: '0 2 * * *' }] },
      'config.json: the timer t has no cron line of seven fields: 0 2 * * *',
    ],
  ])('because it %s fails alone, and says why', async (_, config, reason) => {
    write({ 'hello/index.js': HELLO, 'broken/index.js': HELLO, 'broken/config.json': config });
    expect(findMistakes({ functions: folder })).toEqual([]);
    const emulator = await startTestEmulator({ functions: folder, database: undefined, seed: undefined, timers: true });
    const { call, failure, control } = createClient(() => emulator.url);
    expect(await call('hello', { a: 1 })).toMatchObject({ a: 1 });
    expect((await failure('broken', {})).errMsg).toContain(reason);
    expect(await control('timers')).toEqual([]);
    await emulator.close();
  });
});

describe('the command', () => {
  let built: string;
  let running: ChildProcess | undefined;
  beforeAll(() => {
    built = mkdtempSync(path.join(tmpdir(), 'built-'));
    execFileSync(process.execPath, [path.resolve(__dirname, '../../../config/emulator.mjs'), built]);
    symlinkSync(path.resolve(__dirname, '../../../node_modules'), path.join(built, 'node_modules'));
  });
  afterEach(() => void running?.kill('SIGKILL'));
  afterAll(() => rmSync(built, { recursive: true }));

  /** Runs the command until it is ready or has ended. */
  const run = (...options: string[]): Promise<{ lines: string[]; errors: string; code: number | null; url: string }> =>
    new Promise((resolve) => {
      const command = spawn(process.execPath, [path.join(built, 'main.cjs'), ...options]);
      running = command;
      let [text, errors] = ['', ''];
      const done = (code: number | null) =>
        resolve({
          lines: text.trimEnd().split('\n'),
          errors,
          code,
          url: /ready at (\S+)/.exec(text)?.[1] ?? '',
        });
      command.stdout.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        if (/ready at \S+\n/.test(text)) done(null);
      });
      command.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
      command.on('close', done);
    });

  test('says what it found, and what it ignores', async () => {
    cpSync(path.join(__dirname, '../stranger/functions'), at('functions'), { recursive: true });
    write({
      'functions/helpers/util.js': '',
      'functions/2nd/index.js': HELLO,
      'functions/broken/index.js': HELLO,
      'functions/broken/config.json': '{',
      'functions/clockwork/index.js': HELLO,
      'functions/clockwork/config.json': { triggers: [{ name: 'nightly', type: 'timer', config: '0 0 2 * * * *' }] },
      'functions/cloudbaserc.json': { functions: [{ name: 'gone' }] },
      'database.json': { collections: { notes: { indexes: [{ name: 'tag', keys: { tag: 1 } }] }, other: {} } },
    });
    const { lines } = await run('--functions', at('functions'), '--database', at('database.json'));
    expect(lines).toEqual([
      'functions: bare, broken, careless, clockwork, floating, importing, missing, nomain, oldsdk, patient, pooled, profile, waiting',
      'ignored: 2nd: not a name of a function (a letter, then letters, digits, - and _); helpers: no index.js',
      'timers: clockwork nightly (0 0 2 * * * *)',
      'collections: notes, other',
      expect.stringMatching(/^warning: broken: .*config\.json: not JSON: /),
      expect.stringMatching(
        /^warning: missing: a-package-that-is-not-installed is not installed: cd .*missing && npm install$/,
      ),
      'warning: missing: asks for wx-server-sdk ~2.6.3 but runs with the 4.0.2 of the emulator',
      'warning: cloudbaserc.json: there is no function gone',
      expect.stringMatching(/^console at http:\/\/127\.0\.0\.1:\d+\/console\/$/),
      expect.stringMatching(/^ready at http:\/\/127\.0\.0\.1:\d+$/),
    ]);
  });

  test('says what the README shows, also that a package of the emulator is none of the function', async () => {
    write({
      'cloudfunctions/login/index.js': "require('wx-server-sdk');",
      'cloudfunctions/order/index.js': "const dayjs = require('dayjs'); exports.main = async () => dayjs().year();",
      'cloudfunctions/order/package.json': { dependencies: { dayjs: '^1.11.0', 'wx-server-sdk': '~4.0.2' } },
      'cloudfunctions/order/config.json': { triggers: [{ name: 'nightly', type: 'timer', config: '0 0 2 * * * *' }] },
      'cloudfunctions/utils/price.js': '',
      'orders.json': '{"_id":"a"}',
    });
    const readme = readFileSync(path.resolve(__dirname, '../../../emulator/README.md'), 'utf8');
    const [, options = ''] = /\nnode dist\/emulator\/main\.cjs (.*)\n/.exec(readme) ?? [];
    const [, shown = ''] = /```\n(functions: [^`]*)\n```/.exec(readme) ?? [];
    const project = path.relative('', folder);
    const { lines, url } = await run(...options.replaceAll('../my-project', project).replace('8800', '0').split(' '));
    expect(lines).toEqual(
      shown
        .replaceAll('../my-project', project)
        .replaceAll(/http:\/\/[\d.]+:8800/g, url)
        .split('\n'),
    );
    const { failure } = createClient(() => url);
    const output = new Promise<string>((resolve) =>
      running?.stdout?.on('data', (chunk: Buffer) => resolve(String(chunk))),
    );
    expect((await failure('order', {})).errMsg).toContain("Cannot find module 'dayjs'");
    const place = `${at('cloudfunctions/order/index.js')}:1:15`;
    expect(await output).toContain(`npm install dayjs (at Object.<anonymous> (${place}))\n`);
  });

  test('says that no function will find the SDK', async () => {
    rmSync(path.join(built, 'node_modules'));
    write({ 'hello/index.js': "require('wx-server-sdk');" });
    const { lines } = await run('--functions', folder);
    symlinkSync(path.resolve(__dirname, '../../../node_modules'), path.join(built, 'node_modules'));
    expect(lines[2]).toMatch(
      /^warning: hello: wx-server-sdk is not installed: cd .*hello && npm install wx-server-sdk$/,
    );
  });

  test('without collections says how to make one', async () => {
    write({ 'hello/index.js': HELLO });
    const { lines } = await run('--functions', folder);
    expect(lines.slice(0, 2)).toEqual([
      'functions: hello',
      'collections: none; name them in --database or --seed, or call db.createCollection: others can not be written to',
    ]);
  });

  test('lists every mistake and ends', async () => {
    const { errors, code } = await run('--functions', at('nothing'), '--port', 'x', '--seed', at('none.json'));
    expect([code, errors.trimEnd().split('\n')]).toEqual([
      1,
      [
        `--functions: there is no folder ${at('nothing')}`,
        '--port: x is not a number from 0 to 65535',
        `--seed: there is no file ${at('none.json')}`,
      ],
    ]);
  });

  test('lists every mistake in the line itself, too', async () => {
    const words = ['--prot', '80', '-p', '--functions', at('nothing'), '--host=', '--seed', '--logs=yes', '--data'];
    const { errors, code } = await run(...words, '--app', at('none'), '--app', at('a'));
    expect([code, errors.split('\nusage: ')[0]?.split('\n')]).toEqual([
      1,
      [
        'there is no option --prot',
        '80 belongs to no option',
        'there is no option -p',
        '--host needs a value',
        '--seed needs a value',
        '--logs takes no value',
        '--data needs a value',
        '--app is given twice',
        `--functions: there is no folder ${at('nothing')}`,
        `--app: there is no folder ${at('none')}`,
      ],
    ]);
  });

  // `/proc` refuses new folders even to the superuser, with the answer that makes Node's recursive mkdir go on for
  // ever; other systems have none to refuse them.
  const onLinux = process.platform === 'linux' ? test : test.skip;
  onLinux.each(['/proc/data', '/proc/a/data', '/proc'])(
    'says that its data can not lie in %s, and ends',
    async (data) => {
      write({ 'functions/hello/index.js': HELLO });
      const { errors, code } = await run('--functions', at('functions'), '--data', data);
      expect([code, errors]).toEqual([1, `--data: ${data} can not be made or written to (ENOENT)\n`]);
    },
    10_000,
  );

  test('does not know every option', async () => {
    const { errors, code } = await run('--function', folder);
    expect([code, errors]).toEqual([1, expect.stringMatching(/^there is no option --function\n.*\nusage: /s)]);
  });

  test.each(['--help', '-h'])('lists its options when asked with %s', async (option) => {
    const { lines, errors, code } = await run(option);
    expect([code, errors, lines[0]]).toEqual([0, '', expect.stringMatching(/^usage: main --functions DIR/)]);
  });

  test('says that its port is in use', async () => {
    write({ 'hello/index.js': HELLO });
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { errors, code } = await run('--functions', folder, '--port', String(port));
    expect([code, errors]).toEqual([1, `the port ${port} is in use; choose another one with --port\n`]);
    server.close();
  });

  test('says what is wrong with the syntax of a function', async () => {
    write({ 'hello/index.js': 'exports.main = async () => {\n  return\n' });
    const { url } = await run('--functions', folder);
    const output = new Promise<string>((resolve) =>
      running?.stdout?.on('data', (chunk: Buffer) => resolve(String(chunk))),
    );
    await createClient(() => url).failure('hello', {});
    expect(await output).toBe(
      `[hello] can not be loaded: SyntaxError: Unexpected end of input (at ${at('hello/index.js')}:3)\n`,
    );
  });

  test('says that a seed is not applied to data that is there', async () => {
    write({ 'functions/hello/index.js': HELLO, 'notes.json': '{"_id":"a"}' });
    const options = ['--functions', at('functions'), '--data', at('data'), '--seed', at('notes.json')];
    const first = await run(...options);
    running?.kill('SIGKILL');
    const second = await run(...options);
    const line = `the seed is not applied: there is data in ${at('data')} (/control/reset {"sample":true} begins anew)`;
    expect([first.lines.includes(line), second.lines.includes(line)]).toEqual([false, true]);
  });

  test('says that a host is not known', async () => {
    write({ 'hello/index.js': HELLO });
    const { errors, code } = await run('--functions', folder, '--host', 'no.such.host.invalid');
    expect([code, errors]).toEqual([1, 'the host no.such.host.invalid is not known; choose another one with --host\n']);
  });

  test('shows a failed timer and an unhandled rejection without --logs', async () => {
    write({
      'clockwork/index.js': 'exports.main = async () => { throw new Error("not today"); };',
      'clockwork/config.json': { triggers: [{ name: 'always', type: 'timer', config: '* * * * * * *' }] },
    });
    const { url } = await run('--functions', folder);
    const { control } = createClient(() => url);
    const output = new Promise<string>((resolve) =>
      running?.stdout?.on('data', (chunk: Buffer) => resolve(String(chunk))),
    );
    expect(await output).toMatch(/^\[clockwork\] the timer always failed: Error: not today \(at .*\)\n/);
    expect(await control('timers')).toHaveLength(1);
  });
});
