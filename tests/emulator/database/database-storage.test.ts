import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { createSortedList, type CapturedBlock } from '../../../emulator/database/indexes/sorted-list';
import { createBatch } from '../../../emulator/database/storage/document-batch';
import { createDocumentCache } from '../../../emulator/database/storage/document-cache';
import { createDocumentMap } from '../../../emulator/database/storage/document-map';
import { encodeChanges, MAX_RECORD_BYTES } from '../../../emulator/database/storage/log-record';
import { frame, readRecords } from '../../../emulator/database/storage/record';
import { iterations } from '../../support/iterations';
import { openTestDatabase } from './test-database';

// a busy machine is slow, not wrong
jest.setTimeout(60_000);

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'storage-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

describe('records', () => {
  const contents = [
    Buffer.from('{"a":1}'),
    Buffer.from([10, 0, 10, 255, 32, 10]),
    Buffer.alloc(3000, '\n'),
    Buffer.from(''),
  ];
  const bytes = Buffer.concat(contents.flatMap(frame));

  function read(all: Buffer) {
    const file = join(directory, 'records');
    writeFileSync(file, all);
    const found: Buffer[] = [];
    const { end, isComplete } = readRecords(file, (content) => found.push(Buffer.from(content)));
    return { found, end, isComplete };
  }

  test('hold any bytes', () => {
    expect(read(bytes)).toEqual({ found: contents, end: bytes.length, isComplete: true });
    expect(read(Buffer.alloc(0))).toEqual({ found: [], end: 0, isComplete: true });
  });

  test('longer than what is read at once come back', () => {
    const large = Buffer.alloc(9 * 1024 * 1024, 'x\n');
    const { found, isComplete } = read(Buffer.concat([large, contents[0]!, large].flatMap(frame)));
    expect(isComplete && found.map(({ length }) => length)).toEqual([large.length, 7, large.length]);
  });

  test('cut off anywhere are those before the cut', () => {
    const ends = contents.map((_, i) => Buffer.concat(contents.slice(0, i + 1).flatMap(frame)).length);
    const cuts = [1, 16, 17, 18, 26, ...ends.flatMap((end) => [end - 1, end, end + 1, end + 20])];
    for (const cut of cuts.filter((at) => at <= bytes.length)) {
      const whole = ends.filter((end) => end <= cut);
      expect(read(bytes.subarray(0, cut))).toEqual({
        found: contents.slice(0, whole.length),
        end: whole.at(-1) ?? 0,
        isComplete: (whole.at(-1) ?? 0) === cut,
      });
    }
  });

  test('with a changed byte are not taken for whole', () => {
    for (let at = 0; at < bytes.length; at += at < 100 || at > bytes.length - 100 ? 1 : 97) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      let answer: ReturnType<typeof read> | string;
      try {
        answer = read(changed);
      } catch (error) {
        answer = (error as Error).message;
      }
      if (typeof answer === 'string') expect(answer).toMatch(/is damaged at byte \d+, before records that are whole/);
      else expect(answer.isComplete).toBe(false);
    }
  });

  test('that say they are longer than any file are damaged, not read', () => {
    const huge = Buffer.from(`${'0'.repeat(16)} 999999999999999 {}\n`);
    expect(read(huge)).toEqual({ found: [], end: 0, isComplete: false });
    expect(() => read(Buffer.concat([huge, ...frame('{}')]))).toThrow('before records that are whole');
  });
});

describe('a sorted list', () => {
  type Step = { kind: 'add' | 'remove' | 'addAll' | 'capture' | 'pack' | 'walk'; value: number };
  const steps = fc.array(
    fc.record({
      kind: fc.constantFrom<Step['kind']>('add', 'add', 'add', 'remove', 'remove', 'addAll', 'capture', 'pack', 'walk'),
      value: fc.nat(3000),
    }),
    { maxLength: 60 },
  );

  test('holds the same entries as an array, however often it is captured and packed', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const sorted = createSortedList<number>((a, b) => a - b);
        let expected: number[] = [];
        let captured: { blocks: CapturedBlock<number>[]; expected: number[] } | undefined;
        const addAll = (values: number[]) => {
          const fresh = [...new Set(values)].filter((value) => !expected.includes(value));
          sorted.addAll([...fresh]);
          expected = [...expected, ...fresh].sort((a, b) => a - b);
        };
        addAll(Array.from({ length: 1500 }, (_, i) => (i * 7919) % 3001));
        for (const { kind, value } of list) {
          if (kind === 'add' && !expected.includes(value)) addAll([value]);
          if (kind === 'addAll') addAll(Array.from({ length: value / 10 }, (_, i) => (value + i * 13) % 5000));
          if (kind === 'remove') {
            sorted.remove(value);
            expected = expected.filter((one) => one !== value);
          }
          if (kind === 'capture') captured = { blocks: sorted.capture(), expected };
          if (kind === 'pack' && captured) {
            for (const block of captured.blocks) {
              const entries = [...block.read()];
              block.pack({ count: entries.length, last: entries.at(-1)!, read: () => [...entries] });
            }
          }
          if (kind === 'walk') {
            const probe = (entry: number) => (entry < value ? -1 : entry > value + 700 ? 1 : 0);
            const within = expected.filter((entry) => probe(entry) === 0);
            expect([...sorted.walk(probe)]).toEqual(within);
            expect([...sorted.walk(probe, true)]).toEqual([...within].reverse());
            expect(sorted.count(probe)).toBe(within.length);
          }
          if (captured) expect(captured.blocks.flatMap((block) => [...block.read()])).toEqual(captured.expected);
        }
        expect([...sorted.walk(() => 0)]).toEqual(expected);
        expect(sorted.size()).toBe(expected.length);
      }),
      { numRuns: iterations(30, 500) },
    );
  });
});

