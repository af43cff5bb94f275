import { fork } from 'node:child_process';
import path from 'node:path';
import { INSTANCE_LIMITS } from '../limits';
import { CloudError } from '../wire/answers';
import { lastingEnvironment, machineEnvironment } from './environment';
import type { Settings } from './settings';

export type Job = {
  /** JSON texts, so that nothing crosses that the cloud would not carry. */
  event: string;
  context: string;
  environment: Record<string, string>;
  /** How far the clock is moved. */
  offset: number;
  log(line: string): void;
};
export type Instance = {
  /** Settles when the code is loaded, or could not be: then every job is refused with the reason. */
  ready: Promise<void>;
  /** The function's answer as JSON text, or a CloudError. One job at a time. */
  run(job: Job): Promise<string>;
  kill(): void;
  /** Whether it may be given another job: one whose code threw may, one that broke, was killed or is late may not. */
  usable(): boolean;
  /** Settles when the process is gone, for whatever reason. */
  gone: Promise<void>;
};

type Message = { ready?: boolean; id?: number; result?: string; error?: string; fatal?: boolean; log?: string };
type Current = { id: number; resolve(text: string): void; reject(error: CloudError): void };

export const thrown = (stack: string): CloudError =>
  new CloudError(
    'FUNCTIONS_EXECUTE_FAIL',
    JSON.stringify({ errorCode: 1, errorMessage: 'user code exception caught', stackTrace: stack }),
  );
const ended = () =>
  new CloudError(
    'FUNCTIONS_EXECUTE_FAIL',
    JSON.stringify({ errorCode: -1, errorMessage: 'the process of the function ended before it answered' }),
  );

/** A process of its own for one function, warm from the moment its code is loaded. */
export function startInstance(settings: Settings, cloud: string): Instance {
  const child = fork(path.join(__dirname, 'runner.cjs'), [settings.file, settings.main], {
    cwd: settings.folder,
    env: { ...machineEnvironment(), ...settings.variables, ...lastingEnvironment(cloud) },
    execArgv: [`--max-old-space-size=${settings.megabytes}`],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let current: Current | undefined;
  // What a process says after its answer belongs to that answer still.
  let latest: Job | undefined;
  let count = 0;
  let usable = true;
  const kill = () => {
    usable = false;
    child.kill('SIGKILL');
  };

  const ready = new Promise<void>((resolve, reject) => {
    const loading = setTimeout(
      () => fail(new CloudError('FUNCTIONS_TIME_LIMIT_EXCEEDED', 'the code did not load in time')),
      INSTANCE_LIMITS.loadingSeconds * 1000,
    );
    const fail = (error: CloudError) => {
      clearTimeout(loading);
      reject(error);
      kill();
    };
    child.once('exit', () => fail(ended()));
    child.once('error', () => fail(ended()));
    child.on('message', ({ ready: loaded, error = '' }: Message) => {
      if (loaded === false) fail(thrown(error));
      if (loaded === true) {
        clearTimeout(loading);
        resolve();
      }
    });
  });
  ready.catch(() => undefined);

  child.on('message', ({ id, result, error, fatal, log }: Message) => {
    if (fatal) usable = false;
    if (log !== undefined) latest?.log(log);
    if (id === undefined || id !== current?.id) return;
    if (error === undefined) current.resolve(result ?? 'null');
    else current.reject(thrown(error));
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text: Buffer) => latest?.log(text.toString('utf8')));

  const gone = new Promise<void>((resolve) => {
    const leave = () => {
      usable = false;
      current?.reject(ended());
      resolve();
    };
    child.once('exit', leave);
    child.once('error', leave);
  });

  return {
    ready,
    gone,
    kill,
    usable: () => usable,
    run: async (job) => {
      await ready;
      if (!usable) throw ended();
      const id = ++count;
      let late: NodeJS.Timeout | undefined;
      try {
        return await new Promise<string>((resolve, reject) => {
          current = { id, resolve, reject };
          latest = job;
          late = setTimeout(() => {
            reject(
              new CloudError(
                'FUNCTIONS_TIME_LIMIT_EXCEEDED',
                `Invoking task timed out after ${settings.seconds} seconds`,
              ),
            );
            kill();
          }, settings.seconds * 1000);
          child.send(
            { id, event: job.event, context: job.context, environment: job.environment, offset: job.offset },
            (error) => error && reject(ended()),
          );
        });
      } finally {
        clearTimeout(late);
        current = undefined;
      }
    },
  };
}
