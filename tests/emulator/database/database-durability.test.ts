import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { openStore } from '../../../emulator/database/storage/store';
import { write } from '../../../emulator/database/transactions/write';
import { refusal, openTestDatabase } from './test-database';
import { iterations } from '../../support/iterations';

// a busy machine is slow, not wrong
jest.setTimeout(60_000);

const KILLS = iterations(20, 200);

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'database-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const dump = (db: Awaited<ReturnType<typeof openTestDatabase>>) =>
  Object.fromEntries(db.database.collections().map(({ name }) => [name, db.database.dump(name)]));

/** Everything the log can hold, done once; the last write is a transaction of three documents. */
async function story(at: string) {
  const db = await openTestDatabase({ directory: at });
  await db.create('docs');
  await db.add('docs', [{ _id: '1', at: new Date(5), n: 1.5, text: '中文\n"', list: [null, { a: -0 }] }, { _id: '2' }]);
  await db.update('docs', '1', { $inc: { n: 1 } });
  await db.set('docs', '3', { pattern: /a/i });
  await db.remove('docs', '2');
  await db.database.seed({ seeded: [{ _id: 's' }] });
  await db.database.systemCollections.put('sent', { _id: 'm', to: 'lin' });
  const before = dump(db);
  const t = await db.start();
  await db.set('docs', '4', { from: 't' }, t);
  await db.update('docs', '1', { $set: { from: 't' } }, t);
  await db.remove('docs', '3', t);
  await db.commit(t);
  const after = dump(db);
  await db.database.close();
  return { before, after };
}

test('a database whose folder disappears says so, refuses every write and still answers what it knows', async () => {
  const db = await openTestDatabase({ directory });
  await db.create('docs');
  await db.add('docs', [{ _id: 'known' }]);
  const printed = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  rmSync(directory, { recursive: true });
  while (printed.mock.calls.length === 0) await new Promise((resume) => setTimeout(resume, 20));
  const line = `database: the folder ${directory} is gone: every write from now on fails\n`;
  expect(printed.mock.calls.map(([text]) => text)).toEqual([line]);
  printed.mockRestore();
  expect((await refusal(db.add('docs', [{ _id: 'lost' }]))).message).toContain(`the folder ${directory} is gone`);
  expect(await db.find('docs', {})).toEqual([{ _id: 'known' }]);
  await db.database.close();
});

describe('a database on disk', () => {
  test('comes back as it was left', async () => {
    const { after } = await story(directory);
    for (let times = 0; times < 2; times++) {
      const again = await openTestDatabase({ directory });
      expect(dump(again)).toEqual(after);
      expect(again.database.systemCollections.get('sent', 'm')).toEqual({ _id: 'm', to: 'lin' });
      await again.database.close();
    }
  });

  test('torn at any byte of its last record, comes back as before that record, with one line', async () => {
    const { before, after } = await story(directory);
    const bytes = readFileSync(join(directory, 'log-0'));
    const start = bytes.lastIndexOf(10, bytes.length - 2) + 1;
    const said = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      for (let end = start; end <= bytes.length; end++) {
        writeFileSync(join(directory, 'log-0'), bytes.subarray(0, end));
        const again = await openTestDatabase({ directory });
        expect(dump(again)).toEqual(end === bytes.length ? after : before);
        await again.add('docs', [{ _id: 'next' }]);
        await again.database.close();
        const once = await openTestDatabase({ directory });
        expect(await once.get('docs', 'next')).toEqual({ _id: 'next' });
        await once.database.close();
      }
      expect(said).toHaveBeenCalledTimes(bytes.length - start - 1);
      expect(said.mock.calls[0]![0]).toMatch(
        /^database: dropped \d+ bytes of an unfinished write at the end of .*log-0\n$/,
      );
    } finally {
      said.mockRestore();
    }
  });

  test('damaged in the middle, refuses to open rather than lose what follows', async () => {
    await story(directory);
    const bytes = readFileSync(join(directory, 'log-0'));
    bytes[bytes.indexOf(10) + 40]! ^= 1;
    writeFileSync(join(directory, 'log-0'), bytes);
    await expect(openTestDatabase({ directory })).rejects.toThrow(
      /log-0 is damaged at byte \d+, before records that are whole/,
    );
    await expect(openTestDatabase({ directory })).rejects.toThrow(/damaged/);
  });

  test('reset is empty when it comes back', async () => {
    const db = await openTestDatabase({ directory });
    await db.database.seed({ docs: [{ _id: '1' }], other: [{ _id: '1' }] });
    await Promise.all([db.database.reset(['docs']), db.update('docs', '1', { $set: { late: true } })]);
    await db.database.close();
    const again = await openTestDatabase({ directory });
    expect(dump(again)).toEqual({ docs: [] });
    await again.database.close();
  });

  test('belongs to one process', async () => {
    const db = await openTestDatabase({ directory });
    await expect(openTestDatabase({ directory })).rejects.toThrow(`is in use by process ${process.pid}`);
    await db.database.close();
    await (await openTestDatabase({ directory })).database.close();
  });

  test('refuses data that breaks a unique index added later', async () => {
    const db = await openTestDatabase({ directory });
    await db.database.seed({
      docs: [
        { _id: '1', code: 'a' },
        { _id: '2', code: 'a' },
      ],
    });
    await db.database.close();
    const definition = {
      collections: { docs: { indexes: [{ name: 'code', keys: { code: 1 } as const, unique: true }] } },
    };
    await expect(openTestDatabase({ directory, definition })).rejects.toThrow(/E11000.*index: code/);
    await (await openTestDatabase({ directory })).database.close();
  });
});

