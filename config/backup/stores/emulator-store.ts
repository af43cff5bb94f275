import { BackupError } from '../backup-error';
import type { Store, StoredRow } from './store';

/** A running emulator, by what it offers under /control. */
export function emulatorStore(url: string): Store {
  async function ask<T>(path: string, body?: unknown): Promise<T> {
    const answer = await fetch(
      `${url}/control/${path}`,
      body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) },
    ).catch(() => {
      throw new BackupError('noSource', url);
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }
  const collections = async () => (await ask<{ name: string }[]>('collections')).map(({ name }) => name);

  return {
    name: url,
    now: async () => Date.parse((await ask<{ now: string }>('clock')).now),
    collections,
    readAfter: (collection, after, limit) => {
      const filter = JSON.stringify(after === undefined ? {} : { _id: { $gt: after } });
      const query = new URLSearchParams({ filter, sort: '{"_id":1}', limit: String(limit) });
      return ask<StoredRow[]>(`find/${collection}?${query}`);
    },
    insert: async (collection, rows) => void (await ask('seed', { [collection]: rows })),
    close: () => Promise.resolve(),
  };
}
