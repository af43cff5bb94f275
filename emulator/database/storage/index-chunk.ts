import { decodeParsed, encodeStored } from '../../wire/ejson';
import { idOf, type IndexEntry } from '../indexes/ordered-index';
import type { PackedEntries } from '../indexes/sorted-list';
import { isContainer } from '../values';

// The entries of an index, some hundred at a time, as the JSON of their columns: it takes a third of their memory and
// is read back in parts, when they are needed.

/** The values of one key: as they are, all equal, or all dates in milliseconds; the last two are fast to read back. */
type Column = unknown[] | { repeated: unknown } | { dates: number[] };

/** Some entries as columns; `positions` are those of their documents in the collection, and replace the ids. */
export type IndexColumns = { columns: Column[]; positions: number[] };

/** The ids of a collection's documents by position; lists of the same `order` differ only in their length. */
export type DocumentOrder = { ids: string[]; order: object };

function encodeColumn(values: unknown[]): Column {
  const [first] = values;
  if (values.every((value) => value === first) && !isContainer(first)) return { repeated: encodeStored(first) };
  if (values.every((value) => value instanceof Date)) return { dates: values.map((value) => value.getTime()) };
  return encodeStored(values) as unknown[];
}

/** Returns the value of each entry of a column. */
function decodeColumn(column: Column): (entry: number) => unknown {
  if (Array.isArray(column)) {
    const values = decodeParsed(column) as unknown[];
    return (entry) => values[entry];
  }
  if ('dates' in column) return (entry) => new Date(column.dates[entry]!);
  const value = decodeParsed(column.repeated);
  return () => value;
}

/** Returns the entries of some columns. */
export function decodeEntries({ columns, positions }: IndexColumns, { ids }: DocumentOrder): IndexEntry[] {
  const valueOf = columns.map(decodeColumn);
  return positions.map((position, i) => {
    // an array of its final length, because a growing one reserves room for more elements
    const entry = new Array<unknown>(valueOf.length + 1);
    for (let at = 0; at < valueOf.length; at++) entry[at] = valueOf[at]!(i);
    entry[valueOf.length] = ids[position]!;
    return entry;
  });
}

/** Entries as JSON. */
export class IndexChunk implements PackedEntries<IndexEntry> {
  private constructor(
    readonly json: Buffer,
    readonly count: number,
    readonly last: IndexEntry,
    private readonly documents: DocumentOrder,
  ) {}

  /** Packs entries with at least one key; `positionOf` has the position of each document by its id. */
  static pack(entries: readonly IndexEntry[], documents: DocumentOrder, positionOf: Map<string, number>): IndexChunk {
    const last = entries[entries.length - 1]!;
    // in `_id_` the key is the id
    const keys = last.length - 1;
    const columnOf = (_: unknown, at: number) => encodeColumn(entries.map((entry) => entry[at] ?? null));
    const packed: IndexColumns = {
      columns: Array.from({ length: keys }, columnOf),
      positions: entries.map((entry) => positionOf.get(idOf(entry))!),
    };
    return new IndexChunk(Buffer.from(JSON.stringify(packed)), entries.length, last, documents);
  }

  /** Restores a chunk from its JSON and what `describe` returned. */
  static restore(json: Buffer, { count, last }: ReturnType<IndexChunk['describe']>, documents: DocumentOrder) {
    return new IndexChunk(json, count, decodeParsed(last) as IndexEntry, documents);
  }

  /** What is to be known of the chunk without reading it, as JSON. */
  describe() {
    return { count: this.count, last: encodeStored(this.last) };
  }

  /** The same entries for a longer list of documents; undefined when the documents changed their positions. */
  moveTo(documents: DocumentOrder): IndexChunk | undefined {
    if (documents.order !== this.documents.order) return undefined;
    return new IndexChunk(this.json, this.count, this.last, documents);
  }

  read(): IndexEntry[] {
    return decodeEntries(JSON.parse(this.json.toString('utf8')) as IndexColumns, this.documents);
  }
}
