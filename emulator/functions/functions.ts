import { existsSync, readdirSync } from 'node:fs';
import type { Clock } from '../clock';
import { CLOUD_ENV, FUNCTION_LIMITS } from '../limits';
import { CloudError } from '../wire/answers';
import { invocationEnv } from './environment';
import { createPool } from './pool';
import type { Invocation, Invocations } from './invocations';
import { readFunctionConfig, type FunctionConfig } from './config';

export type Call = {
  function: string;
  event: Record<string, unknown>;
  openid?: string;
  source: string;
  /** Started by a timer: no user, and the token of a trigger. */
  isTimer?: boolean;
  /** Pushed by WeChat, which adds no `userInfo` to the event. */
  isPush?: boolean;
  /** Called by a phone, which has smaller limits for event and answer. */
  fromPhone?: boolean;
};
/** The answer as JSON text or the error; `record` is missing when the function was not started. */
export type Outcome = { record?: Invocation } & (
  { text: string; error?: undefined } | { text?: undefined; error: CloudError }
);

export type Functions = ReturnType<typeof createFunctions>;

/** The functions of a folder, each with its own processes. */
export function createFunctions(options: {
  folder: string;
  clock: Clock;
  invocations: Invocations;
  url(): string;
  openTransactions(token: string): string[];
  print?: (line: string) => void;
}) {
  const { folder, clock, invocations, print } = options;
  const pools = new Map<string, ReturnType<typeof createPool>>();
  const poolOf = (name: string) => pools.get(name) ?? pools.set(name, createPool(options.url())).get(name)!;

  async function invoke(call: Call): Promise<Outcome> {
    const config = readFunctionConfig(folder, call.function);
    if (!config) return { error: new CloudError('FUNCTION_NOT_FOUND', `FUNCTION_NOT_FOUND ${call.function}`) };

    const event = JSON.stringify(eventOf(call));
    const eventLimit = call.fromPhone ? FUNCTION_LIMITS.phoneEventBytes : FUNCTION_LIMITS.functionCallBytes;
    if (Buffer.byteLength(event) > eventLimit)
      return {
        error: new CloudError('INVALID_PARAM', `data exceed max size: the event is larger than ${eventLimit} bytes`),
      };

    const { token, record } = invocations.begin(
      { function: call.function, openid: call.openid, source: call.source },
      clock.now(),
    );
    const startedAt = performance.now();
    try {
      const env = invocationEnv({
        token,
        openid: call.openid,
        source: call.source,
        isTimer: call.isTimer ?? false,
      });
      const context = contextOf(config, record.id, { ...config.env, ...env });
      const log = (text: string) => addLog(record, text, print);
      const text = await poolOf(call.function).run(
        config,
        { event, context, env, clockOffset: clock.offset(), log },
        (isColdStart) => void (record.cold = isColdStart),
      );
      const answerLimit = call.fromPhone ? FUNCTION_LIMITS.phoneAnswerBytes : FUNCTION_LIMITS.functionCallBytes;
      return { record, text: checkSize(text, answerLimit) };
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      record.error = error.message;
      return { record, error };
    } finally {
      if (options.openTransactions(token).length > 0)
        addLog(
          record,
          'emulator: ended with an open transaction; its locks stay until it is thirty seconds old',
          print,
        );
      record.ms = Math.round((performance.now() - startedAt) * 10) / 10;
      invocations.end(token);
    }
  }

  return {
    invoke,
    config: (name: string) => readFunctionConfig(folder, name),
    list: (): FunctionConfig[] =>
      (existsSync(folder) ? readdirSync(folder) : []).sort().flatMap((name) => {
        const config = readFunctionConfig(folder, name);
        return config ? [config] : [];
      }),
    instances: (name: string) => pools.get(name)?.instances() ?? { busy: 0, idle: 0, starting: 0, waiting: 0 },
    kill: (name: string): boolean => pools.get(name)?.kill() ?? false,
    close: async (): Promise<void> => void (await Promise.all([...pools.values()].map((pool) => pool.close()))),
  };
}

/** The event that the function receives. The caller's own `userInfo` is never believed. */
function eventOf({ event, openid, isTimer, isPush }: Call): Record<string, unknown> {
  if (isTimer || isPush) return event;
  const { userInfo: _claimed, ...rest } = event;
  return openid === undefined ? rest : { ...rest, userInfo: { appId: CLOUD_ENV.appid, openId: openid } };
}

const contextOf = (config: FunctionConfig, requestId: string, environment: Record<string, string>): string =>
  JSON.stringify({
    request_id: requestId,
    memory_limit_in_mb: config.memoryMb,
    time_limit_in_ms: config.timeoutSeconds * 1000,
    function_name: config.name,
    function_version: '$LATEST',
    namespace: CLOUD_ENV.id,
    environment: JSON.stringify(environment),
  });

function checkSize(text: string, limit: number): string {
  if (Buffer.byteLength(text) <= limit) return text;
  throw new CloudError('RESPONSE_TOO_LARGE', `response size too large: more than ${limit} bytes`);
}

function addLog(record: Invocation, text: string, print?: (line: string) => void): void {
  const line = text.replace(/\n$/, '');
  if (record.logs.length < 200) record.logs.push(line);
  print?.(`[${record.function}] ${line}`);
}
