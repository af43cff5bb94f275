import { existsSync, readdirSync } from 'node:fs';
import type { Clock } from '../clock';
import { FUNCTION_LIMITS, INSTANCE_LIMITS, WORLD } from '../limits';
import { CloudError } from '../wire/answers';
import { passingEnvironment } from './environment';
import { createPool } from './pool';
import type { Invocation, Invocations } from './invocations';
import { settingsOf, type Settings } from './settings';

export type Call = {
  function: string;
  event: Record<string, unknown>;
  openid?: string;
  source: string;
  /** Fired by the clock: nobody's identity, and the trigger's own token. */
  timer?: boolean;
  /** Pushed by WeChat itself, which adds nothing to its event. */
  push?: boolean;
  /** Asked by a phone, whose event and answer may be smaller than a function's. */
  phone?: boolean;
};
/** Either the answer as JSON text or why there is none; what happened meanwhile is in the record. */
export type Outcome = { record?: Invocation } & (
  { text: string; error?: undefined } | { text?: undefined; error: CloudError }
);

export type Functions = ReturnType<typeof createFunctions>;

/** Every function of the folder, each with its own processes. */
export function createFunctions(of: {
  folder: string;
  clock: Clock;
  invocations: Invocations;
  cloud(): string;
  openTransactions(token: string): string[];
  print?: (line: string) => void;
}) {
  const pools = new Map<string, ReturnType<typeof createPool>>();
  const poolOf = (name: string) => pools.get(name) ?? pools.set(name, createPool(of.cloud())).get(name)!;

  async function invoke(call: Call): Promise<Outcome> {
    const settings = settingsOf(of.folder, call.function);
    if (!settings) return { error: new CloudError('FUNCTION_NOT_FOUND', `FUNCTION_NOT_FOUND ${call.function}`) };

    const event = JSON.stringify(eventOf(call));
    const limit = call.phone ? FUNCTION_LIMITS.eventBytes : INSTANCE_LIMITS.bytesBetweenFunctions;
    if (Buffer.byteLength(event) > limit)
      return {
        error: new CloudError('INVALID_PARAM', `data exceed max size: the event is larger than ${limit} bytes`),
      };

    const { token, record } = of.invocations.begin(
      { function: call.function, openid: call.openid, source: call.source },
      of.clock.now(),
    );
    const begun = performance.now();
    try {
      const environment = passingEnvironment({
        token,
        openid: call.openid,
        source: call.source,
        timer: call.timer ?? false,
      });
      const context = contextOf(settings, record.id, { ...settings.variables, ...environment });
      const log = (text: string) => logLine(record, text, of.print);
      const text = await poolOf(call.function).run(
        settings,
        { event, context, environment, offset: of.clock.offset(), log },
        (cold) => void (record.cold = cold),
      );
      return {
        record,
        text: sized(text, call.phone ? FUNCTION_LIMITS.answerBytes : INSTANCE_LIMITS.bytesBetweenFunctions),
      };
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      record.error = error.message;
      return { record, error };
    } finally {
      if (of.openTransactions(token).length > 0)
        logLine(
          record,
          'emulator: ended with an open transaction; its locks stay until it is thirty seconds old',
          of.print,
        );
      record.ms = Math.round((performance.now() - begun) * 10) / 10;
      of.invocations.end(token);
    }
  }

  return {
    invoke,
    settings: (name: string) => settingsOf(of.folder, name),
    list: (): Settings[] =>
      (existsSync(of.folder) ? readdirSync(of.folder) : []).sort().flatMap((name) => {
        const settings = settingsOf(of.folder, name);
        return settings ? [settings] : [];
      }),
    instances: (name: string) => pools.get(name)?.instances() ?? { busy: 0, idle: 0, starting: 0, waiting: 0 },
    kill: (name: string): boolean => pools.get(name)?.kill() ?? false,
    close: async (): Promise<void> => void (await Promise.all([...pools.values()].map((it) => it.close()))),
  };
}

/** What the caller sent, with who it is; what it says about itself is not believed. */
function eventOf({ event, openid, timer, push }: Call): Record<string, unknown> {
  if (timer || push) return event;
  const { userInfo: _claimed, ...rest } = event;
  return openid === undefined ? rest : { ...rest, userInfo: { appId: WORLD.appid, openId: openid } };
}

const contextOf = (settings: Settings, id: string, environment: Record<string, string>): string =>
  JSON.stringify({
    request_id: id,
    memory_limit_in_mb: settings.megabytes,
    time_limit_in_ms: settings.seconds * 1000,
    function_name: settings.name,
    function_version: '$LATEST',
    namespace: WORLD.environment,
    environment: JSON.stringify(environment),
  });

function sized(text: string, limit: number): string {
  if (Buffer.byteLength(text) <= limit) return text;
  throw new CloudError('RESPONSE_TOO_LARGE', `response size too large: more than ${limit} bytes`);
}

function logLine(record: Invocation, text: string, print?: (line: string) => void): void {
  const line = text.replace(/\n$/, '');
  if (record.logs.length < 200) record.logs.push(line);
  print?.(`[${record.function}] ${line}`);
}
