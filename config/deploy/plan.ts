import type { Service } from './cloud-api';
import { databaseOf, type Found, type FoundFunction } from './environment';
import { BUILD_VARIABLE, type FunctionPlan, type IndexPlan, type Wanted } from './wanted';

/** A call that changes the environment. `code` names the function whose code goes with it. */
export type Call = { service: Service; action: string; params: Record<string, unknown>; code?: string };
/** `held` is what must be settled by a person before this part can go on; `person` what no call can do or see. */
export type StepKind = 'create' | 'change' | 'leave' | 'prune' | 'person' | 'held';
/** One line of a plan. `waitsFor` is the function that must be ready before each call. */
export type Step = { kind: StepKind; say: string; calls: Call[]; waitsFor?: string };

/** Variables that must never change: with another one nobody is known again, or no printed code is valid. */
const KEYS_FOR_GOOD = ['IDENTITY_KEY', 'CODE_KEY'];

/**
 * What has to be done so that an environment is as wanted, in an order that may stop anywhere. Data and collections are
 * never removed; what is there too many is removed last, and only by who asks for it.
 */
export function makePlan(wanted: Wanted, found: Found): Step[] {
  const collections = Object.entries(wanted.collections);
  return [
    ...collections.flatMap(([name, one]) => planCollection(name, one.acl, found)),
    ...collections.flatMap(([name, one]) => planIndexes(name, one.indexes, found)),
    planStorage(wanted.storageRule, found),
    ...wanted.functions.flatMap((fn) => planFunction(fn, found)),
    ...collections.flatMap(([name, one]) => planExtraIndexes(name, one.indexes, found)),
    ...wanted.functions.flatMap((fn) => planExtraTimers(fn, found)),
    ...Object.keys(found.collections)
      .filter((name) => !Object.hasOwn(wanted.collections, name))
      .map((name) => person(`集合 ${name} 不是回音的，或者是旧版本留下的。部署从不删除集合，请看看还要不要。`)),
    ...wanted.functions
      .filter(({ openapi }) => openapi.length > 0)
      .map(({ name }) =>
        person(`函数 ${name} 的微信接口权限（config.json）读不到：请用微信开发者工具上传一次这个函数。`),
      ),
  ];
}

const person = (say: string): Step => ({ kind: 'person', say, calls: [] });
const held = (say: string): Step => ({ kind: 'held', say, calls: [] });
const leave = (say: string): Step => ({ kind: 'leave', say, calls: [] });
const tcb = (action: string, params: Record<string, unknown>): Call => ({ service: 'tcb', action, params });
const scf = (action: string, params: Record<string, unknown>): Call => ({ service: 'scf', action, params });

function planCollection(name: string, acl: string, found: Found): Step[] {
  const now = found.collections[name];
  const restrict = tcb('ModifyDatabaseACL', { EnvId: found.id, CollectionName: name, AclTag: acl });
  if (!now) {
    const create = tcb('CreateTable', { ...databaseOf(found), TableName: name });
    return [{ kind: 'create', say: `建集合 ${name}，权限 ${acl}`, calls: [create, restrict] }];
  }
  return now.acl === acl
    ? [leave(`集合 ${name}`)]
    : [{ kind: 'change', say: `集合 ${name} 的权限：${now.acl} → ${acl}`, calls: [restrict] }];
}

const updateTable = (name: string, found: Found, change: Record<string, unknown>): Call =>
  tcb('UpdateTable', { ...databaseOf(found), TableName: name, ...change });
const describeKeys = ({ keys, unique }: IndexPlan): string =>
  `${keys.map(([field, direction]) => (direction === '1' ? field : `${field} ${direction}`)).join('、')}${unique ? '，唯一' : ''}`;
const isSameIndex = (one: IndexPlan, other: IndexPlan): boolean =>
  JSON.stringify([one.unique, one.keys]) === JSON.stringify([other.unique, other.keys]);

