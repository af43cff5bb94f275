import { existsSync } from 'node:fs';
import path from 'node:path';
import { CLOUD_ENV } from '../limits';

/** The environment variables of a function's process that are the same for every invocation. */
export function processEnv(url: string): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: CLOUD_ENV.region,
    SCF_NAMESPACE: CLOUD_ENV.id,
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
  };
}

/** The environment variables of one invocation: its token, the caller and the chain of calls. Removed when it ends. */
export function invocationEnv(invocation: {
  token: string;
  openid?: string;
  source: string;
  isTimer: boolean;
}): Record<string, string> {
  const { token, openid, source, isTimer } = invocation;
  const wx: Record<string, string> = {
    WX_APPID: CLOUD_ENV.appid,
    WX_CLIENTIP: '127.0.0.1',
    ...(openid === undefined ? {} : { WX_OPENID: openid }),
    ...(isTimer ? { WX_TRIGGER_API_TOKEN_V0: token } : { WX_API_TOKEN: token }),
  };
  const tcb = { TCB_ENV: CLOUD_ENV.id, TCB_SOURCE: source };
  return {
    ...wx,
    ...tcb,
    WX_CONTEXT_KEYS: Object.keys(wx).join(','),
    TCB_CONTEXT_KEYS: Object.keys(tcb).join(','),
    ...(isTimer ? { TRIGGER_SRC: 'timer' } : {}),
  };
}

/** The few variables that a function's process inherits; nothing else of this process's environment reaches it. */
export function inheritedEnv(functionFolder: string): Record<string, string> {
  const inherited = ['PATH', 'HOME', 'TMPDIR', 'LANG'].flatMap((name) =>
    process.env[name] === undefined ? [] : [[name, process.env[name]]],
  );
  // Functions run in UTC+0 in the cloud.
  return {
    ...(Object.fromEntries(inherited) as Record<string, string>),
    TZ: 'UTC',
    NODE_PATH: modulePath(functionFolder).join(path.delimiter),
  };
}

/**
 * The folders in which a function finds a module that is not in a `node_modules` above the file: its own folder, as in
 * the cloud, and its own packages.
 */
export const modulePath = (functionFolder: string): string[] => [
  functionFolder,
  path.join(functionFolder, 'node_modules'),
];

/** The `node_modules` in a folder and in those above it, nearest first. */
export function nodeModulesAbove(folder: string): string[] {
  const candidate = path.join(folder, 'node_modules');
  const parent = path.dirname(folder);
  return [...(existsSync(candidate) ? [candidate] : []), ...(parent === folder ? [] : nodeModulesAbove(parent))];
}

/** The only package that a function without it gets from the emulator. */
export const SDK = 'wx-server-sdk';
