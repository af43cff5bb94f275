import { readZip } from '../../../cloudfunctions/exports/workbook/zip';
import { rmSync } from 'node:fs';
import { applyDeployment, planDeployment } from '../../../config/deploy/apply';
import { ApiError, sign } from '../../../config/deploy/cloud-api';
import { packFunction } from '../../../config/deploy/deploy-tool';
import { readEnvironment } from '../../../config/deploy/environment';
import { makePlan } from '../../../config/deploy/plan';
import type { Wanted } from '../../../config/deploy/wanted';
import { openManagementApi } from './management-api';
import { builtFolder, deploymentTo, SECRETS, wantedNow } from './wanted-files';

type Standin = ReturnType<typeof openManagementApi>;
let wanted: Wanted;
let cloud: Standin;
beforeAll(() => void (wanted = wantedNow()));
beforeEach(() => void (cloud = openManagementApi()));
afterAll(() => rmSync(builtFolder(), { recursive: true }));

const copy = (): Wanted => JSON.parse(JSON.stringify(wanted)) as Wanted;
const plan = (changed = wanted) => planDeployment(deploymentTo(cloud, changed));
const apply = (changed = wanted, more = {}) => applyDeployment(deploymentTo(cloud, changed, more));
const said = async (kind: string, changed = wanted) =>
  (await plan(changed)).filter((step) => step.kind === kind).map(({ say }) => say);
const functionOf = (changed: Wanted, name: string) => changed.functions.find((fn) => fn.name === name)!;

/** What an environment holds, without the order in which it came. */
const stateOf = ({ collections, functions, storage }: Standin) => ({
  storage,
  collections: Object.fromEntries(
    [...collections].sort().map(([name, { acl, indexes }]) => [name, { acl, indexes: [...indexes.values()] }]),
  ),
  functions: Object.fromEntries([...functions].sort().map(([name, fn]) => [name, { ...fn, Status: 'Active' }])),
});

test('an empty environment gets everything that the files say, and a second run finds nothing to do', async () => {
  const left = await apply();
  expect(left.map(({ kind }) => kind)).toEqual(['person', 'person', 'person']);
  expect([...cloud.collections.keys()].sort()).toEqual(Object.keys(wanted.collections).sort());
  expect([...cloud.collections.values()].filter(({ acl }) => acl !== 'ADMINONLY')).toEqual([]);
  expect(cloud.collections.get('cases')!.indexes.get('timerDue')!.Keys).toEqual([
    { Name: 'timerDue', Direction: '1' },
    { Name: '_id', Direction: '1' },
  ]);
  expect(JSON.parse(cloud.storage.Rule!)).toEqual({ read: false, write: 'resource.openid == auth.openid' });
  expect([...cloud.functions.keys()].sort()).toEqual(['api', 'callbacks', 'exports', 'scheduler']);
  expect(cloud.functions.get('scheduler')).toMatchObject({
    ...{ Runtime: 'Nodejs20.19', Handler: 'index.main', MemorySize: 256, Timeout: 60, zip: 'zip of scheduler' },
    Triggers: [{ TriggerName: 'everyMinute', TriggerDesc: '0 * * * * * *' }],
  });
  const made = cloud.calls.length;
  await apply();
  expect(cloud.calls).toHaveLength(made);
});

test('a plan reads only, and names what it does without a secret', async () => {
  const steps = await plan();
  expect(cloud.calls).toEqual([]);
  expect(await said('create')).toEqual(
    expect.arrayContaining(['建集合 cases，权限 ADMINONLY', '建定时器 scheduler.everyMinute（0 * * * * * *）']),
  );
  for (const secret of Object.values(SECRETS)) expect(steps.map(({ say }) => say).join()).not.toContain(secret);
  expect(JSON.parse(JSON.stringify(steps))).toEqual(steps);
});

test('whoever stops anywhere and runs it again gets the same environment', async () => {
  await apply();
  const whole = stateOf(cloud);
  const writes = cloud.calls.length;
  // every kind of call is met, and each place around the functions at the end
  const moments = Array.from({ length: writes }, (_, n) => n).filter((n) => n % 23 === 0 || n > writes - 8);
  for (const dieAt of moments) {
    cloud = openManagementApi();
    cloud.state.dieAt = dieAt;
    await expect(apply()).rejects.toThrow('died');
    cloud.state.dieAt = Infinity;
    await apply();
    expect({ dieAt, ...stateOf(cloud) }).toEqual({ dieAt, ...whole });
  }
});

