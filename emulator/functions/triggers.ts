import { Cron } from 'croner';
import type { Clock } from '../clock';
import type { Functions, Outcome } from './functions';
import type { Trigger } from './settings';

const CHINA_MINUTES = 8 * 60;
/** A longer wait than this does not fit the timer; it is waited for in parts. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** When a seven-field cron line (second to year, in UTC+8) comes round next, or nothing. Throws when it is not one. */
export function nextMoment(config: string, after: number): number | undefined {
  const cron = new Cron(config, { mode: '7-part', utcOffset: CHINA_MINUTES, paused: true });
  return cron.nextRun(new Date(after))?.getTime();
}

/** Fires the functions' timers by the moved clock. A moment jumped over by moving the clock is not made up for. */
export function createTriggers(of: { functions: Functions; clock: Clock; running: boolean }) {
  const armed = new Map<string, NodeJS.Timeout>();
  let closed = false;

  const timers = () =>
    of.functions
      .list()
      .flatMap((settings) =>
        settings.triggers.filter((it) => it.type === 'timer').map((trigger) => ({ function: settings.name, trigger })),
      );

  function arm(name: string, trigger: Trigger): void {
    const due = nextMoment(trigger.config, of.clock.now());
    if (due === undefined) return;
    const wait = Math.min(LONGEST_WAIT, Math.max(1, due - of.clock.now()));
    const late = setTimeout(() => {
      if (closed) return;
      arm(name, trigger);
      if (of.clock.now() >= due) void fire(name, trigger);
    }, wait);
    armed.set(`${name} ${trigger.name}`, late.unref());
  }

  function disarm(): void {
    for (const it of armed.values()) clearTimeout(it);
    armed.clear();
  }

  function rearm(): void {
    disarm();
    if (of.running && !closed) for (const it of timers()) arm(it.function, it.trigger);
  }

  function fire(name: string, trigger: Trigger): Promise<Outcome> {
    const Time = new Date(of.clock.now()).toISOString().replace(/\.\d+Z$/, 'Z');
    const event = { Type: 'Timer', TriggerName: trigger.name, Time, Message: '' };
    return of.functions.invoke({ function: name, event, source: 'wx_trigger', timer: true });
  }

  of.clock.onMove(rearm);
  rearm();

  return {
    list: () =>
      timers().map((it) => ({
        function: it.function,
        name: it.trigger.name,
        config: it.trigger.config,
        next: nextMoment(it.trigger.config, of.clock.now()),
      })),
    /** Fires a function's timer now, whether or not it has one of its own. */
    fire: (name: string) =>
      fire(name, timers().find((it) => it.function === name)?.trigger ?? { name: 'byHand', type: 'timer', config: '' }),
    close: () => {
      closed = true;
      disarm();
    },
  };
}
