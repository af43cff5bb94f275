import { ApiError, type CloudApi, type Service } from '../../../config/deploy/cloud-api';

// A stand-in for Tencent Cloud's API, after its documents and @cloudbase/manager-node 5.6.5: what it refuses is
// written here once more, and not taken from config/deploy/limits.ts.

type Index = { Name: string; Unique: boolean; Keys: { Name: string; Direction: string }[] };
type Variable = { Key: string; Value: string };
type Trigger = { TriggerName: string; Type: string; TriggerDesc: string };
type CloudFunction = {
  Status: string;
  Runtime: string;
  Handler: string;
  MemorySize: number;
  Timeout: number;
  Environment: { Variables: Variable[] };
  Triggers: Trigger[];
  zip: string;
};
type Params = Record<string, unknown>;

const READS = /^(Describe|List|Get)/;
const refuse = (code: string, action: string, message = code): never => {
  throw new ApiError(code, action, message);
};

/** An environment, empty unless it is filled; `calls` are those that change something. */
export function openManagementApi(id = 'county-1') {
  const collections = new Map<string, { acl: string; indexes: Map<string, Index> }>();
  const functions = new Map<string, CloudFunction>();
  const storage: { AclTag: string; Rule?: string } = { AclTag: 'READONLY' };
  const environment = { status: 'NORMAL' };
  const calls: { service: Service; action: string; params: Params }[] = [];
  const state = { dieAt: Infinity, ignored: '' };

  const tableOf = ({ EnvId, MongoConnector, TableName }: Params, action: string) => {
    if (EnvId !== id || Object(MongoConnector).DatabaseName !== 'tnt-1') refuse('InvalidParameter', action);
    return collections.get(String(TableName)) ?? refuse('ResourceNotFound', action);
  };
  const functionOf = ({ FunctionName, Namespace }: Params, action: string): CloudFunction => {
    if (Namespace !== id) refuse('ResourceNotFound.Namespace', action);
    return functions.get(String(FunctionName)) ?? refuse('ResourceNotFound.FunctionName', action);
  };
  const readyFunction = (params: Params, action: string): CloudFunction => {
    const found = functionOf(params, action);
    return found.Status === 'Active' ? found : refuse('FailedOperation.FunctionStatusError', action);
  };
  const configure = (fn: CloudFunction, params: Params, action: string) => {
    const { MemorySize = 128, Timeout = 3, Environment = { Variables: [] } } = params as Partial<CloudFunction>;
    if (MemorySize !== 64 && (MemorySize < 128 || MemorySize > 3072 || MemorySize % 128))
      refuse('InvalidParameterValue.MemorySize', action);
    if (Timeout < 1 || Timeout > 900) refuse('InvalidParameterValue.Timeout', action);
    const text = Environment.Variables.map(({ Key, Value }) => Key + Value).join('');
    if (Buffer.byteLength(text) > 4096) refuse('LimitExceeded.ContainerEnvironment', action);
    if (Environment.Variables.some(({ Key }) => !/^[a-zA-Z][a-zA-Z0-9_]+$/.test(Key)))
      refuse('InvalidParameterValue.Environment', action);
    Object.assign(fn, { MemorySize, Timeout, Environment, Status: 'Updating' });
  };

  const actions: Record<string, (params: Params) => object> = {
    DescribeEnvs: ({ EnvId }) => ({
      EnvList:
        EnvId === id
          ? [
              {
                ...{ EnvId: id, Status: environment.status },
                ...{
                  Databases: [{ InstanceId: 'tnt-1' }],
                  Storages: [{ Bucket: 'b-1' }],
                  Functions: [{ Namespace: id }],
                },
              },
            ]
          : [],
    }),
    ListTables: ({ MgoLimit, MgoOffset }) => ({
      Tables: [...collections.keys()]
        .slice(Number(MgoOffset), Number(MgoOffset) + Number(MgoLimit))
        .map((TableName) => ({ TableName })),
    }),
    CreateTable: ({ TableName }) => {
      const name = String(TableName);
      if (!/^[a-zA-Z0-9-][a-zA-Z0-9_-]{0,95}$/.test(name)) refuse('InvalidParameter', 'CreateTable');
      if (collections.has(name)) refuse('ResourceInUse', 'CreateTable');
      collections.set(name, { acl: 'PRIVATE', indexes: new Map([['_id_', builtIn]]) });
      return {};
    },
    DescribeTable: (params) => ({ Indexes: [...tableOf(params, 'DescribeTable').indexes.values()] }),
    UpdateTable: (params) => {
      const { indexes } = tableOf(params, 'UpdateTable');
      const { CreateIndexes = [], DropIndexes = [] } = params as {
        CreateIndexes?: { IndexName: string; MgoKeySchema: { MgoIsUnique: boolean; MgoIndexKeys: Index['Keys'] } }[];
        DropIndexes?: { IndexName: string }[];
      };
      for (const { IndexName } of DropIndexes)
        if (IndexName === '_id_' || !indexes.delete(IndexName)) refuse('ResourceNotFound', 'UpdateTable');
      for (const { IndexName, MgoKeySchema } of CreateIndexes) {
        const { MgoIsUnique, MgoIndexKeys } = MgoKeySchema;
        if (!/^[\w.-]+$/.test(IndexName) || IndexName.length > 96) refuse('InvalidParameter', 'UpdateTable');
        if (MgoIndexKeys.length < 1 || MgoIndexKeys.length > 31) refuse('InvalidParameter', 'UpdateTable');
        if (MgoIndexKeys.some(({ Direction }) => !['1', '-1', '2dsphere'].includes(Direction)))
          refuse('InvalidParameter', 'UpdateTable');
        if (!indexes.has(IndexName) && indexes.size >= 20) refuse('LimitExceeded', 'UpdateTable');
        indexes.set(IndexName, { Name: IndexName, Unique: MgoIsUnique, Keys: MgoIndexKeys });
      }
      return {};
    },
    DescribeDatabaseACL: ({ CollectionName }) => ({
      AclTag: (collections.get(String(CollectionName)) ?? refuse('ResourceNotFound', 'DescribeDatabaseACL')).acl,
    }),
    ModifyDatabaseACL: ({ CollectionName, AclTag }) => {
      if (!['READONLY', 'PRIVATE', 'ADMINWRITE', 'ADMINONLY'].includes(String(AclTag)))
        refuse('InvalidParameter', 'ModifyDatabaseACL');
      const found = collections.get(String(CollectionName)) ?? refuse('ResourceNotFound', 'ModifyDatabaseACL');
      found.acl = String(AclTag);
      return {};
    },
    DescribeStorageSafeRule: () => ({ ...storage }),
    ModifyStorageSafeRule: ({ AclTag, Rule }) => {
      if (AclTag !== 'CUSTOM') return Object.assign(storage, { AclTag });
      const rule = parse(Rule) ?? refuse('InvalidParameter.Rule', 'ModifyStorageSafeRule');
      if (!('read' in rule) || !('write' in rule)) refuse('InvalidParameter.Rule', 'ModifyStorageSafeRule');
      // the cloud lays it out in its own way
      return Object.assign(storage, { AclTag, Rule: JSON.stringify(rule, null, 2) });
    },
    GetFunction: (params) => {
      const { zip: _, ...found } = functionOf(params, 'GetFunction');
      const answer = { ...found, Triggers: found.Triggers.map((one) => ({ ...one, TriggerDesc: asJson(one) })) };
      // ready at the second look
      Object.assign(functionOf(params, 'GetFunction'), { Status: 'Active' });
      return answer;
    },
    CreateFunction: (params) => {
      const { FunctionName, Runtime, Handler, Code } = params as Record<string, string>;
      const name = String(FunctionName);
      if (!/^[a-zA-Z][a-zA-Z0-9_-]*[a-zA-Z0-9]$/.test(name) || name.length > 60)
        refuse('InvalidParameterValue.FunctionName', 'CreateFunction');
      if (functions.has(name)) refuse('ResourceInUse.FunctionName', 'CreateFunction');
      if (!['Nodejs16.13', 'Nodejs18.15', 'Nodejs20.19'].includes(String(Runtime)))
        refuse('InvalidParameterValue.Runtime', 'CreateFunction');
      const fn = { Runtime, Handler, Triggers: [], zip: zipOf(Code, 'CreateFunction') } as unknown as CloudFunction;
      configure(fn, params, 'CreateFunction');
      functions.set(name, fn);
      return {};
    },
    UpdateFunctionCode: (params) => {
      const found = readyFunction(params, 'UpdateFunctionCode');
      const zip = zipOf(params['Code'], 'UpdateFunctionCode');
      return (Object.assign(found, { zip, Handler: params['Handler'], Status: 'Updating' }), {});
    },
    UpdateFunctionConfiguration: (params) => {
      if (params['Runtime'] !== undefined) refuse('InvalidParameterValue.Runtime', 'UpdateFunctionConfiguration');
      configure(readyFunction(params, 'UpdateFunctionConfiguration'), params, 'UpdateFunctionConfiguration');
      return {};
    },
    BatchCreateTrigger: (params) => {
      const { Triggers } = readyFunction(params, 'BatchCreateTrigger');
      for (const one of JSON.parse(String(params['Triggers'])) as Trigger[]) {
        if (one.TriggerDesc.split(' ').length !== 7) refuse('InvalidParameterValue.TriggerDesc', 'BatchCreateTrigger');
        if (Triggers.some(({ TriggerName }) => TriggerName === one.TriggerName))
          refuse('ResourceInUse.TriggerName', 'BatchCreateTrigger');
        if (Triggers.length >= 10) refuse('LimitExceeded.Timer', 'BatchCreateTrigger');
        Triggers.push(one);
      }
      return {};
    },
    DeleteTrigger: (params) => {
      const found = readyFunction(params, 'DeleteTrigger');
      const left = found.Triggers.filter(({ TriggerName }) => TriggerName !== params['TriggerName']);
      if (left.length === found.Triggers.length) refuse('ResourceNotFound.Trigger', 'DeleteTrigger');
      return (Object.assign(found, { Triggers: left }), {});
    },
  };

  const api: CloudApi = async <T>(service: Service, action: string, params: object) => {
    const answer = actions[action] ?? refuse('InvalidAction', action);
    if (!READS.test(action)) {
      if (calls.length >= state.dieAt) throw new Error('the process died');
      calls.push({ service, action, params: params as Params });
      if (action === state.ignored) return {} as T;
    }
    // what travels is JSON
    return JSON.parse(JSON.stringify(answer(JSON.parse(JSON.stringify(params)) as Params))) as T;
  };
  return { api, id, collections, functions, storage, environment, calls, state };
}

const builtIn: Index = { Name: '_id_', Unique: true, Keys: [{ Name: '_id', Direction: '1' }] };
const asJson = ({ TriggerDesc }: Trigger): string => JSON.stringify({ cron: TriggerDesc });

function zipOf(code: unknown, action: string): string {
  const { ZipFile } = Object(code) as { ZipFile?: unknown };
  if (typeof ZipFile !== 'string' || ZipFile.length > 20_000_000) return refuse('InvalidParameterValue.Code', action);
  return ZipFile;
}

function parse(text: unknown): object | undefined {
  try {
    return Object(JSON.parse(String(text))) as object;
  } catch {
    return undefined;
  }
}