test('what somebody changed by hand is put right, and what is not ours stays', async () => {
  await apply();
  cloud.collections.get('vault')!.acl = 'READONLY';
  cloud.collections.get('halls')!.indexes.clear();
  cloud.collections.set('diary', { acl: 'PRIVATE', indexes: new Map() });
  Object.assign(cloud.storage, { AclTag: 'READONLY' });
  const api = cloud.functions.get('api')!;
  api.Timeout = 3;
  api.Environment.Variables.push({ Key: 'THEIRS', Value: 'kept' });
  cloud.functions.get('scheduler')!.Triggers[0]!.TriggerDesc = '0 0 * * * * *';
  cloud.calls.length = 0;
  expect(await said('change')).toEqual(
    expect.arrayContaining([
      '集合 vault 的权限：READONLY → ADMINONLY',
      '函数 api：超时 3 → 10 秒',
      '定时器 scheduler.everyMinute：0 0 * * * * * → 0 * * * * * *',
    ]),
  );
  await apply();
  expect(cloud.calls.map(({ action }) => action)).not.toContain('UpdateFunctionCode');
  expect(cloud.functions.get('api')!.Environment.Variables).toContainEqual({ Key: 'THEIRS', Value: 'kept' });
  expect(cloud.functions.get('api')!.Timeout).toBe(10);
  expect(cloud.collections.has('diary')).toBe(true);
  expect(await said('person')).toEqual(expect.arrayContaining([expect.stringContaining('diary')]));
});

test('new code goes up before the variable that names it', async () => {
  await apply();
  const changed = copy();
  functionOf(changed, 'api').codeHash = 'another';
  cloud.calls.length = 0;
  await apply(changed);
  expect(cloud.calls.map(({ action }) => action)).toEqual(['UpdateFunctionCode', 'UpdateFunctionConfiguration']);
});

test('an index or a timer too many is said, and removed only by who asks for it', async () => {
  await apply();
  const { indexes } = cloud.collections.get('halls')!;
  indexes.set('old', { Name: 'old', Unique: false, Keys: [{ Name: 'a', Direction: '1' }] });
  cloud.functions.get('api')!.Triggers.push({ TriggerName: 'old', Type: 'timer', TriggerDesc: '0 0 3 * * * *' });
  expect(await said('prune')).toEqual(['多出来的索引 halls.old（a）', '多出来的定时器 api.old（0 0 3 * * * *）']);
  await apply();
  expect(indexes.has('old')).toBe(true);
  await apply(wanted, { prune: true });
  expect(indexes.has('old')).toBe(false);
  expect(cloud.functions.get('api')!.Triggers).toEqual([]);
  expect(cloud.calls.map(({ action }) => action)).not.toContain('DeleteTable');
});

test('keys that make people known again are neither missing nor exchanged', async () => {
  const without = wantedNow({});
  expect(await said('held', without)).toEqual(
    expect.arrayContaining(['函数 api 要有 IDENTITY_KEY、CODE_KEY：请设在这里的环境变量里，再运行一次。']),
  );
  await apply(without);
  expect(cloud.functions.size).toBe(0);
  await apply();
  // what is set there stays when nothing is given here
  expect((await planDeployment(deploymentTo(cloud, without))).filter(({ kind }) => kind === 'change')).toEqual([]);
  const others = wantedNow({ ...SECRETS, IDENTITY_KEY: 'another' });
  cloud.calls.length = 0;
  const left = await apply(others);
  expect(cloud.calls).toEqual([]);
  expect(left.filter(({ kind, say }) => kind === 'held' && say.includes('IDENTITY_KEY'))).toHaveLength(4);
  expect(JSON.stringify(left.map(({ say }) => say))).not.toContain('another');
});

test('a function that was made with an old runtime is left to a person', async () => {
  await apply();
  cloud.functions.get('exports')!.Runtime = 'Nodejs8.9';
  cloud.calls.length = 0;
  const left = await apply();
  expect(cloud.calls).toEqual([]);
  expect(left.map(({ say }) => say)).toContainEqual(expect.stringContaining('exports 的运行环境是 Nodejs8.9'));
});

/** Sends what a plan says without looking at it first. */
async function applyUnchecked(changed: Wanted): Promise<void> {
  const found = await readEnvironment(cloud.api, cloud.id, []);
  for (const call of makePlan(changed, found).flatMap(({ calls }) => calls)) {
    const { service, action, params, code } = call;
    await cloud.api(service, action, code ? { ...params, Code: { ZipFile: 'zip' } } : params);
    cloud.functions.forEach((fn) => (fn.Status = 'Active'));
  }
}