function planIndexes(name: string, indexes: IndexPlan[], found: Found): Step[] {
  return indexes.map((index) => {
    const now = found.collections[name]?.indexes.find((one) => one.name === index.name);
    const create = updateTable(name, found, {
      CreateIndexes: [
        {
          IndexName: index.name,
          MgoKeySchema: {
            MgoIsUnique: index.unique,
            MgoIndexKeys: index.keys.map(([Name, Direction]) => ({ Name, Direction })),
          },
        },
      ],
    });
    const what = `索引 ${name}.${index.name}`;
    if (!now) return { kind: 'create', say: `建${what}（${describeKeys(index)}）`, calls: [create] };
    if (isSameIndex(now, index)) return leave(what);
    const say = `${what}：${describeKeys(now)} → ${describeKeys(index)}，重建的时候会慢`;
    return { kind: 'change', say, calls: [dropIndex(name, index.name, found), create] };
  });
}

const dropIndex = (name: string, index: string, found: Found): Call =>
  updateTable(name, found, { DropIndexes: [{ IndexName: index }] });

const planExtraIndexes = (name: string, indexes: IndexPlan[], found: Found): Step[] =>
  (found.collections[name]?.indexes ?? [])
    .filter((now) => !indexes.some((index) => index.name === now.name))
    .map((now) => ({
      kind: 'prune',
      say: `多出来的索引 ${name}.${now.name}（${describeKeys(now)}）`,
      calls: [dropIndex(name, now.name, found)],
    }));

function planStorage(rule: Record<string, unknown>, found: Found): Step {
  const { acl, rule: now } = found.storage;
  const written = JSON.stringify(rule);
  if (acl === 'CUSTOM' && normalise(now) === normalise(written)) return leave('云存储的安全规则');
  const params = { EnvId: found.id, Bucket: found.bucket, AclTag: 'CUSTOM', Rule: written };
  const say = `云存储的安全规则：${acl === 'CUSTOM' ? (now ?? '') : acl} → ${written}（约三分钟后生效）`;
  return { kind: 'change', say, calls: [tcb('ModifyStorageSafeRule', params)] };
}

/** Rules that mean the same are equal, however they are laid out. */
function normalise(rule: string | undefined): string {
  try {
    const entries = Object.entries(Object(JSON.parse(rule ?? '')) as Record<string, unknown>);
    return JSON.stringify(entries.sort(([one], [other]) => one.localeCompare(other)));
  } catch {
    return rule ?? '';
  }
}

const toVariables = (variables: Record<string, string>) => ({
  Variables: Object.entries(variables).map(([Key, Value]) => ({ Key, Value })),
});

function planFunction(fn: FunctionPlan, found: Found): Step[] {
  const now = found.functions[fn.name];
  const named = { FunctionName: fn.name, Namespace: found.namespace };
  const missing = KEYS_FOR_GOOD.filter((key) => fn.reads.includes(key) && !fn.variables[key] && !now?.variables[key]);
  if (missing.length) return [held(`函数 ${fn.name} 要有 ${missing.join('、')}：请设在这里的环境变量里，再运行一次。`)];
  if (!now) {
    const create: Call = {
      ...scf('CreateFunction', {
        ...named,
        ...settingsOf(fn, { ...fn.variables, [BUILD_VARIABLE]: fn.codeHash }),
        ...{ Runtime: fn.runtime, Handler: fn.handler, InstallDependency: 'FALSE' },
        ...{ Role: 'TCB_QcsRole', Stamp: 'MINI_QCBASE' },
      }),
      code: fn.name,
    };
    const say = `建函数 ${fn.name}（${fn.runtime}，${fn.memory} MB，${fn.timeout} 秒，变量 ${Object.keys(fn.variables).join('、')}）`;
    return [{ kind: 'create', say, calls: [create] }, ...planTimers(fn, [], named)];
  }
  const changed = KEYS_FOR_GOOD.filter(
    (key) => fn.variables[key] && now.variables[key] && fn.variables[key] !== now.variables[key],
  );
  if (changed.length)
    return [
      held(`函数 ${fn.name} 的 ${changed.join('、')} 和云上的不一样。换了它，居民就认不出来了：没有改这个函数。`),
    ];
  if (now.runtime !== fn.runtime)
    return [
      held(
        `函数 ${fn.name} 的运行环境是 ${now.runtime}，要 ${fn.runtime}，建好以后改不了：请在控制台删掉这个函数，再运行一次。`,
      ),
    ];
  return [...planCode(fn, now, named), ...planTimers(fn, now.timers, named)];
}

