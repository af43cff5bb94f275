import { join } from 'node:path';
import { build } from 'esbuild';

let made: Promise<string> | undefined;

/** The runtime as one script for a browser. */
export function runtimeScript(): Promise<string> {
  made ??= build({ entryPoints: [join(__dirname, 'runtime/main.ts')], bundle: true, write: false, format: 'iife', platform: 'browser', target: 'es2022', logLevel: 'error' }).then(
    ({ outputFiles }) => outputFiles[0]!.text,
  );
  return made;
}
