import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createBackup } from '../../../config/backup/create-backup';
import { GROUPS } from '../../../config/backup/groups';
import { MANIFEST, type Manifest } from '../../../config/backup/manifest';
import { restoreBackup } from '../../../config/backup/restore-backup';
import { folderStore } from '../../../config/backup/stores/folder-store';
import type { StoredRow } from '../../../config/backup/stores/store';
import { SCHEMAS } from '../../../cloudfunctions/platform/database/schemas';
import { community } from '../../support/cloud/test-api';
import { withSchemas } from '../../support/cloud/with-schemas';
import { databaseFile, dyingStore, useFolders, withFolder } from './on-disk';

const newFolder = useFolders();
const rows = (store: { collections(): Promise<string[]> }) => store.collections();

/** A data folder with the community of the tests, and a backup of it. */
async function aBackup(): Promise<{ data: string; backup: string }> {
  const [data, backup] = [newFolder(), newFolder()];
  await withFolder(data, async (store) => {
    for (const [name, documents] of Object.entries(withSchemas(community())))
      await store.insert(name, documents as StoredRow[]);
    await createBackup(store, backup);
  });
  return { data, backup };
}

const readAll = (folder: string): Promise<StoredRow[][]> =>
  withFolder(folder, async (store) =>
    Promise.all((await rows(store)).map((name) => store.readAfter(name, undefined, 1000))),
  );

/** Restores into a new folder and says why it was refused, and how much was written. */
async function refusalOf(backup: string): Promise<{ reason: unknown; written: number; sentence: string }> {
  const target = newFolder();
  const error = await withFolder(target, (store) => restoreBackup(store, backup)).then(
    () => ({ reason: 'none', message: '' }),
    (caught: { reason: string; message: string }) => caught,
  );
  return { reason: error.reason, sentence: error.message, written: (await readAll(target)).flat().length };
}

function change(backup: string, edit: (manifest: Manifest) => object): void {
  const file = path.join(backup, MANIFEST);
  writeFileSync(file, JSON.stringify(edit(JSON.parse(readFileSync(file, 'utf8')) as Manifest)));
}

test('every collection belongs to one group', () => {
  expect(GROUPS.flat().sort()).toEqual(Object.keys(SCHEMAS).sort());
});

test('a backup is its owner’s alone', async () => {
  const { backup } = await aBackup();
  expect(statSync(backup).mode & 0o777).toBe(0o700);
  for (const name of [MANIFEST, 'people.jsonl', 'vault.jsonl', 'cloudfiles.txt'])
    expect(statSync(path.join(backup, name)).mode & 0o777).toBe(0o600);
});

test.each<[string, string, (backup: string) => void]>([
  ['a folder without a backup', 'noBackup', (backup) => rmSync(backup, { recursive: true })],
  ['one that was not finished', 'incomplete', (backup) => rmSync(path.join(backup, MANIFEST))],
  ['a list that is no JSON', 'damaged', (backup) => writeFileSync(path.join(backup, MANIFEST), '{"format":1')],
  ['a list of another kind', 'damaged', (backup) => writeFileSync(path.join(backup, MANIFEST), '[]')],
  ['a file that is missing', 'damaged', (backup) => rmSync(path.join(backup, 'halls.jsonl'))],
  ['a file with a line more', 'damaged', (backup) => appendFileSync(path.join(backup, 'vault.jsonl'), '{"_id":"x"}\n')],
  ['a newer format', 'unknownFormat', (backup) => change(backup, (list) => ({ ...list, format: 2 }))],
  [
    'a collection that this release does not know',
    'unknownCollection',
    (backup) =>
      change(backup, ({ collections, ...list }) => ({
        ...list,
        collections: { ...collections, pets: collections['people'] },
      })),
  ],
])('%s is refused before anything is written', async (_, reason, spoil) => {
  const { backup } = await aBackup();
  spoil(backup);
  const refusal = await refusalOf(backup);
  expect(refusal).toMatchObject({ reason, written: 0 });
  expect(refusal.sentence).toMatch(/。$/);
});

