import { writeErrorLog } from './errorLog';

const MAX_LENGTH = 1000;

// the same fault can arrive from React, from WeChat and as a rejection; one entry is enough
const reported = new Set<string>();

/** Logs a fault once, however often it arrives. Returns what is logged: its message and stack, or its `errMsg`. */
export function reportError(fault: unknown): string {
  const entry = describe(fault).slice(0, MAX_LENGTH);
  const headline = entry.replace(/\n[^]*/, '');
  if (!reported.has(headline)) writeErrorLog(entry);
  reported.add(headline);
  return entry;
}

function describe(fault: unknown): string {
  if (typeof fault === 'string') return fault;
  const { name, message, stack, errMsg } = Object(fault) as Partial<Error & { errMsg: string }>;
  return message ? `${name}: ${message}\n${stack}` : String(errMsg ?? 'unknown fault');
}