describe('compaction', () => {
  test('keeps everything while writes go on, and leaves one snapshot and one log', async () => {
    const store = await openStore({ directory, compactAfter: 2000 });
    await store.create('docs');
    const put = (i: number) =>
      write(store, () => [
        {
          collection: 'docs',
          id: `k${i % 40}`,
          before: store.collections.get('docs')!.documents.get(`k${i % 40}`),
          after: { _id: `k${i % 40}`, i },
        },
      ]);
    for (let round = 0; round < 20; round++)
      await Promise.all(Array.from({ length: 20 }, (_, i) => put(round * 20 + i)));
    await store.close();
    const kept = readdirSync(directory).sort();
    expect(kept).toEqual([expect.stringMatching(/^log-[1-9]/), expect.stringMatching(/^snapshot-[1-9]/)]);
    const again = await openStore({ directory });
    expect([...again.collections.get('docs')!.documents.values()].map(({ i }) => i)).toEqual(
      expect.arrayContaining([399, 398, 360]),
    );
    expect(again.collections.get('docs')!.documents.size).toBe(40);
    await again.close();
  });

  test('interrupted before its snapshot is whole, loses nothing', async () => {
    const { after } = await story(directory);
    writeFileSync(join(directory, 'log-1'), '');
    writeFileSync(join(directory, 'snapshot-1.part'), 'half');
    const again = await openTestDatabase({ directory });
    expect(dump(again)).toEqual(after);
    await again.database.close();
    expect(readdirSync(directory).sort()).toEqual(['log-0', 'log-1']);
  });
});

