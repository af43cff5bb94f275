import type { FunctionPlan, IndexPlan, Wanted } from './wanted';

// What the platform documents, so that a mistake is said before anything is changed.

/** Most indexes of a collection: 20 with the built-in one in WeChat's older page, 100 in CloudBase's. */
const MAX_INDEXES = 20;
const MAX_INDEX_FIELDS = 31;
/** Tencent Cloud API, CreateTable. */
const COLLECTION_NAME = /^[A-Za-z0-9-][\w-]{0,95}$/;
const INDEX_NAME = /^(?!_id_$)[\w.-]{1,96}$/;
/** SCF API, CreateFunction. */
const FUNCTION_NAME = /^[A-Za-z][\w-]{0,58}[A-Za-z0-9]$/;
const RUNTIMES = ['Nodejs16.13', 'Nodejs18.15', 'Nodejs20.19'];
const MEMORY = { min: 128, max: 3072, step: 128 };
const MAX_TIMEOUT = 900;
/** SCF quotas: all variables of a function together. */
const MAX_VARIABLE_BYTES = 4096;
const VARIABLE_NAME = /^[A-Za-z]\w{1,63}$/;
const MAX_TIMERS = 10;
const ACLS = ['READONLY', 'PRIVATE', 'ADMINWRITE', 'ADMINONLY'];

/** What the platform would not accept, as sentences. Empty when everything may be applied. */
export const findMistakes = ({ collections, storageRule, functions }: Wanted): string[] => [
  ...Object.entries(collections).flatMap(([name, { acl, indexes }]) => [
    ...(COLLECTION_NAME.test(name) ? [] : [`集合名 ${name} 不能用`]),
    ...(ACLS.includes(acl) ? [] : [`集合 ${name} 的权限 ${acl} 不认识`]),
    ...findIndexMistakes(name, indexes),
  ]),
  ...findStorageMistakes(storageRule),
  ...functions.flatMap(findFunctionMistakes),
];

function findIndexMistakes(collection: string, indexes: IndexPlan[]): string[] {
  const names = indexes.map(({ name }) => name);
  return [
    ...(indexes.length + 1 > MAX_INDEXES
      ? [`集合 ${collection} 的索引有 ${indexes.length} 个，最多 ${MAX_INDEXES - 1} 个`]
      : []),
    ...names.filter((name, n) => names.indexOf(name) !== n).map((name) => `集合 ${collection} 有两个索引都叫 ${name}`),
    ...indexes.flatMap(({ name, keys }) => [
      ...(INDEX_NAME.test(name) ? [] : [`集合 ${collection} 的索引名 ${name} 不能用`]),
      ...(keys.length > 0 && keys.length <= MAX_INDEX_FIELDS ? [] : [`索引 ${collection}.${name} 的字段数不对`]),
    ]),
  ];
}

const findStorageMistakes = (rule: Record<string, unknown>): string[] =>
  ['read', 'write'].flatMap((key) =>
    ['boolean', 'string'].includes(typeof rule[key]) ? [] : [`云存储的安全规则少了 ${key}`],
  );

function findFunctionMistakes(fn: FunctionPlan): string[] {
  const { name, runtime, handler, memory, timeout, variables, timers } = fn;
  const bytes = Object.entries(variables).reduce((sum, [key, value]) => sum + Buffer.byteLength(key + value), 0);
  const { min, max, step } = MEMORY;
  return [
    ...(FUNCTION_NAME.test(name) ? [] : [`函数名 ${name} 不能用`]),
    ...(RUNTIMES.includes(runtime) ? [] : [`函数 ${name} 的运行环境 ${runtime} 不能用`]),
    ...(/^[\w-]+\.[\w-]+$/.test(handler) ? [] : [`函数 ${name} 的入口 ${handler} 不能用`]),
    ...(memory >= min && memory <= max && memory % step === 0
      ? []
      : [`函数 ${name} 的内存 ${memory} MB 不能用，要 ${min} 到 ${max} 之间 ${step} 的倍数`]),
    ...(Number.isInteger(timeout) && timeout >= 1 && timeout <= MAX_TIMEOUT
      ? []
      : [`函数 ${name} 的超时 ${timeout} 秒不能用，要 1 到 ${MAX_TIMEOUT}`]),
    ...(bytes > MAX_VARIABLE_BYTES ? [`函数 ${name} 的环境变量一共 ${bytes} 字节，最多 ${MAX_VARIABLE_BYTES}`] : []),
    ...Object.keys(variables)
      .filter((key) => !VARIABLE_NAME.test(key))
      .map((key) => `函数 ${name} 的环境变量名 ${key} 不能用`),
    ...(timers.length > MAX_TIMERS ? [`函数 ${name} 的定时器有 ${timers.length} 个，最多 ${MAX_TIMERS} 个`] : []),
    ...timers
      .filter(({ cron }) => cron.trim().split(/\s+/).length !== 7)
      .map(({ name: timer, cron }) => `定时器 ${name}.${timer} 的时间 ${cron} 不是七段`),
  ];
}
