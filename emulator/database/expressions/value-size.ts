import { DATABASE_LIMITS } from '../../limits';
import { throwQueryError } from '../query-error';
import { isContainer } from '../values';
import { countWork, requestNumber } from '../work-limit';

// The size of what expressions make. A value may hold one object many times and takes little memory then, but it is as
// large as it looks when it is answered; so an object counts each time.

/** The size of a number in MongoDB's memory, and of the head of any other value. */
const VALUE_BYTES = 16;
/** Deepest value that can become a document (MongoDB's limit for a document in memory). */
const MAX_DEPTH = 200;

/** Large or deep objects that a request has measured. Values are never changed in place, so it stays true. */
let measured: WeakMap<object, { bytes: number; depth: number }> | undefined;
let measuredFor = 0;
const isWorthKeeping = (bytes: number, depth: number) => bytes > 4096 || depth > 50;

let deepest = 0;

function measure(value: unknown, depth: number): number {
  if (typeof value === 'string') return VALUE_BYTES + value.length;
  if (!isContainer(value)) return VALUE_BYTES;
  const known = measured?.get(value);
  const lowest = depth + (known ? known.depth : 1);
  if (lowest > deepest) deepest = lowest;
  if (deepest > MAX_DEPTH)
    throwQueryError(`cannot convert document to BSON because it exceeds the limit of ${MAX_DEPTH} levels of nesting`);
  if (known) return known.bytes;
  let bytes = VALUE_BYTES;
  if (Array.isArray(value)) {
    countWork(value.length);
    for (const element of value as unknown[]) bytes += measure(element, depth + 1);
  } else {
    const keys = Object.keys(value);
    countWork(keys.length);
    for (const key of keys) bytes += VALUE_BYTES + key.length + measure(value[key], depth + 1);
  }
  return bytes;
}

/** The bytes of a value in MongoDB's memory, about. Throws QueryError when it nests too deeply. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return VALUE_BYTES + value.length;
  if (!isContainer(value)) return VALUE_BYTES;
  if (measuredFor !== requestNumber()) measured = undefined;
  deepest = 0;
  const bytes = measure(value, 0);
  if (isWorthKeeping(bytes, deepest)) {
    measured ??= new WeakMap();
    measuredFor = requestNumber();
    measured.set(value, { bytes, depth: deepest });
  }
  return bytes;
}

/** Throws QueryError when so many bytes are too many for one value. */
export function checkBytes(operator: string, bytes: number): void {
  const limit = DATABASE_LIMITS.stageBytes;
  if (bytes > limit) throwQueryError(`${operator} would use too much memory (${bytes} bytes); the limit is ${limit}`);
}

/** Throws QueryError when an array of so many elements is too large for one value. */
export const checkLength = (operator: string, length: number): void => checkBytes(operator, length * VALUE_BYTES);

/** The size of a value that an operator made; throws QueryError when it is too large for one value. */
export function checkedSizeOf(operator: string, value: unknown): number {
  const bytes = sizeOf(value);
  checkBytes(operator, bytes);
  return bytes;
}
