import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const filesOf = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesOf(join(path, name)))
    : [path];

/** A name for the contents of these files and folders. */
function fingerprint(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesOf(join(root, source))))
    hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

const stampOf = (target) => join(root, '.cache', `${target}.stamp`);

/** Was `dist/<target>` built from just these sources? */
export const isFresh = (target, sources) =>
  existsSync(join(root, 'dist', target)) &&
  existsSync(stampOf(target)) &&
  readFileSync(stampOf(target), 'utf8') === fingerprint(sources);

export function markFresh(target, sources) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stampOf(target), fingerprint(sources));
}
