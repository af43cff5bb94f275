/** A document as a database holds it, with its schema number. */
export type StoredRow = { _id: string } & Record<string, unknown>;

/** A database that is backed up or restored: the emulator, its data folder, or a real environment. */
export type Store = {
  /** For people; holds no secret. */
  name: string;
  /** Milliseconds on the clock of the database. */
  now(): Promise<number>;
  /** The collections that exist, as far as they can be listed. */
  collections(): Promise<string[]>;
  /** At most `limit` documents in order of `_id`, those behind `after`. */
  readAfter(collection: string, after: string | undefined, limit: number): Promise<StoredRow[]>;
  /** Adds documents that are not there yet. */
  insert(collection: string, rows: StoredRow[]): Promise<void>;
  close(): Promise<void>;
};

const FIRST_PAGE = 50;
const LARGEST_PAGE = 500;
/** Bytes that one answer should have. */
const PAGE_BYTES = 4_000_000;

/** Every document of a collection in order of `_id`, each with its JSON; pages are short where documents are large. */
export async function* readAll(store: Store, collection: string): AsyncGenerator<{ row: StoredRow; line: string }> {
  let limit = FIRST_PAGE;
  let after: string | undefined;
  for (;;) {
    const rows = await store.readAfter(collection, after, limit);
    let bytes = 0;
    for (const row of rows) {
      const { _id, ...rest } = row;
      // as a database stores it, wherever a seed had it
      const line = JSON.stringify({ _id, ...rest });
      bytes += line.length;
      yield { row, line };
    }
    if (rows.length < limit) return;
    after = rows.at(-1)?._id;
    limit = Math.max(1, Math.min(LARGEST_PAGE, Math.floor(PAGE_BYTES / (bytes / rows.length))));
  }
}
