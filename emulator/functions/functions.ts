import { existsSync, readdirSync } from 'node:fs';
import type { MovableClock } from '../clock';
import { CLOUD_ENV, FUNCTION_LIMITS } from '../limits';
import { isPlainObject, parseJson } from '../validation';
import { CloudError } from '../wire/answers';
import { invocationEnv } from './environment';
import type { FunctionLog } from './log';
import { executionFailed } from './instance';
import { createPool } from './pool';
import type { Invocation, Invocations } from './invocations';
import { readFunctionConfig, type FunctionConfig } from './config';
import { installCommand } from './scan';

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
export type InvocationOutcome = { record?: Invocation } & (
  { text: string; error?: undefined } | { text?: undefined; error: CloudError }
);

const MAX_LOG_LINES = 200;

export type Functions = ReturnType<typeof createFunctions>;

/** The functions of a folder, each with its own processes. */
export function createFunctions(options: {
  folder: string;
  clock: MovableClock;
  invocations: Invocations;
  url(): string;
  openTransactions(token: string): string[];
  log: FunctionLog;
}) {
  const { folder: functionsFolder, clock, invocations, log } = options;
  const pools = new Map<string, ReturnType<typeof createPool>>();
  const reportLoadError = ({ name, folder }: FunctionConfig, stack: string) =>
    log.warn(name, `can not be loaded: ${withAdvice(stack, folder)}`);
  const poolOf = (name: string) =>
    pools.get(name) ?? pools.set(name, createPool(options.url(), reportLoadError)).get(name)!;

  async function invoke(call: Call): Promise<InvocationOutcome> {
    const config = readFunctionConfig(functionsFolder, call.function);
    if (!config)
      return {
        error: new CloudError('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found. (${call.function})`),
      };
    if (config.problems.length > 0) return { error: executionFailed(config.problems.join('; ')) };

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
    const env = invocationEnv({ token, openid: call.openid, source: call.source, isTimer: call.isTimer ?? false });
    const context = contextOf(config, record.id, { ...config.env, ...env });
    const keepLine = (text: string) => {
      if (record.logs.length < MAX_LOG_LINES) record.logs.push(text.trimEnd());
    };
    const job = {
      event,
      context,
      env,
      clockOffset: clock.offset(),
      log: (text: string) => {
        keepLine(text);
        log.print(call.function, text);
      },
      warn: (text: string) => {
        keepLine(text);
        log.warn(call.function, text);
      },
    };
    const execution = await poolOf(call.function).run(config, job, (isCold) => void (record.cold = isCold));
    void execution.finished.then(() => {
      if (options.openTransactions(token).length > 0)
        job.warn('ended with an open transaction: its writes are lost, its locks stay until it is thirty seconds old');
      invocations.end(token);
    });
    try {
      const answerLimit = call.fromPhone ? FUNCTION_LIMITS.phoneAnswerBytes : FUNCTION_LIMITS.functionCallBytes;
      return { record, text: checkSize(await execution.answer, answerLimit) };
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      record.error = error.message;
      return { record, error };
    } finally {
      record.ms = Math.round((performance.now() - startedAt) * 10) / 10;
    }
  }

  return {
    invoke,
    config: (name: string) => readFunctionConfig(functionsFolder, name),
    list: (): FunctionConfig[] =>
      (existsSync(functionsFolder) ? readdirSync(functionsFolder) : []).sort().flatMap((name) => {
        const config = readFunctionConfig(functionsFolder, name);
        return config ? [config] : [];
      }),
    instances: (name: string) => pools.get(name)?.instances() ?? { busy: 0, idle: 0, starting: 0, waiting: 0 },
    kill: (name: string): boolean => pools.get(name)?.kill() ?? false,
    close: async (): Promise<void> => void (await Promise.all([...pools.values()].map((pool) => pool.close()))),
  };
}

/** The stack of an error that a function threw; the message of any other error. */
export function stackOf({ message }: CloudError): string {
  const { value } = parseJson(message);
  const { stackTrace } = Object(value) as { stackTrace?: unknown };
  return typeof stackTrace === 'string' ? stackTrace : message;
}

/** Adds to the error of a missing package how to install it. */
const withAdvice = (stack: string, folder: string): string =>
  stack.replace(
    /Cannot find (?:module|package) '((?:@[^/']+\/)?[^'./][^'/]*)[^']*'/,
    (text, name: string) => `${text}; to install it: ${installCommand(folder, name)}`,
  );

/** The event that the function receives: `userInfo` keeps the caller's fields, but its ids are the platform's. */
function eventOf({ event, openid, isTimer, isPush }: Call): Record<string, unknown> {
  if (isTimer || isPush) return event;
  const { userInfo, ...rest } = event;
  const { appId: _appId, openId: _openId, ...claimed } = isPlainObject(userInfo) ? userInfo : {};
  if (openid !== undefined) return { ...rest, userInfo: { ...claimed, appId: CLOUD_ENV.appid, openId: openid } };
  return Object.keys(claimed).length > 0 ? { ...rest, userInfo: claimed } : rest;
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
