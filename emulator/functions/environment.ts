import { existsSync } from 'node:fs';
import path from 'node:path';
import { WORLD } from '../limits';

/** What every process of a function finds in its environment, whoever calls. */
export function lastingEnvironment(cloud: string): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${cloud}/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: WORLD.region,
    SCF_NAMESPACE: WORLD.environment,
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
  };
}

/** What one invocation adds, and takes away when it ends: who calls, and by which chain. */
export function passingEnvironment(of: {
  token: string;
  openid?: string;
  source: string;
  timer: boolean;
}): Record<string, string> {
  const wx: Record<string, string> = {
    WX_APPID: WORLD.appid,
    WX_CLIENTIP: '127.0.0.1',
    ...(of.openid === undefined ? {} : { WX_OPENID: of.openid }),
    ...(of.timer ? { WX_TRIGGER_API_TOKEN_V0: of.token } : { WX_API_TOKEN: of.token }),
  };
  const tcb = { TCB_ENV: WORLD.environment, TCB_SOURCE: of.source };
  return {
    ...wx,
    ...tcb,
    WX_CONTEXT_KEYS: Object.keys(wx).join(','),
    TCB_CONTEXT_KEYS: Object.keys(tcb).join(','),
    ...(of.timer ? { TRIGGER_SRC: 'timer' } : {}),
  };
}

/** The little a process needs of the machine; nothing else of this process's environment leaks into a function. */
export function machineEnvironment(): Record<string, string> {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'LANG'].flatMap((name) =>
    process.env[name] === undefined ? [] : [[name, process.env[name]]],
  );
  // Functions run in UTC+0 in the cloud.
  return {
    ...(Object.fromEntries(kept) as Record<string, string>),
    TZ: 'UTC',
    NODE_PATH: ownModules().join(path.delimiter),
  };
}

/** A function that brings no dependencies finds the emulator's own. */
function ownModules(from = __dirname): string[] {
  const here = path.join(from, 'node_modules');
  const above = path.dirname(from);
  return [...(existsSync(here) ? [here] : []), ...(above === from ? [] : ownModules(above))];
}
