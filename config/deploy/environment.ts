import { ApiError, type CloudApi } from './cloud-api';
import { DeployError } from './deploy-error';
import type { IndexPlan, TimerPlan } from './wanted';

export type FoundFunction = {
  status: string;
  runtime: string;
  handler: string;
  memory: number;
  timeout: number;
  variables: Record<string, string>;
  timers: TimerPlan[];
};
/** What an environment is now. */
export type Found = {
  id: string;
  instance: string;
  bucket: string;
  namespace: string;
  collections: Record<string, { acl: string; indexes: IndexPlan[] }>;
  storage: { acl: string; rule?: string };
  functions: Record<string, FoundFunction>;
};

type EnvironmentInfo = {
  EnvId: string;
  Status: string;
  Databases?: { InstanceId: string }[];
  Storages?: { Bucket: string }[];
  Functions?: { Namespace: string }[];
};
type IndexInfo = { Name: string; Unique?: boolean; Keys: { Name: string; Direction: string }[] };
type FunctionInfo = {
  Status: string;
  Runtime: string;
  Handler: string;
  MemorySize: number;
  Timeout: number;
  Environment?: { Variables?: { Key: string; Value: string }[] };
  Triggers?: { TriggerName: string; Type: string; TriggerDesc: string }[];
};

const PAGE = 100;
/** The index of `_id` is the platform's own. */
const BUILT_IN = ['_id_', '_openid_1'];

/** Parameters that name the database of an environment. */
export const databaseOf = ({ id, instance }: Pick<Found, 'id' | 'instance'>) => ({
  EnvId: id,
  MongoConnector: { InstanceId: 'flexdb', DatabaseName: instance },
});

/** Reads an environment: only calls that change nothing. Of functions only those that are named. */
export async function readEnvironment(api: CloudApi, id: string, functionNames: string[]): Promise<Found> {
  const { EnvList = [] } = await api<{ EnvList?: EnvironmentInfo[] }>('tcb', 'DescribeEnvs', { EnvId: id });
  const info = EnvList.find(({ EnvId }) => EnvId === id);
  if (!info) throw new DeployError('unreachable', `这个账号下没有环境 ${id}`);
  if (info.Status !== 'NORMAL') throw new DeployError('unreachable', `环境 ${id} 现在是 ${info.Status}`);
  const instance = info.Databases?.[0]?.InstanceId;
  const bucket = info.Storages?.[0]?.Bucket;
  const namespace = info.Functions?.[0]?.Namespace;
  if (!instance || !bucket || !namespace)
    throw new DeployError('unreachable', `环境 ${id} 还没有开通数据库、云存储或云函数`);
  const place = { id, instance, bucket, namespace };
  return {
    ...place,
    collections: await readCollections(api, place),
    storage: await readStorage(api, place),
    functions: await readFunctions(api, namespace, functionNames),
  };
}

async function readCollections(api: CloudApi, place: Pick<Found, 'id' | 'instance'>): Promise<Found['collections']> {
  const names: string[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const { Tables } = await api<{ Tables?: { TableName: string }[] | null }>('tcb', 'ListTables', {
      ...databaseOf(place),
      MgoLimit: PAGE,
      MgoOffset: offset,
    });
    names.push(...(Tables ?? []).map(({ TableName }) => TableName));
    if ((Tables ?? []).length < PAGE) break;
  }
  const collections: Found['collections'] = {};
  for (const name of names) {
    const { AclTag } = await api<{ AclTag: string }>('tcb', 'DescribeDatabaseACL', {
      EnvId: place.id,
      CollectionName: name,
    });
    const { Indexes } = await api<{ Indexes?: IndexInfo[] | null }>('tcb', 'DescribeTable', {
      ...databaseOf(place),
      TableName: name,
    });
    const indexes = (Indexes ?? [])
      .filter(({ Name }) => !BUILT_IN.includes(Name))
      .map(({ Name, Unique = false, Keys }) => ({
        name: Name,
        unique: Unique,
        keys: Keys.map(({ Name: field, Direction }): [string, string] => [field, String(Direction)]),
      }));
    collections[name] = { acl: AclTag, indexes };
  }
  return collections;
}

async function readStorage(api: CloudApi, { id, bucket }: Pick<Found, 'id' | 'bucket'>): Promise<Found['storage']> {
  const answer = await api<{ AclTag: string; Rule?: string }>('tcb', 'DescribeStorageSafeRule', {
    EnvId: id,
    Bucket: bucket,
  });
  return { acl: answer.AclTag, ...(answer.Rule ? { rule: answer.Rule } : {}) };
}

async function readFunctions(api: CloudApi, namespace: string, names: string[]): Promise<Found['functions']> {
  const functions: Found['functions'] = {};
  for (const name of names) {
    const info = await readFunction(api, namespace, name);
    if (info) functions[name] = info;
  }
  return functions;
}

/** A function as it is now; undefined when there is none. */
export async function readFunction(api: CloudApi, namespace: string, name: string): Promise<FoundFunction | undefined> {
  try {
    const info = await api<FunctionInfo>('scf', 'GetFunction', {
      FunctionName: name,
      Namespace: namespace,
      ShowCode: 'FALSE',
    });
    return {
      ...{ status: info.Status, runtime: info.Runtime, handler: info.Handler },
      ...{ memory: info.MemorySize, timeout: info.Timeout },
      variables: Object.fromEntries((info.Environment?.Variables ?? []).map(({ Key, Value }) => [Key, Value])),
      timers: (info.Triggers ?? [])
        .filter(({ Type }) => Type === 'timer')
        .map(({ TriggerName, TriggerDesc }) => ({ name: TriggerName, cron: cronOf(TriggerDesc) })),
    };
  } catch (error) {
    if (error instanceof ApiError && error.code.startsWith('ResourceNotFound')) return undefined;
    throw error;
  }
}

/** SCF answers a timer's time as text or as JSON with `cron`. */
function cronOf(description: string): string {
  try {
    const { cron } = Object(JSON.parse(description)) as { cron?: unknown };
    return typeof cron === 'string' ? cron : description;
  } catch {
    return description;
  }
}
