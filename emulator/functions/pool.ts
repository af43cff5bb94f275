import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { FUNCTION_LIMITS } from '../limits';
import type { FunctionConfig } from './config';
import { startInstance, type Execution, type Instance, type Job } from './instance';

type Slot = {
  instance: Instance;
  /** `draining`: the answer is given, but work of the invocation goes on. */
  state: 'starting' | 'free' | 'busy' | 'draining';
  hasRun: boolean;
  version: string;
  idleTimer?: NodeJS.Timeout;
  finished?: Promise<void>;
};
type Waiting = { config: FunctionConfig; version: string; assign(slot: Slot): void };

/** A job waits this long for a process that has just answered before another one is started. */
const DRAIN_GRACE_MS = 100;

/**
 * The processes of one function. A job gets the process that is free first, warm or new; beyond the maximum it waits.
 */
export function createPool(url: string, reportLoadError: (config: FunctionConfig, stack: string) => void) {
  const slots = new Set<Slot>();
  const queue: Waiting[] = [];
  const inGrace = new Set<Slot>();
  const inState = (state: Slot['state']) => [...slots].filter((slot) => slot.state === state);

  function start({ config, version }: Waiting): void {
    const instance = startInstance(config, url, (stack) => reportLoadError(config, stack));
    const slot: Slot = { instance, state: 'starting', hasRun: false, version };
    slots.add(slot);
    slot.instance.ready.catch(() => undefined).then(() => release(slot));
    void slot.instance.exited.then(() => {
      clearTimeout(slot.idleTimer);
      if (slots.delete(slot)) dispatch();
    });
  }

  /** Gives waiting jobs to free processes, and starts processes when there are too few. */
  function dispatch(): void {
    const newest = queue.at(-1);
    if (!newest) return;
    for (const slot of inState('free')) if (slot.version !== newest.version) retire(slot);
    for (const slot of inState('free').slice(0, queue.length)) {
      clearTimeout(slot.idleTimer);
      slot.state = 'busy';
      queue.shift()?.assign(slot);
    }
    const available = () => inState('starting').length + inGrace.size;
    while (slots.size < FUNCTION_LIMITS.maxInstances && available() < queue.length) start(newest);
  }

  function retire(slot: Slot): void {
    slots.delete(slot);
    clearTimeout(slot.idleTimer);
    slot.instance.kill();
  }

  function drain(slot: Slot): void {
    if (slot.state !== 'busy') return;
    slot.state = 'draining';
    inGrace.add(slot);
    const endGrace = () => {
      if (inGrace.delete(slot)) dispatch();
    };
    void delay(DRAIN_GRACE_MS, undefined, { ref: false }).then(endGrace);
  }

  function release(slot: Slot): void {
    inGrace.delete(slot);
    if (!slots.has(slot)) return dispatch();
    // A process whose code did not load is still given to a waiting job, which then fails with the reason.
    const reportsFailure = slot.state === 'starting' && queue.length > 0;
    if (slot.instance.isReusable() || reportsFailure) {
      slot.state = 'free';
      slot.idleTimer = setTimeout(() => retire(slot), FUNCTION_LIMITS.idleTtlMs).unref();
    } else retire(slot);
    dispatch();
  }

  return {
    /** Starts one job when a process is free; `onStart` receives whether a process was started for it. */
    async run(config: FunctionConfig, job: Job, onStart: (isColdStart: boolean) => void): Promise<Execution> {
      const slot = await new Promise<Slot>((assign) => {
        queue.push({ config, version: versionOf(config), assign });
        dispatch();
      });
      onStart(!slot.hasRun);
      slot.hasRun = true;
      const execution = slot.instance.run(job);
      const onAnswer = () => drain(slot);
      execution.answer.then(onAnswer, onAnswer);
      slot.finished = execution.finished.then(() => release(slot));
      return execution;
    },
    /** Kills one process, preferably a busy one; false when there is none. */
    kill(): boolean {
      const [victim] = [...inState('busy'), ...inState('draining'), ...slots];
      if (victim?.state === 'busy' || victim?.state === 'draining') victim.instance.kill();
      else if (victim) retire(victim);
      return victim !== undefined;
    },
    instances: () => ({
      busy: inState('busy').length + inState('draining').length,
      idle: inState('free').length,
      starting: inState('starting').length,
      waiting: queue.length,
    }),
    async close(): Promise<void> {
      queue.length = 0;
      const draining = inState('draining').map((slot) => slot.finished);
      await Promise.race([Promise.all(draining), delay(DRAIN_GRACE_MS, undefined, { ref: false })]);
      const all = [...slots];
      for (const slot of all) retire(slot);
      await Promise.all(all.map((slot) => slot.instance.exited));
    },
  };
}

/** A text that changes with every file of the function; its `node_modules` do not count. */
function versionOf({ folder, env, memoryMb, timeoutSeconds }: FunctionConfig): string {
  const describeFiles = (from: string): string[] =>
    readdirSync(from, { withFileTypes: true }).flatMap((entry) => {
      const full = path.join(from, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : describeFiles(full);
      const { mtimeMs, size } = statSync(full);
      return [`${full} ${mtimeMs} ${size}`];
    });
  return [...describeFiles(folder), JSON.stringify(env), memoryMb, timeoutSeconds].join('\n');
}
