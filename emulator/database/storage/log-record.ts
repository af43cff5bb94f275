import { encodeStored } from '../../wire/ejson';
import type { Document } from '../types';

/** One document before and after a write; undefined means it does not exist. */
export type Change = { collection: string; id: string; before?: Document; after?: Document };

/** A log record as parsed JSON. `part` counts the records of one bulk load, which is valid only as a whole. */
export type LogRecord = {
  create?: string[];
  reset?: string[];
  put?: Record<string, unknown[]>;
  remove?: Record<string, string[]>;
  part?: { index: number; count: number };
};

type Piece = string | { change: Change; text: string };

const join = (lists: Piece[][]): Piece[] => lists.flatMap((list, i) => (i ? [',', ...list] : list));

function groupByCollection(changes: Change[]): [name: string, changes: Change[]][] {
  const grouped = new Map<string, Change[]>();
  for (const change of changes) {
    const known = grouped.get(change.collection);
    if (known) known.push(change);
    else grouped.set(change.collection, [change]);
  }
  return [...grouped];
}

/** `"name":[…]` for each collection with changes. */
const byCollection = (changes: Change[], encode: (change: Change) => Piece) =>
  join(
    groupByCollection(changes).map(([name, list]) => [
      `${JSON.stringify(name)}:[`,
      ...join(list.map((change) => [encode(change)])),
      ']',
    ]),
  );

/** Returns the JSON of a log record of these changes, and within it the JSON of each saved document. */
export function encodeChanges(changes: Change[]): { record: Buffer; documents: Map<Change, Buffer> } {
  const saved = changes.filter(({ after }) => after);
  const removed = changes.filter(({ after }) => !after);
  const pieces: Piece[] = [
    '{"put":{',
    ...byCollection(saved, (change) => ({ change, text: JSON.stringify(encodeStored(change.after)) })),
    '},"remove":{',
    ...byCollection(removed, ({ id }) => JSON.stringify(id)),
    '}}',
  ];
  const textOf = (piece: Piece) => (typeof piece === 'string' ? piece : piece.text);
  // a buffer of its own, because documents keep it alive
  const record = Buffer.allocUnsafeSlow(pieces.reduce((sum, piece) => sum + Buffer.byteLength(textOf(piece)), 0));
  const documents = new Map<Change, Buffer>();
  let at = 0;
  for (const piece of pieces) {
    const start = at;
    at += record.write(textOf(piece), start);
    if (typeof piece !== 'string') documents.set(piece.change, record.subarray(start, at));
  }
  return { record, documents };
}
