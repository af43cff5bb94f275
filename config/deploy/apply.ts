import { setTimeout as sleep } from 'node:timers/promises';
import { ApiError, type CloudApi } from './cloud-api';
import { DeployError } from './deploy-error';
import { readEnvironment, readFunction } from './environment';
import { findMistakes } from './limits';
import { makePlan, type Call, type Step } from './plan';
import type { Wanted } from './wanted';

export type Deployment = {
  api: CloudApi;
  environment: string;
  wanted: Wanted;
  /** A function's code as a zip in base64. */
  codeOf: (name: string) => Promise<string>;
  /** Removes what is there too many. */
  prune?: boolean;
  /** Milliseconds between two looks at a function that is being updated. */
  pause?: number;
  report?: (step: Step) => void;
};

const LOOKS = 60;
const PAUSE = 2000;

/** Reads an environment and plans; throws DeployError when the platform would refuse what is wanted. */
export async function planDeployment({ api, environment, wanted }: Deployment): Promise<Step[]> {
  const mistakes = findMistakes(wanted);
  if (mistakes.length) throw new DeployError('mistakes', mistakes.join('\n'));
  const names = wanted.functions.map(({ name }) => name);
  return makePlan(wanted, await reach(() => readEnvironment(api, environment, names)));
}

/**
 * Makes an environment as wanted, reads it back and answers what is left for a person. Each call may be the last one:
 * the next run plans from what is there.
 */
export async function applyDeployment(deployment: Deployment): Promise<Step[]> {
  const { prune = false, report = () => undefined } = deployment;
  const isDone = ({ kind }: Step) => kind === 'create' || kind === 'change' || (prune && kind === 'prune');
  for (const step of (await planDeployment(deployment)).filter(isDone)) {
    for (const call of step.calls) await runCall(deployment, step, call);
    report(step);
  }
  const after = await planDeployment(deployment);
  const differing = after.filter(isDone);
  if (differing.length) throw new DeployError('differs', differing.map(({ say }) => say).join('\n'));
  return after.filter(({ kind }) => kind !== 'leave');
}

async function runCall(deployment: Deployment, { say, waitsFor }: Step, call: Call): Promise<void> {
  const { api, codeOf } = deployment;
  const { service, action, params, code } = call;
  const name = params['FunctionName'];
  if (waitsFor) await waitUntilReady(deployment, String(params['Namespace']), waitsFor);
  try {
    await api(service, action, code ? { ...params, Code: { ZipFile: await codeOf(code) } } : params);
  } catch (error) {
    if (error instanceof ApiError) throw new DeployError('refused', `${say}。云端说：${error.message}`);
    throw error;
  }
  if (code) await waitUntilReady(deployment, String(params['Namespace']), String(name));
}

/** A function takes no other change while it is being made or updated. */
async function waitUntilReady({ api, pause = PAUSE }: Deployment, namespace: string, name: string): Promise<void> {
  for (let look = 0; look < LOOKS; look++) {
    const status = (await reach(() => readFunction(api, namespace, name)))?.status ?? 'Active';
    if (status === 'Active') return;
    if (status.endsWith('Failed')) throw new DeployError('refused', `函数 ${name} 的状态是 ${status}`);
    await sleep(pause);
  }
  throw new DeployError('slow', name);
}

async function reach<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ApiError) throw new DeployError('unreachable', error.message);
    throw error;
  }
}
