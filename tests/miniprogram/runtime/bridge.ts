import { complain } from './complaints';

/** What crossed to the view because of one thing that happened: a page that opened, a tap, a word written. */
export type Step = { what: string; calls: number; bytes: number; largest: number };
export const steps: Step[] = [];

const channel = new MessageChannel();
type Side = 'logic' | 'view';
const waiting: (() => void)[] = [];
/** What is still on a slow way to each side, in the order in which it was sent. */
const slow: Record<Side, { work: () => void; due: number }[]> = { logic: [], view: [] };
let delay = () => 0;
let inTap = false;
let under = 0;
/** Turns of the thread, and the one in which something happened last: a busy machine takes longer for each. */
let turns = 0;
let latest = 0;
const TURN = 15;
const QUIET_TURNS = 10;
const MOST_BYTES = 256 * 1024;
const MOST_A_SECOND = 20;
const encoder = new TextEncoder();
let sentAt: number[] = [];

channel.port1.onmessage = () => {
  const next = waiting.shift();
  try {
    next?.();
  } catch (error) {
    complain('uncaught', error);
  }
};

/** The logic and the view of a phone are two threads: what one sends, the other does later, in order. */
export function cross(work: () => void, to: Side = 'logic'): void {
  latest = turns;
  const now = performance.now();
  const way = slow[to];
  const due = Math.max(now + delay(), way[way.length - 1]?.due ?? 0);
  if (due <= now) return arrive(work);
  way.push({ work, due });
  setTimeout(() => arrive(way.shift()!.work), due - now);
}

function arrive(work: () => void): void {
  latest = turns;
  waiting.push(work);
  channel.port2.postMessage(0);
}

/** From here on, whatever crosses takes between `least` and `most` milliseconds, the same with the same seed. */
export function slowDown(least: number, most: number, seed: number): void {
  let state = seed;
  delay = () => {
    state = (state * 48_271) % 2_147_483_647;
    return least + (state / 2_147_483_647) * (most - least);
  };
}

/** What arrives is a copy; functions and undefined do not travel. */
export const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value ?? null)) as T;

/** From here on, what crosses is counted for this. */
export const begin = (what: string): void => void steps.push({ what, calls: 0, bytes: 0, largest: 0 });

/**
 * A copy of what the logic tells the view, counted. More than 20 in a second or 256 KB at once is more than the
 * platform bears.
 */
export function counted<T>(value: T): T {
  const text = JSON.stringify(value);
  const bytes = encoder.encode(text).length;
  const step = steps[steps.length - 1];
  if (step)
    Object.assign(step, { calls: step.calls + 1, bytes: step.bytes + bytes, largest: Math.max(step.largest, bytes) });
  if (bytes > MOST_BYTES) complain(`setData of ${bytes} bytes`);
  const now = performance.now();
  sentAt = [...sentAt.filter((at) => at > now - 1000), now];
  if (sentAt.length > MOST_A_SECOND) complain(`setData ${sentAt.length} times in a second`);
  return JSON.parse(text) as T;
}

/** Runs a tap's handler: what WeChat allows only in a tap is allowed until the handler and its promises are through. */
export function duringTap(work: () => void): void {
  inTap = true;
  setTimeout(() => (inTap = false));
  work();
}

/** Sends what happens on the screen to the logic's handlers, in order. */
export const relay = (handler: (event: unknown) => unknown, event: { type?: unknown }): void =>
  cross(() => (event.type === 'tap' ? duringTap(() => handler(event)) : handler(event)));

export const isInTap = (): boolean => inTap;

/** Follows something that the logic waits for, such as an answer of the cloud. */
export async function followed<T>(work: Promise<T>): Promise<T> {
  under++;
  try {
    return await work;
  } finally {
    under--;
    latest = turns;
  }
}

function turn(): void {
  turns++;
  setTimeout(turn, TURN);
}
turn();

/** Whether nothing is asked, nothing is on its way to the screen, and it has been so for some turns. */
export const isQuiet = (): boolean =>
  under === 0 && [waiting, slow.logic, slow.view].every(({ length }) => length === 0) && turns - latest > QUIET_TURNS;