describe('the documents of a collection', () => {
  const document = (id: string, n: number) => ({ _id: id, n, at: new Date(n), text: '中文'.repeat(n % 50) });
  const json = (id: string, n: number) =>
    Buffer.from(JSON.stringify({ ...document(id, n), at: { $date: { $numberLong: String(n) } } }));
  const step = fc.record({
    kind: fc.constantFrom('set', 'delete', 'compress', 'read'),
    id: fc.nat(30),
    n: fc.nat(1000),
  });

  test('are the same as in a map, however they are kept and whatever is still parsed', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const documents = createDocumentMap(createDocumentCache(500));
        const expected = new Map<string, object>();
        for (const { kind, id: number, n } of steps) {
          const id = `d${number}`;
          if (kind === 'set') {
            documents.set(id, json(id, n), n % 2 ? document(id, n) : undefined);
            expected.set(id, document(id, n));
          }
          if (kind === 'delete') {
            documents.delete(id);
            expected.delete(id);
          }
          if (kind === 'read') expect(documents.get(id)).toEqual(expected.get(id));
          if (kind === 'compress' && expected.size) {
            const captured = documents.capture();
            const held = documents.hold(captured.ids[0]!);
            const before = documents.get(captured.ids[0]!);
            const changed = captured.ids[n % captured.ids.length]!;
            documents.set(changed, json(changed, n));
            expected.set(changed, document(changed, n));
            const from = n % captured.ids.length;
            const list = captured.ids.slice(from, from + 5).map((_, i) => captured.json(from + i));
            captured.replace(
              from,
              list.map(({ length }) => length),
              createBatch(list),
            );
            expect(held!()).toEqual(before);
          }
        }
        expect([...documents.values()]).toEqual([...expected.values()]);
        expect(documents.size).toBe(expected.size);
      }),
      { numRuns: iterations(100, 2000) },
    );
  });
});

describe('a write of more than one record', () => {
  const text = 'x'.repeat(20_000);
  const documents = Array.from({ length: 900 }, (_, n) => ({ _id: `d${n}`, text, n }));

  test('comes back whole, or not at all when it was interrupted', async () => {
    const file = join(directory, 'log-0');
    const first = await openTestDatabase({ directory, compactAfter: Infinity });
    await first.database.seed({ docs: documents.slice(0, 500) });
    await first.database.seed({ docs: documents.slice(500) });
    const before = readFileSync(file);
    expect(await first.updateWhere('docs', {}, { $inc: { n: 1 } })).toBe(900);
    await first.database.close();
    const whole = readFileSync(file);
    expect(whole.length - before.length).toBeGreaterThan(2 * MAX_RECORD_BYTES);

    const changed = documents.map((one) => ({ ...one, n: one.n + 1 }));
    const byId = (a: { _id: unknown }, b: { _id: unknown }) => (String(a._id) < String(b._id) ? -1 : 1);
    const cases = [
      [whole, changed],
      [whole.subarray(0, -2), documents],
      [before, documents],
      [whole.subarray(0, before.length + MAX_RECORD_BYTES), documents],
    ] as const;
    const said = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    for (const [bytes, expected] of cases) {
      writeFileSync(file, bytes);
      const again = await openTestDatabase({ directory, compactAfter: Infinity });
      expect(again.database.dump('docs')).toEqual([...expected].sort(byId));
      await again.database.close();
    }
    said.mockRestore();
  });

  test('is split by size, and every document is found in its record', () => {
    const changes = documents.map((after) => ({ collection: 'docs', id: after._id, after }));
    const { records, documents: encoded } = encodeChanges([...changes, { collection: 'docs', id: 'gone' }]);
    expect(records.length).toBeGreaterThan(2);
    expect(records.every(({ length }) => length < MAX_RECORD_BYTES * 1.1)).toBe(true);
    expect(changes.map((change) => JSON.parse(encoded.get(change)!.toString()) as unknown)).toEqual(documents);
  });
});
