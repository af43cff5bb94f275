import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../processes/run.mjs';

// A record in .cache/records says from which sources a build was made, or with which sources tests last passed.
// Deleting .cache makes everything run again.

/** The files below a path that is relative to the project, in a fixed order; none if the path does not exist. */
function filesOf(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

/** A hash of the paths and the contents of these files and folders, and of the version of Node. */
export function fingerprint(sources) {
  const hash = createHash('sha256').update(process.version);
  for (const file of sources.flatMap(filesOf))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

const fileOf = (name) => join(root, '.cache/records', name);

/** Whether the last record under this name was made with this fingerprint. */
export const isRecorded = (name, mark) => existsSync(fileOf(name)) && readFileSync(fileOf(name), 'utf8') === mark;

export function record(name, mark) {
  mkdirSync(join(root, '.cache/records'), { recursive: true });
  writeFileSync(fileOf(name), mark);
}

/**
 * Runs `build` unless `output` was made from the same sources and environment and is unchanged since, so that a
 * development build in the same folder is replaced. Returns whether it was built.
 */
export async function buildIfChanged({ name, sources, environment = '', output, build }) {
  const input = fingerprint(sources) + environment;
  if (isRecorded(name, input + fingerprint([output]))) return false;
  await build();
  record(name, input + fingerprint([output]));
  return true;
}
