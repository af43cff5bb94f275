import { open } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { frame, writeBytes } from './record';
import type { SnapshotRecords } from './snapshot';

/**
 * A snapshot is prepared this long at a time, and longer while requests take long, so that they cannot delay its end.
 */
const MIN_SLICE_MILLISECONDS = 1;
const MAX_SLICE_MILLISECONDS = 25;
/** Requests get this many times as much of the processor as the snapshot. */
const PAUSE_FACTOR = 3;
const SLICE_BYTES = 256 * 1024;
/** Syncing often keeps the sync of the log from waiting for the whole snapshot. */
const SYNC_BYTES = 8 * 1024 * 1024;

type Slice = { parts: Buffer[]; bytes: number; records: number };

/** Frames records for so many milliseconds, or until a slice is full; undefined at the end. */
function nextSlice(records: Iterator<string | Buffer | undefined>, milliseconds: number): Slice | undefined {
  const started = performance.now();
  const slice: Slice = { parts: [], bytes: 0, records: 0 };
  while (slice.bytes < SLICE_BYTES && performance.now() - started < milliseconds) {
    const { value, done } = records.next();
    if (done) return slice.records ? slice : undefined;
    if (value === undefined) continue;
    for (const part of frame(value)) {
      slice.parts.push(part);
      slice.bytes += part.length;
    }
    slice.records++;
  }
  return slice;
}

/** Writes a snapshot in slices, with pauses between them unless it `isUrgent`; returns the number of bytes. */
export async function writeSnapshot(path: string, content: SnapshotRecords, isUrgent: () => boolean): Promise<number> {
  const file = await open(path, 'w');
  const iterator = content[Symbol.iterator]();
  let [records, size, synced, milliseconds] = [0, 0, 0, MIN_SLICE_MILLISECONDS];
  try {
    for (;;) {
      const started = performance.now();
      const slice = nextSlice(iterator, milliseconds);
      if (!slice) break;
      const prepared = performance.now();
      await writeBytes(file, Buffer.concat(slice.parts));
      size += slice.bytes;
      records += slice.records;
      if (size - synced >= SYNC_BYTES) {
        await file.datasync();
        synced = size;
      }
      const pause = (prepared - started) * PAUSE_FACTOR - (performance.now() - prepared);
      if (pause > 0 && !isUrgent()) await setTimeout(pause);
      const next = (performance.now() - prepared) / PAUSE_FACTOR;
      milliseconds = Math.min(MAX_SLICE_MILLISECONDS, Math.max(MIN_SLICE_MILLISECONDS, next));
    }
    await writeBytes(file, Buffer.concat(frame(JSON.stringify({ records }))));
    await file.sync();
  } finally {
    await file.close();
  }
  return size;
}