test.each<[string, (changed: Wanted) => void, RegExp]>([
  ['a name of a collection', ({ collections }) => void (collections['_x'] = { acl: 'ADMINONLY', indexes: [] }), /_x/],
  ['a permission', ({ collections }) => void (collections['halls']!.acl = 'OPEN'), /OPEN/],
  [
    'a name of an index',
    ({ collections }) => void collections['halls']!.indexes.push({ name: 'a b', unique: false, keys: [['a', '1']] }),
    /a b/,
  ],
  [
    'too many indexes',
    ({ collections }) =>
      void (collections['halls']!.indexes = Array.from({ length: 20 }, (_, n) => ({
        ...{ name: `i${n}`, unique: false, keys: [[`f${n}`, '1']] },
      })) as never),
    /20 个，最多 19/,
  ],
  [
    'too many fields of an index',
    ({ collections }) =>
      void collections['halls']!.indexes.push({
        ...{ name: 'wide', unique: false },
        keys: Array.from({ length: 32 }, (_, n): [string, string] => [`f${n}`, '1']),
      }),
    /wide/,
  ],
  ['a storage rule without writing', (changed) => void (changed.storageRule = { read: false }), /write/],
  ['a name of a function', ({ functions }) => void (functions[0]!.name = '1-'), /1-/],
  ['a runtime', ({ functions }) => void (functions[0]!.runtime = 'Nodejs6.10'), /Nodejs6\.10/],
  ['a memory', ({ functions }) => void (functions[0]!.memory = 200), /200 MB/],
  ['a time-out', ({ functions }) => void (functions[0]!.timeout = 901), /901 秒/],
  ['long variables', ({ functions }) => void (functions[0]!.variables['LONG'] = '长'.repeat(1400)), /最多 4096/],
  ['a name of a variable', ({ functions }) => void (functions[0]!.variables['1A'] = 'x'), /1A/],
  [
    'a timer of five fields',
    ({ functions }) => void functions[0]!.timers.push({ name: 't', cron: '* * * * *' }),
    /七段/,
  ],
  [
    'too many timers',
    ({ functions }) =>
      void (functions[0]!.timers = Array.from({ length: 11 }, (_, n) => ({ name: `t${n}`, cron: '0 * * * * * *' }))),
    /11 个，最多 10/,
  ],
])('%s that the platform refuses is said before anything is changed', async (_, spoil, sentence) => {
  const changed = copy();
  spoil(changed);
  await expect(apply(changed)).rejects.toMatchObject({ reason: 'mistakes' });
  await expect(apply(changed)).rejects.toThrow(sentence);
  expect(cloud.calls).toEqual([]);
  await expect(applyUnchecked(changed)).rejects.toBeInstanceOf(ApiError);
});

test('a refusal of the cloud stops there, in words, and a change that did not take is noticed', async () => {
  await apply();
  cloud.collections.get('vault')!.acl = 'READONLY';
  cloud.state.ignored = 'ModifyDatabaseACL';
  await expect(apply()).rejects.toMatchObject({
    reason: 'differs',
    message: expect.stringContaining('vault') as unknown,
  });
  cloud.state.ignored = '';
  const full = cloud.collections.get('inbox')!.indexes;
  for (let n = 0; full.size < 20; n++)
    full.set(`x${n}`, { Name: `x${n}`, Unique: false, Keys: [{ Name: 'x', Direction: '1' }] });
  full.delete('sendDue');
  full.set('y', { Name: 'y', Unique: false, Keys: [{ Name: 'y', Direction: '1' }] });
  await expect(apply()).rejects.toMatchObject({
    reason: 'refused',
    message: expect.stringContaining('LimitExceeded') as unknown,
  });
});

test('an environment that is not there, or not ready, is named', async () => {
  await expect(planDeployment({ ...deploymentTo(cloud, wanted), environment: 'other' })).rejects.toMatchObject({
    reason: 'unreachable',
  });
  cloud.environment.status = 'ISOLATE';
  await expect(plan()).rejects.toThrow('ISOLATE');
});

test('a function travels as a zip with its code and its settings', async () => {
  const zip = readZip(Buffer.from(await packFunction(builtFolder(), 'callbacks'), 'base64'), 50_000_000);
  expect([...zip.keys()]).toEqual(['index.js', 'package.json', 'config.json']);
});

test('a request is signed as @cloudbase/manager-node 5.6.5 signs it', () => {
  const body = JSON.stringify({ FunctionName: 'api', Namespace: 'county-1' });
  expect(
    sign({
      ...{ secretId: 'AKIDexample', secretKey: 'example-key', service: 'scf', host: 'scf.tencentcloudapi.com' },
      ...{ body, timestamp: 1796101024 },
    }),
  ).toBe(
    'TC3-HMAC-SHA256 Credential=AKIDexample/2026-12-01/scf/tc3_request, SignedHeaders=content-type;host, ' +
      'Signature=62d86892f6e58addaaed7ffb628369d883139d6247504121b4e19173f388a133',
  );
});
