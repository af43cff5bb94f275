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
};
export type Instance = {
  /** Settles when the code is loaded; rejects when it can not be, and then `run` rejects with the same error. */
  ready: Promise<void>;
  /** The function's answer as JSON text; rejects with CloudError. One job at a time. */
  run(job: Job): Promise<string>;
  kill(): void;
  /** Whether it can run another job: true after code that threw, false after a crash, a kill or a time-out. */
  isReusable(): boolean;
  /** Resolves when the process has ended. */
  exited: Promise<void>;
};

type Message = { ready?: boolean; id?: number; result?: string; error?: string; fatal?: boolean; log?: string };
type Running = { id: number; resolve(text: string): void; reject(error: CloudError): void };

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

/** Starts a process for one function, which loads the code at once. */
export function startInstance(config: FunctionConfig, url: string): Instance {
  const child = fork(path.join(__dirname, 'runner.cjs'), [config.file, config.exportName], {
    cwd: config.folder,
    env: { ...inheritedEnv(), ...config.env, ...processEnv(url) },
    execArgv: [`--max-old-space-size=${config.memoryMb}`],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let running: Running | undefined;
  // Output that comes after an answer still belongs to the job of that answer.
  let lastJob: Job | undefined;
  let count = 0;
  let isReusable = true;
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
      if (isLoaded === false) fail(executionFailed(error));
      if (isLoaded === true) {
        clearTimeout(timeout);
        resolve();
      }
    });
  });
  ready.catch(() => undefined);

  child.on('message', ({ id, result, error, fatal, log }: Message) => {
    if (fatal) isReusable = false;
    if (log !== undefined) lastJob?.log(log);
    if (id === undefined || id !== running?.id) return;
    if (error === undefined) running.resolve(result ?? 'null');
    else running.reject(executionFailed(error));
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text: Buffer) => lastJob?.log(text.toString('utf8')));

  const exited = new Promise<void>((resolve) => {
    const onExit = () => {
      isReusable = false;
      running?.reject(processExited());
      resolve();
    };
    child.once('exit', onExit);
    child.once('error', onExit);
  });

  return {
    ready,
    exited,
    kill,
    isReusable: () => isReusable,
    run: async (job) => {
      await ready;
      if (!isReusable) throw processExited();
      const id = ++count;
      let timeout: NodeJS.Timeout | undefined;
      try {
        return await new Promise<string>((resolve, reject) => {
          running = { id, resolve, reject };
          lastJob = job;
          timeout = setTimeout(() => {
            reject(
              new CloudError(
                'FUNCTIONS_TIME_LIMIT_EXCEEDED',
                `Invoking task timed out after ${config.timeoutSeconds} seconds`,
              ),
            );
            kill();
          }, config.timeoutSeconds * 1000);
          const { event, context, env, clockOffset } = job;
          child.send({ id, event, context, env, clockOffset }, (error) => error && reject(processExited()));
        });
      } finally {
        clearTimeout(timeout);
        running = undefined;
      }
    },
  };
}
