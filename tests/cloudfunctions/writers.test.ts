import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SCHEMAS } from '../../cloudfunctions/platform/database/schemas';
import { aCase, step } from '../support/aCase';
import { openTestApi } from '../support/cloud/test-api';
import { collectionsWrittenIn } from '../support/writers/writers-in-source';
import { observeWrites, writeViolations, WRITERS, type Write, type Writers } from '../support/writers/writers';

const functions = path.join(__dirname, '../../cloudfunctions');
const sources = readdirSync(functions, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.startsWith('platform/'),
);

/** Fields with two writers, and why both may: nothing that one of them writes is lost by the other. */
const SHARED: Record<string, string> = {
  'cases.outbox': 'a change pushes messages, their delivery empties the list it read',
  'cases.outboxDue': 'a change with messages sets it, their delivery removes it on the version it read',
  'cases.supporterCount': 'a supporter adds one, the recount sets what is there',
  'cases.checkDue': 'a change with photos sets it, the check of all of them removes the one that it claimed',
  'calls.outbox': 'as of a case',
  'calls.outboxDue': 'as of a case',
  'topics.outbox': 'as of a case',
  'topics.outboxDue': 'as of a case',
  'meetings.outbox': 'as of a case',
  'meetings.outboxDue': 'as of a case',
  'campaigns.outbox': 'as of a case',
  'campaigns.outboxDue': 'as of a case',
  'mediations.outbox': 'as of a case',
  'mediations.outboxDue': 'as of a case',
  'bookings.outbox': 'as of a case',
  'bookings.outboxDue': 'as of a case',
  'cards.outbox': 'as of a case',
  'cards.outboxDue': 'as of a case',
};

describe('who writes what', () => {
  test('a field has one writer, and a second one only with a reason', () => {
    const shared = Object.entries(WRITERS).flatMap(([collection, files]) => {
      const fields = Object.values(files).flat();
      return fields.filter((field, n) => fields.indexOf(field) !== n).map((field) => `${collection}.${field}`);
    });
    expect([...new Set(shared)].sort()).toEqual(Object.keys(SHARED).sort());
    expect(Object.keys(WRITERS).sort()).toEqual(Object.keys(SCHEMAS).sort());
  });

  test('no file but those of the list writes a collection, whether or not a test runs it', () => {
    const written = sources.flatMap((file) =>
      [...collectionsWrittenIn(readFileSync(path.join(functions, file), 'utf8'))].map((name) => `${name} ${file}`),
    );
    const listed = Object.entries(WRITERS).flatMap(([name, files]) =>
      Object.keys(files).map((file) => `${name} ${file}`),
    );
    // the outbox is a part of documents of several collections, whose name it is given
    const outbox = 'modules/messages/outbox-repository.ts';
    expect(written.filter((one) => one.startsWith('?'))).toEqual([`? ${outbox}`]);
    expect(written.filter((one) => !one.startsWith('?')).sort()).toEqual(
      listed.filter((one) => !one.endsWith(outbox)).sort(),
    );
  });

  test('a new writer is found in a source text, however it opens its collection', () => {
    const helper = "const rows = (db: Database) => db.collection<Row>('cases');\n";
    const found = (text: string) => [...collectionsWrittenIn(text)];
    expect(found(`${helper}rows(db).where({ a: 1 }).update({ data: { a: 2 } });`)).toEqual(['cases']);
    expect(found(`${helper}insertOnce(rows(db), row);`)).toEqual(['cases']);
    expect(found(`${helper}versioned.insertOrGet(rows(db), row);`)).toEqual(['cases']);
    expect(found(`${helper}versioned.saveChanges(db, rows(db), before, after);`)).toEqual(['cases']);
    expect(found("db.collection('halls').doc(id).remove();")).toEqual(['halls']);
    expect(found('const query = of(db); query.update({ data: { a: 2 } });')).toEqual(['?']);
    expect(found(`${helper}const ids = new Set(); ids.add(id); set(value); rows(db).where({}).get();`)).toEqual([]);
  });

  test("a write of somebody else's field, and of a new document, is refused", () => {
    const allowed: Writers = { notes: { 'notes.ts': ['*'], 'likes.ts': ['likes'] } };
    const write = (file: string, fields: 'new' | string[]) =>
      writeViolations({ collection: 'notes', file, fields }, allowed);
    expect(write('notes.ts', 'new')).toEqual([]);
    expect(write('notes.ts', ['text', 'likes'])).toEqual(['notes.ts writes likes of notes']);
    expect(write('likes.ts', ['likes'])).toEqual([]);
    expect(write('likes.ts', ['text'])).toEqual(['likes.ts writes text of notes']);
    expect(write('likes.ts', 'new')).toEqual(['likes.ts adds documents to notes']);
    expect(write('other.ts', ['likes'])).toEqual(['other.ts writes likes of notes']);
  });

  // every test that calls a function in its own process compares its writes with the list when its testApi closes
  test('the writes of a request are seen with their file and fields', async () => {
    const testApi = await openTestApi();
    const seen: Write[] = [];
    const { database } = await import('../../cloudfunctions/platform/cloud');
    observeWrites(database, (write) => seen.push(write));
    const id = await aCase(testApi);
    await testApi.ask('wu', 'cases.support', { id });
    await step(testApi, id, ['gao', 'accept']);
    const file = 'modules/cases/case-repository.ts';
    expect(seen).toContainEqual({ collection: 'cases', file, fields: 'new' });
    expect(seen).toContainEqual({ collection: 'cases', file, fields: ['supporterCount'] });
    expect(seen).toContainEqual({
      collection: 'cases',
      file,
      fields: expect.arrayContaining(['state', 'events', 'version']),
    });
    const outbox = 'modules/messages/outbox-repository.ts';
    expect(seen).toContainEqual({ collection: 'cases', file: outbox, fields: ['outbox', 'outboxDue'] });
    expect(seen).toContainEqual({
      collection: 'people',
      file: 'modules/people/attempt-repository.ts',
      fields: ['attempts'],
    });
    await testApi.close();
  });
});
