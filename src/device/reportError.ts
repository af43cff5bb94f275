import { writeErrorLog } from './errorLog';

const MAX_LINE_LENGTH = 1000;
const MAX_REMEMBERED = 50;

// the same fault can arrive from React, from WeChat and as a rejection; one line is enough
const reported = new Set<string>();

/** Logs a fault once, however often it arrives. Returns whether it is new. */
export function reportError(error: unknown): boolean {
  const line = describe(error).slice(0, MAX_LINE_LENGTH);
  const [headline = line] = line.split('\n');
  if (reported.has(headline)) return false;
  if (reported.size < MAX_REMEMBERED) reported.add(headline);
  writeErrorLog(line);
  return true;
}

/** The message and stack of an error, or the `errMsg` of a failed function of WeChat. */
const describe = (error: unknown): string =>
  error instanceof Error
    ? `${error.name}: ${error.message}\n${error.stack}`
    : typeof error === 'string'
      ? error
      : String((error as { errMsg?: unknown } | null | undefined)?.errMsg ?? `unknown fault: ${typeof error}`);