const settingsOf = ({ memory, timeout }: FunctionPlan, variables: Record<string, string>) => ({
  MemorySize: memory,
  Timeout: timeout,
  Environment: toVariables(variables),
});

type Named = { FunctionName: string; Namespace: string };

/** Code goes before the variable that names it, so that whoever stops between them uploads it again. */
function planCode(fn: FunctionPlan, now: FoundFunction, named: Named): Step[] {
  const isSameCode = now.variables[BUILD_VARIABLE] === fn.codeHash && now.handler === fn.handler;
  // the API replaces all variables, so those of somebody else are sent again
  const variables = { ...now.variables, ...fn.variables, [BUILD_VARIABLE]: fn.codeHash };
  const differing = Object.keys(fn.variables).filter((key) => now.variables[key] !== fn.variables[key]);
  const changes = [
    ...(now.memory === fn.memory ? [] : [`内存 ${now.memory} → ${fn.memory} MB`]),
    ...(now.timeout === fn.timeout ? [] : [`超时 ${now.timeout} → ${fn.timeout} 秒`]),
    ...(differing.length ? [`变量 ${differing.join('、')}`] : []),
  ];
  if (isSameCode && !changes.length) return [leave(`函数 ${fn.name}`)];
  const upload: Call = {
    ...scf('UpdateFunctionCode', { ...named, Handler: fn.handler, InstallDependency: 'FALSE' }),
    code: fn.name,
  };
  const configure = scf('UpdateFunctionConfiguration', { ...named, ...settingsOf(fn, variables) });
  return [
    {
      kind: 'change',
      say: `函数 ${fn.name}：${[...(isSameCode ? [] : ['新的代码']), ...changes].join('，')}`,
      calls: [...(isSameCode ? [] : [upload]), configure],
      waitsFor: fn.name,
    },
  ];
}

function planTimers(fn: FunctionPlan, now: FoundFunction['timers'], named: Named): Step[] {
  return fn.timers.map(({ name, cron }) => {
    const timer = now.find((one) => one.name === name);
    if (timer?.cron === cron) return leave(`定时器 ${fn.name}.${name}`);
    const create = scf('BatchCreateTrigger', {
      ...named,
      Triggers: JSON.stringify([{ TriggerName: name, Type: 'timer', TriggerDesc: cron }]),
      Count: 1,
    });
    const step = { waitsFor: fn.name };
    return timer
      ? {
          ...step,
          kind: 'change',
          say: `定时器 ${fn.name}.${name}：${timer.cron} → ${cron}`,
          calls: [dropTimer(name, named), create],
        }
      : { ...step, kind: 'create', say: `建定时器 ${fn.name}.${name}（${cron}）`, calls: [create] };
  });
}

const dropTimer = (name: string, named: Named): Call =>
  scf('DeleteTrigger', { ...named, TriggerName: name, Type: 'timer' });

const planExtraTimers = (fn: FunctionPlan, found: Found): Step[] =>
  (found.functions[fn.name]?.timers ?? [])
    .filter((now) => !fn.timers.some(({ name }) => name === now.name))
    .map(({ name, cron }) => ({
      kind: 'prune',
      say: `多出来的定时器 ${fn.name}.${name}（${cron}）`,
      calls: [dropTimer(name, { FunctionName: fn.name, Namespace: found.namespace })],
      waitsFor: fn.name,
    }));
