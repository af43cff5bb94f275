import { throwQueryError } from './query-error';

// One request at a time is worked on, so its time and its memory are counted here. A request that needs too much of
// either ends with an error, and the next one is served.

/** How many units of work may pass between two looks at the clock; a unit is a comparison of two small values. */
const UNITS_BETWEEN_LOOKS = 4096;

let deadline = Infinity;
let uncheckedUnits = 0;
let heldBytes = 0;
let mostBytes = Infinity;
let requests = 0;

/** Counts work; throws QueryError when the running request has used up its time. */
export function countWork(units = 1): void {
  uncheckedUnits += units;
  if (uncheckedUnits < UNITS_BETWEEN_LOOKS) return;
  uncheckedUnits = 0;
  if (performance.now() > deadline) throwQueryError('operation exceeded time limit');
}

/** What the values that expressions made for the running request take, in bytes. */
export const bytesHeld = (): number => heldBytes;

/** Says that so many bytes are held now; throws QueryError when they are too many for one request. */
export function holdBytes(bytes: number): void {
  heldBytes = bytes;
  if (bytes > mostBytes) throwQueryError(`the request would use too much memory; the limit is ${mostBytes} bytes`);
}

/** The number of the running request, of which no other has the same. */
export const requestNumber = (): number => requests;

/** What one request may use. */
export type WorkLimit = { milliseconds: number; bytes: number };

/** Runs a part of a request that does not wait, within its limit. */
export function withinLimit<T>({ milliseconds, bytes }: WorkLimit, run: () => T): T {
  deadline = performance.now() + milliseconds;
  mostBytes = bytes;
  heldBytes = 0;
  requests++;
  try {
    return run();
  } finally {
    deadline = Infinity;
    mostBytes = Infinity;
  }
}
