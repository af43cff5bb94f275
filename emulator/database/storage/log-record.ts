import { encodeStored } from '../../wire/ejson';
import type { Document } from '../types';

/** One document before and after a write; undefined means it does not exist. */
export type Change = { collection: string; id: string; before?: Document; after?: Document };

/** A log record as parsed JSON. */
export type LogRecord = {
  create?: string[];
  reset?: string[];
  put?: Record<string, unknown[]>;
  remove?: Record<string, string[]>;
};

/** The bytes of documents in one record; a record of more than 500 MB could not be read as text. */
export const MAX_RECORD_BYTES = 8 * 1024 * 1024;

/** Splits a list into groups of at most MAX_RECORD_BYTES, or of one item that is larger. */
export function splitIntoRecords<T>(items: T[], sizeOf: (item: T) => number): T[][] {
  const groups: T[][] = [];
  let size = Infinity;
  for (const item of items) {
    if (size + sizeOf(item) > MAX_RECORD_BYTES) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)!.push(item);
    size += sizeOf(item);
  }
  return groups;
}

/** The place of a record among those of one large write, which is valid only as a whole. */
type Part = { index: number; count: number };

/** The beginning of a record, which says whether it is a part of a large write. */
export const startOfRecord = ({ index, count }: Part): string =>
  count > 1 ? `{"part":{"index":${index},"count":${count}},` : '{';

/** The part that the beginning of a record says. */
export function partOf(json: Buffer): Part | undefined {
  const found = /^\{"part":\{"index":(\d+),"count":(\d+)\}/.exec(json.toString('latin1', 0, 100));
  return found ? { index: Number(found[1]), count: Number(found[2]) } : undefined;
}

type EncodedChange = { change: Change; text: string };
type Piece = string | EncodedChange;

const join = (lists: Piece[][]): Piece[] => lists.flatMap((list, i) => (i ? [',', ...list] : list));

/** Adds a value to the list of a key. */
export function appendTo<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

function groupByCollection(changes: EncodedChange[]): Map<string, EncodedChange[]> {
  const grouped = new Map<string, EncodedChange[]>();
  for (const encoded of changes) appendTo(grouped, encoded.change.collection, encoded);
  return grouped;
}

/** `"name":[…]` for each collection with changes. */
const byCollection = (changes: EncodedChange[]) =>
  join(
    [...groupByCollection(changes)].map(([name, list]) => [
      `${JSON.stringify(name)}:[`,
      ...join(list.map((encoded) => [encoded])),
      ']',
    ]),
  );

/** The log records of a write, as JSON, and within them the JSON of each saved document. */
export type EncodedChanges = { records: Buffer[]; documents: Map<Change, Buffer> };

/** Returns the JSON of the log records of these changes; several for a large write. */
export function encodeChanges(changes: Change[]): EncodedChanges {
  const documents = new Map<Change, Buffer>();
  const encoded = changes.map((change) => ({
    change,
    text: JSON.stringify(change.after ? encodeStored(change.after) : change.id),
  }));
  const groups = splitIntoRecords(encoded, ({ text }) => text.length);
  const records = groups.map((group, i) => {
    const pieces: Piece[] = [
      `${startOfRecord({ index: i, count: groups.length })}"put":{`,
      ...byCollection(group.filter(({ change }) => change.after)),
      '},"remove":{',
      ...byCollection(group.filter(({ change }) => !change.after)),
      '}}',
    ];
    return joinPieces(pieces, documents);
  });
  return { records, documents };
}

/** Joins the pieces and adds the bytes of each saved document to `documents`. */
function joinPieces(pieces: Piece[], documents: Map<Change, Buffer>): Buffer {
  const textOf = (piece: Piece) => (typeof piece === 'string' ? piece : piece.text);
  // a buffer of its own, because documents keep it alive
  const record = Buffer.allocUnsafeSlow(pieces.reduce((sum, piece) => sum + Buffer.byteLength(textOf(piece)), 0));
  let at = 0;
  for (const piece of pieces) {
    const start = at;
    at += record.write(textOf(piece), start);
    if (typeof piece !== 'string' && piece.change.after) documents.set(piece.change, record.subarray(start, at));
  }
  return record;
}