describe('another process', () => {
  const work = mkdtempSync(join(tmpdir(), 'database-process-'));
  const program = join(work, 'writer.cjs');
  beforeAll(() => {
    const source = `
      import { openDatabase } from './database';
      const database = await openDatabase({ directory: process.argv[2], now: () => 0, definition: { collections: { docs: {} } }, compactAfter: 8000 });
      const ask = (action, fields) => database.handle({ action: 'database.' + action, collectionName: 'docs', ...fields }, 'lin');
      globalThis.run = async () => {
        if (process.argv[3] === 'full') {
          const small = await ask('insertDocument', { data: ['{"_id":"small"}'] }).then(() => 'ok', (error) => error.code);
          const large = await ask('insertDocument', { data: ['{"_id":"large","text":"' + 'x'.repeat(100000) + '"}'] }).then(() => 'ok', (error) => error.code);
          const after = await ask('insertDocument', { data: ['{"_id":"after"}'] }).then(() => 'ok', (error) => error.code);
          console.log(JSON.stringify({ small, large, after, seen: database.dump('docs').map((it) => it._id) }));
          return database.close();
        }
        const round = process.argv[3];
        const say = (id) => process.stdout.write(id + '\\n');
        const move = async (id, from, to) => {
          const { transactionId } = await ask('startTransaction', {});
          const inc = (_id, n) => ask('modifyDocument', { queryType: 'DOC', query: JSON.stringify({ _id }), data: JSON.stringify({ $inc: { n } }), multi: false, merge: true, upsert: false, transactionId });
          await inc(from, -1);
          await inc(to, 1);
          await ask('insertDocument', { data: [JSON.stringify({ _id: id, from, to })], transactionId });
          await ask('commitTransaction', { transactionId });
        };
        for (let i = 0; ; i++) {
          const adds = [0, 1, 2, 3].map((j) => ask('insertDocument', { data: [JSON.stringify({ _id: round + '-' + i + '-' + j })] }).then(() => say(round + '-' + i + '-' + j)));
          const moves = [0, 2].map((j) => move(round + '-' + i + '-m' + j, 'a' + j, 'a' + (j + 1)).then(() => say(round + '-' + i + '-m' + j)));
          await Promise.all([...adds, ...moves]);
        }
      };
      run();`;
    const wrapped = source
      .replace('const database = await', 'let database; const opening =')
      .replace('globalThis.run = async () => {', 'const run = async () => { database = await opening;');
    buildSync({
      stdin: { contents: wrapped, resolveDir: resolve(__dirname, '../../../emulator/database'), loader: 'ts' },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile: program,
    });
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  /** Lets the other process write until it has answered so often, kills it, and tells what it answered. */
  async function answeredBeforeKill(round: number, least: number): Promise<string[]> {
    const child = spawn(process.execPath, [program, directory, String(round)]);
    const answered: string[] = [];
    let rest = '';
    await new Promise<void>((done) => {
      child.stdout.on('data', (chunk: Buffer) => {
        const lines = (rest + chunk.toString()).split('\n');
        rest = lines.pop()!;
        answered.push(...lines);
        if (answered.length > least) child.kill('SIGKILL');
      });
      child.on('close', () => done());
    });
    return answered;
  }

  test(
    'killed at any moment, while the log is made shorter too, comes back with every answered write and no half transaction',
    async () => {
      const accounts = ['a0', 'a1', 'a2', 'a3'];
      const first = await openTestDatabase({ directory });
      await first.database.seed({ docs: accounts.map((_id) => ({ _id, n: 0 })) });
      await first.database.close();
      const answered: string[] = [];
      for (let round = 0; round < KILLS; round++) {
        answered.push(...(await answeredBeforeKill(round, 1 + ((round * 37) % 200))));
        const again = await openTestDatabase({ directory });
        const held = again.database.dump('docs');
        const ids = new Set(held.map(({ _id }) => _id));
        expect(answered.filter((id) => !ids.has(id))).toEqual([]);
        for (const account of accounts) {
          const moved =
            held.filter(({ to }) => to === account).length - held.filter(({ from }) => from === account).length;
          expect(held.find(({ _id }) => _id === account)!['n']).toBe(moved);
        }
        await again.database.close();
      }
      expect(readdirSync(directory).some((name) => name.startsWith('snapshot'))).toBe(true);
    },
    KILLS * 5000,
  );

  test('that can write no more answers an error, shows nothing of it, and keeps what was there', async () => {
    // files of this shell may have 8 blocks of 1024 bytes; its signal is ignored, so that writing fails as on a full
    // disk
    const { stdout } = spawnSync(
      'bash',
      ['-c', `trap '' XFSZ; ulimit -f 8; exec "$0" "$1" "$2" full`, process.execPath, program, directory],
      { encoding: 'utf8' },
    );
    expect(JSON.parse(stdout)).toEqual({ small: 'ok', large: 'SYS_ERR', after: 'ok', seen: ['after', 'small'] });
    const copy = join(directory, 'copy');
    mkdirSync(copy);
    copyFileSync(join(directory, 'log-0'), join(copy, 'log-0'));
    expect(statSync(join(copy, 'log-0')).size).toBeLessThan(8 * 1024);
    const again = await openTestDatabase({ directory: copy });
    expect(again.database.dump('docs').map(({ _id }) => _id)).toEqual(['after', 'small']);
    expect(await refusal(again.add('docs', [{ _id: 'small' }]))).toMatchObject({
      message: expect.stringContaining('E11000'),
    });
    await again.database.close();
  });
});
