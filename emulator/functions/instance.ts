import { fork } from 'node:child_process';
import path from 'node:path';
import { FUNCTION_LIMITS } from '../limits';
import { CloudError } from '../wire/answers';
import { inheritedEnv, processEnv } from './environment';
import type { FunctionConfig } from './config';

export type Job = {
  /** JSON texts, because the cloud, too, passes JSON only. */
  event: string;
  context: string;
  env: Record<string, string>;
  clockOffset: number;
  log(line: string): void;
  /** Like `log`, for lines that the developer must see in any case. */
  warn(line: string): void;
};
export type Execution = {
  /** The function's answer as JSON text; rejects with CloudError. */
  answer: Promise<string>;
  /** Resolves when the work that goes on after the answer has ended, too, or the time-out is over. */
  finished: Promise<void>;
};
export type Instance = {
  /** Settles when the code is loaded; rejects when it can not be, and then every job fails with the same error. */
  ready: Promise<void>;
  /** Runs one job; the next one may start when this one is finished. */
  run(job: Job): Execution;
  kill(): void;
  /** Whether it can run another job: true after code that threw, false after a crash, a kill or a time-out. */
  isReusable(): boolean;
  /** Resolves when the process has ended. */
  exited: Promise<void>;
};

type Message = {
  ready?: boolean;
  id?: number;
  result?: string;
  error?: string;
  isFinished?: boolean;
  /** The time-out is over, and work goes on. */
  isLost?: boolean;
  fatal?: boolean;
  log?: string;
  isWarning?: boolean;
};
type Running = { id: number; job: Job; hasAnswer: boolean; answer(outcome: Outcome): void; finish(): void };
type Outcome = { text: string } | { error: CloudError };

/** How long a process may take to say whether it still works when the time-out is over. */
const TIMEOUT_REPLY_MS = 500;

export const executionFailed = (stack: string): CloudError =>
  new CloudError(
    'FUNCTIONS_EXECUTE_FAIL',
    JSON.stringify({ errorCode: 1, errorMessage: 'user code exception caught', stackTrace: stack }),
  );
const processExited = () =>
  new CloudError(
    'FUNCTIONS_EXECUTE_FAIL',
    JSON.stringify({ errorCode: -1, errorMessage: 'the process of the function ended before it answered' }),
  );

/** Starts a process for one function, which loads the code at once. `reportLoadError` receives why it can not. */
export function startInstance(config: FunctionConfig, url: string, reportLoadError: (stack: string) => void): Instance {
  const child = fork(path.join(__dirname, 'runner.cjs'), [config.file, config.exportName], {
    cwd: config.folder,
    env: { ...inheritedEnv(config.folder), ...config.env, ...processEnv(url) },
    execArgv: [`--max-old-space-size=${config.memoryMb}`],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let running: Running | undefined;
  // Output that comes after an invocation still belongs to it.
  let lastJob: Job | undefined;
  let count = 0;
  let isReusable = true;
  let hasCrashed = false;
  const kill = () => {
    isReusable = false;
    child.kill('SIGKILL');
  };

  const ready = new Promise<void>((resolve, reject) => {
    const timeout = setTimeout(
      () => fail(new CloudError('FUNCTIONS_TIME_LIMIT_EXCEEDED', 'the code did not load in time')),
      FUNCTION_LIMITS.initTimeoutSeconds * 1000,
    );
    const fail = (error: CloudError) => {
      clearTimeout(timeout);
      reject(error);
      kill();
    };
    child.once('exit', () => fail(processExited()));
    child.once('error', () => fail(processExited()));
    child.on('message', ({ ready: isLoaded, error = '' }: Message) => {
      if (isLoaded === false) {
        reportLoadError(error);
        fail(executionFailed(error));
      }
      if (isLoaded === true) {
        clearTimeout(timeout);
        resolve();
      }
    });
  });
  ready.catch(() => undefined);

  child.on('message', ({ id, result, error, isFinished, isLost, fatal, log, isWarning }: Message) => {
    if (fatal) isReusable = false;
    hasCrashed ||= fatal === true;
    if (log !== undefined) (isWarning ? lastJob?.warn : lastJob?.log)?.(log);
    if (id === undefined || id !== running?.id) return;
    if (error !== undefined) running.answer({ error: executionFailed(error) });
    else if (result !== undefined) running.answer({ text: result });
    if (isLost) loseWork(running);
    else if (isFinished) running.finish();
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text: Buffer) => lastJob?.log(text.toString('utf8')));

  const exited = new Promise<void>((resolve) => {
    const onExit = () => {
      isReusable = false;
      if (running?.hasAnswer && !hasCrashed)
        running.job.warn('the process ended while work after the answer was running: it is lost');
      running?.answer({ error: processExited() });
      running?.finish();
      resolve();
    };
    child.once('exit', onExit);
    child.once('error', onExit);
  });

  function onTimeout(current: Running): void {
    if (!current.hasAnswer) {
      const text = `Invoking task timed out after ${config.timeoutSeconds} seconds`;
      current.answer({ error: new CloudError('FUNCTIONS_TIME_LIMIT_EXCEEDED', text) });
      return end(current);
    }
    // The process knows whether it still works or only holds connections open; a busy one does not answer in time.
    child.send({ timedOutId: current.id });
    setTimeout(() => running === current && loseWork(current), TIMEOUT_REPLY_MS).unref();
  }

  function loseWork(current: Running): void {
    const limit = `${config.timeoutSeconds} seconds`;
    current.job.warn(`work after the answer was still running after ${limit}: it is ended and lost`);
    end(current);
  }

  function end(current: Running): void {
    current.finish();
    kill();
  }

  function run(job: Job): Execution {
    const id = ++count;
    let timeout: NodeJS.Timeout | undefined;
    let onFinished: () => void;
    const finished = new Promise<void>((resolve) => (onFinished = resolve));
    const answer = new Promise<string>((resolve, reject) => {
      const current: Running = {
        id,
        job,
        hasAnswer: false,
        answer: (outcome) => {
          current.hasAnswer = true;
          if ('text' in outcome) resolve(outcome.text);
          else reject(outcome.error);
        },
        finish: () => {
          clearTimeout(timeout);
          running = undefined;
          onFinished();
        },
      };
      const fail = (error: CloudError) => {
        current.answer({ error });
        current.finish();
      };
      ready.then(() => {
        if (!isReusable) return fail(processExited());
        running = current;
        lastJob = job;
        timeout = setTimeout(() => onTimeout(current), config.timeoutSeconds * 1000);
        const { event, context, env, clockOffset } = job;
        child.send({ id, event, context, env, clockOffset }, (error) => error && fail(processExited()));
      }, fail);
    });
    return { answer, finished };
  }

  return { ready, exited, kill, isReusable: () => isReusable, run };
}
