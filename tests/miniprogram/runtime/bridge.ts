import { complain } from './complaints';

/** How often and how much crossed from the logic to the view. */
export const traffic = { calls: 0, bytes: 0, largest: 0 };

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
let inTap = false;
let under = 0;
let latest = 0;
const QUIET = 150;

channel.port1.onmessage = () => {
  const next = waiting.shift();
  try {
    next?.();
  } catch (error) {
    complain('uncaught', error);
  }
};

/** The logic and the view of a phone are two threads: what one sends, the other does later, in order. */
export function cross(work: () => void): void {
  latest = performance.now();
  waiting.push(work);
  channel.port2.postMessage(0);
}

/** What arrives is a copy; functions and undefined do not travel. */
export const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value ?? null)) as T;

/** A copy of what the logic tells the view, counted. */
export function counted<T>(value: T): T {
  const text = JSON.stringify(value);
  traffic.calls++;
  traffic.bytes += text.length;
  traffic.largest = Math.max(traffic.largest, text.length);
  if (text.length > 256 * 1024) complain(`setData of ${text.length} bytes`);
  return JSON.parse(text) as T;
}

/** Runs a tap's handler: what WeChat allows only in a tap is allowed until the handler and its promises are through. */
export function duringTap(work: () => void): void {
  inTap = true;
  setTimeout(() => (inTap = false));
  work();
}

export const isInTap = (): boolean => inTap;

/** Follows something that the logic waits for, such as an answer of the cloud. */
export async function followed<T>(work: Promise<T>): Promise<T> {
  under++;
  try {
    return await work;
  } finally {
    under--;
    latest = performance.now();
  }
}

/** Whether nothing is asked, nothing is on its way to the screen, and it has been so for a moment. */
export const isQuiet = (): boolean => under === 0 && waiting.length === 0 && performance.now() - latest > QUIET;
