import { EJSON } from 'bson';
import { openDatabase } from '../../../emulator/database/database';
import type { WireRequest } from '../../../emulator/wire/requests';
import samples from '../samples/database.json';
import { NOON } from './test-database';

type Sample = { name: string; request: WireRequest; response: Record<string, unknown> };

const definition = {
  collections: {
    items: {},
    orders: {},
    shapes: {},
    users: { indexes: [{ name: 'phone_1', keys: { phone: 1 } as const, unique: true }] },
  },
};

/** Names the recording gave by chance, and the moments of its clock. */
const chance = (text: string, names: Map<string, string>) => {
  for (const [recorded, ours] of names) text = text.replaceAll(recorded, ours);
  // the clock of the recording, ours, and names of a tenant
  return text
    .replace(/"2026-(?:11-21T17|05-01T04):\d\d:\d\d\.\d{3}Z"/g, '"now"')
    .replace(/collection: (?:tnt-\w+\.)?/g, 'collection: ');
};

const rows = (response: Record<string, unknown>) =>
  (response['data'] as { list?: string[] } | undefined)?.list?.map((row) => EJSON.parse(row) as unknown);

test('every recorded request of the SDK is answered as it was recorded', async () => {
  const database = await openDatabase({
    now: () => NOON,
    definition: {
      collections: {
        ...definition.collections,
        items: { indexes: [{ name: 'loc_2dsphere', keys: { loc: '2dsphere' } }] },
      },
    },
  });
  await database.seed({
    orders: [
      { _id: 'o1', item: 'a1', qty: 2, st: 'paid' },
      { _id: 'o2', item: 'a1', qty: 3, st: 'paid' },
      { _id: 'o3', item: 'a4', qty: 1, st: 'new' },
    ],
  });
  const names = new Map<string, string>();
  const differing: unknown[] = [];
  for (const { name, request, response } of samples as Sample[]) {
    if (name === 'createCollection') continue;
    const asked = JSON.parse(chance(JSON.stringify(request), names)) as WireRequest;
    const got = await database
      .handle(asked, 'lin')
      .catch(
        (error: { code: string; message: string }) =>
          ({ code: error.code, message: error.message }) as Record<string, unknown>,
      );
    if (typeof response['transactionId'] === 'string')
      names.set(response['transactionId'], got['transactionId'] as string);
    const ids = (response['data'] as { insertedIds?: string[] } | undefined)?.insertedIds ?? [];
    ids.forEach((id, i) => names.set(id, (got['data'] as { insertedIds: string[] }).insertedIds[i]!));
    const [want, have] = [response, got].map((answer) =>
      chance(JSON.stringify({ ...answer, ...(rows(answer) && { data: rows(answer) }) }), names),
    );
    try {
      expect(JSON.parse(have!)).toEqual(JSON.parse(want!));
    } catch {
      differing.push({ name, want, have });
    }
  }
  expect(differing).toEqual([]);
});
