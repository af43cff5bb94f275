import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { FUNCTION_LIMITS, INSTANCE_LIMITS } from '../limits';
import { startInstance, type Instance, type Job } from './instance';
import type { Settings } from './settings';

type Slot = {
  instance: Instance;
  state: 'starting' | 'free' | 'busy';
  used: boolean;
  version: string;
  idle?: NodeJS.Timeout;
};
type Waiting = { settings: Settings; version: string; take(slot: Slot): void };

/**
 * The processes of one function. A job gets whichever is free first, a warm one or one being started for it; beyond the
 * most it waits.
 */
export function createPool(cloud: string) {
  const slots = new Set<Slot>();
  const waiting: Waiting[] = [];
  const having = (state: Slot['state']) => [...slots].filter((it) => it.state === state);

  function start({ settings, version }: Waiting): void {
    const slot: Slot = { instance: startInstance(settings, cloud), state: 'starting', used: false, version };
    slots.add(slot);
    slot.instance.ready.catch(() => undefined).then(() => release(slot));
    void slot.instance.gone.then(() => {
      clearTimeout(slot.idle);
      if (slots.delete(slot)) match();
    });
  }

  /** Brings waiting jobs and free processes together, and starts more processes when there are too few. */
  function match(): void {
    const newest = waiting.at(-1);
    if (!newest) return;
    for (const it of having('free')) if (it.version !== newest.version) retire(it);
    for (const slot of having('free').slice(0, waiting.length)) {
      clearTimeout(slot.idle);
      slot.state = 'busy';
      waiting.shift()?.take(slot);
    }
    while (slots.size < FUNCTION_LIMITS.instances && having('starting').length < waiting.length) start(newest);
  }

  function retire(slot: Slot): void {
    slots.delete(slot);
    clearTimeout(slot.idle);
    slot.instance.kill();
  }

  function release(slot: Slot): void {
    if (!slots.has(slot)) return match();
    // One that could not load tells why to a job that waits for it.
    const tells = slot.state === 'starting' && waiting.length > 0;
    if (slot.instance.usable() || tells) {
      slot.state = 'free';
      slot.idle = setTimeout(() => retire(slot), INSTANCE_LIMITS.idleMilliseconds).unref();
    } else retire(slot);
    match();
  }

  return {
    /** Runs one job; `started` hears whether a process had to be made for it. */
    async run(settings: Settings, job: Job, started: (cold: boolean) => void): Promise<string> {
      const slot = await new Promise<Slot>((take) => {
        waiting.push({ settings, version: versionOf(settings), take });
        match();
      });
      started(!slot.used);
      slot.used = true;
      try {
        return await slot.instance.run(job);
      } finally {
        release(slot);
      }
    },
    /** Kills one process, a busy one first. Answers whether there was one. */
    kill(): boolean {
      const [victim] = [...having('busy'), ...slots];
      if (victim?.state === 'busy') victim.instance.kill();
      else if (victim) retire(victim);
      return victim !== undefined;
    },
    instances: () => ({
      busy: having('busy').length,
      idle: having('free').length,
      starting: having('starting').length,
      waiting: waiting.length,
    }),
    async close(): Promise<void> {
      waiting.length = 0;
      const all = [...slots];
      for (const it of all) retire(it);
      await Promise.all(all.map((it) => it.instance.gone));
    },
  };
}

/** Changes whenever a file of the function does; what it depends on is not looked at. */
function versionOf({ folder, variables, megabytes, seconds }: Settings): string {
  const files = (from: string): string[] =>
    readdirSync(from, { withFileTypes: true }).flatMap((it) => {
      const full = path.join(from, it.name);
      if (it.isDirectory()) return it.name === 'node_modules' ? [] : files(full);
      const { mtimeMs, size } = statSync(full);
      return [`${full} ${mtimeMs} ${size}`];
    });
  return [...files(folder), JSON.stringify(variables), megabytes, seconds].join('\n');
}
