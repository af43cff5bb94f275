import type { MovableClock } from '../clock';
import { stackOf, type Functions, type InvocationOutcome } from './functions';
import type { Trigger } from './config';
import { nextRunAt } from './cron';
import type { FunctionLog } from './log';

/** The longest delay of setTimeout; a longer one is split. */
const MAX_DELAY_MS = 2 ** 31 - 1;

export type Triggers = ReturnType<typeof createTriggers>;

/** Starts functions by their timers, following the emulator's clock. A run that the clock skips is not made up for. */
export function createTriggers({
  functions,
  clock,
  log,
  enabled,
}: {
  functions: Functions;
  clock: MovableClock;
  log: FunctionLog;
  enabled: boolean;
}) {
  const scheduled = new Map<string, NodeJS.Timeout>();
  let isClosed = false;

  const timers = () =>
    functions
      .list()
      .flatMap(({ name, triggers }) =>
        triggers.filter(({ type }) => type === 'timer').map((trigger) => ({ function: name, trigger })),
      );

  function schedule(name: string, trigger: Trigger): void {
    const runAt = nextRunAt(trigger.config, clock.now());
    if (runAt === undefined) return;
    const delay = Math.min(MAX_DELAY_MS, Math.max(1, runAt - clock.now()));
    const timeout = setTimeout(() => {
      if (isClosed) return;
      schedule(name, trigger);
      if (clock.now() >= runAt) void run(name, trigger);
    }, delay);
    scheduled.set(`${name} ${trigger.name}`, timeout.unref());
  }

  function cancelAll(): void {
    for (const timeout of scheduled.values()) clearTimeout(timeout);
    scheduled.clear();
  }

  function scheduleAll(): void {
    cancelAll();
    if (enabled && !isClosed) for (const timer of timers()) schedule(timer.function, timer.trigger);
  }

  async function run(name: string, trigger: Trigger): Promise<void> {
    const { error } = await fire(name, trigger);
    if (error) log.warn(name, `the timer ${trigger.name} failed: ${stackOf(error)}`);
  }

  function fire(name: string, trigger: Trigger): Promise<InvocationOutcome> {
    const Time = new Date(clock.now()).toISOString().replace(/\.\d+Z$/, 'Z');
    const event = { Type: 'Timer', TriggerName: trigger.name, Time, Message: '' };
    return functions.invoke({ function: name, event, source: 'wx_trigger', isTimer: true });
  }

  clock.onChange(scheduleAll);
  scheduleAll();

  return {
    list: () =>
      timers().map(({ function: name, trigger }) => ({
        function: name,
        name: trigger.name,
        config: trigger.config,
        next: nextRunAt(trigger.config, clock.now()),
      })),
    /** Runs a function now as its timer would, even when it has no timer. */
    fire: (name: string) =>
      fire(
        name,
        timers().find((timer) => timer.function === name)?.trigger ?? { name: 'manual', type: 'timer', config: '' },
      ),
    close: () => {
      isClosed = true;
      cancelAll();
    },
  };
}