test('a document of a newer release is refused by its name', async () => {
  const [data, backup] = [newFolder(), newFolder()];
  await withFolder(data, async (store) => {
    await store.insert('halls', [{ _id: 'h9', schema: 99 }]);
    await createBackup(store, backup);
  });
  expect(await refusalOf(backup)).toMatchObject({
    reason: 'unknownSchema',
    written: 0,
    sentence: expect.stringContaining('halls h9') as unknown,
  });
});

test('a database that holds anything else is refused and stays as it is', async () => {
  const { backup } = await aBackup();
  const target = newFolder();
  await withFolder(target, (store) => store.insert('people', [{ _id: 'somebody', schema: 1 }]));
  const before = await readAll(target);
  await expect(withFolder(target, (store) => restoreBackup(store, backup))).rejects.toMatchObject({
    reason: 'notEmpty',
  });
  expect(await readAll(target)).toEqual(before);
});

test('a folder with something else, and one with a whole backup, is not written over', async () => {
  const { data, backup } = await aBackup();
  await expect(withFolder(data, (store) => createBackup(store, backup))).rejects.toMatchObject({
    reason: 'folderInUse',
  });
  const other = newFolder();
  mkdirSync(other);
  writeFileSync(path.join(other, 'letter.txt'), 'dear');
  await expect(withFolder(data, (store) => createBackup(store, other))).rejects.toMatchObject({
    reason: 'folderInUse',
  });
  expect(readFileSync(path.join(other, 'letter.txt'), 'utf8')).toBe('dear');
});

test('data of nobody, of another release or of another kind is not kept in silence', async () => {
  await expect(folderStore(newFolder(), databaseFile, false)).rejects.toMatchObject({ reason: 'noSource' });
  const [strange, dated] = [newFolder(), newFolder()];
  await withFolder(strange, async (store) => {
    await store.insert('pets', [{ _id: 'cat' }]);
    await expect(createBackup(store, newFolder())).rejects.toMatchObject({ reason: 'unknownCollection' });
  });
  await withFolder(dated, async (store) => {
    await store.insert('halls', [{ _id: 'h1', at: { $date: '2026-01-01T00:00:00Z' } }]);
    await expect(createBackup(store, newFolder())).rejects.toMatchObject({ reason: 'notPlain' });
  });
});

test('a backup that was killed begins again', async () => {
  const { data } = await aBackup();
  const backup = newFolder();
  await withFolder(data, async (store) => {
    await expect(createBackup(dyingStore(store, 20, 'readAfter'), backup)).rejects.toThrow('died');
    expect(await refusalOf(backup)).toMatchObject({ reason: 'incomplete', written: 0 });
    await createBackup(store, backup);
  });
  expect(await refusalOf(backup)).toMatchObject({ reason: 'none' });
});

test.each([1, 2, 4])('a restore that was killed at its write %i goes on where it stopped', async (at) => {
  const { data, backup } = await aBackup();
  const target = newFolder();
  await withFolder(target, async (store) => {
    await expect(restoreBackup(dyingStore(store, at, 'insert'), backup)).rejects.toThrow('died');
    const [one] = (await store.readAfter('people', undefined, 1)).filter(() => at === 1);
    expect(one).toBeUndefined();
  });
  await withFolder(target, (store) => restoreBackup(store, backup));
  expect(await readAll(target)).toEqual(await readAll(data));
});

test('what writes during a restore is noticed', async () => {
  const { backup } = await aBackup();
  await withFolder(newFolder(), async (store) => {
    const insert = async (name: string, documents: StoredRow[]) => {
      await store.insert(name, documents);
      if (name === 'halls') await store.insert('inbox', [{ _id: 'n1', schema: 1 }]);
    };
    await expect(restoreBackup({ ...store, insert }, backup)).rejects.toMatchObject({ reason: 'changedMeanwhile' });
  });
});
