import fc from 'fast-check';
import type { Emulator } from '../../emulator/emulator';
import { startTestEmulator } from './test-emulator';
import { iterations } from '../support/iterations';

// Requests no SDK would send: whatever comes, the answer is HTTP 200 and JSON, and a failure has a code and a text of
// the platform's kind.

const TIMES = iterations(1, 20);
jest.setTimeout(60_000 * TIMES);

let emulator: Emulator;
let one: ReturnType<Emulator['invocation']>;
beforeAll(async () => {
  emulator = await startTestEmulator();
  one = emulator.invocation({ function: 'main', openid: 'oLin' });
  await emulator.database.seed({
    open: [{ _id: 'a', _openid: 'oLin' }],
    notes: [{ _id: 'a', n: 1, list: [1, { a: 2 }], deep: { a: null } }, { _id: 'b' }],
  });
});
afterAll(async () => {
  one.end();
  await emulator.close();
});

const names = [
  '_id',
  'n',
  'list',
  'deep.a',
  'list.0',
  'list.$',
  'a..b',
  '',
  '$n',
  '__proto__',
  'constructor',
  'toString',
];
const operators = [
  ...[
    '$set',
    '$unset',
    '$inc',
    '$mul',
    '$min',
    '$max',
    '$rename',
    '$push',
    '$pull',
    '$pullAll',
    '$pop',
    '$addToSet',
    '$each',
    '$position',
    '$slice',
    '$sort',
  ],
  ...[
    '$and',
    '$or',
    '$nor',
    '$not',
    '$in',
    '$nin',
    '$all',
    '$elemMatch',
    '$size',
    '$mod',
    '$regex',
    '$options',
    '$exists',
    '$expr',
    '$gt',
    '$ne',
    '$near',
    '$nearSphere',
    '$geoWithin',
    '$geometry',
    '$centerSphere',
  ],
  ...[
    '$date',
    '$numberInt',
    '$numberLong',
    '$oid',
    '$regularExpression',
    '$tcb_server_date',
    '$binary',
    '$sum',
    '$push',
    '$cond',
    '$dateToString',
    '$map',
    '$switch',
    '$nothing',
  ],
];
const stages = [
  '$match',
  '$group',
  '$project',
  '$addFields',
  '$lookup',
  '$unwind',
  '$sort',
  '$limit',
  '$skip',
  '$sample',
  '$count',
  '$bucket',
  '$bucketAuto',
  '$replaceRoot',
  '$sortByCount',
  '$geoNear',
  '$out',
  '',
];
const actions = [
  'addCollection',
  'insertDocument',
  'getDocument',
  'calculateDocument',
  'modifyDocument',
  'removeDocument',
  'aggregateDocuments',
  'startTransaction',
  'commitTransaction',
  'abortTransaction',
  'nothing',
];

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(0, 1, -1, 1.5, 1e300, '', 'a', '$n', '$$ROOT', '$$x', true, false, null, 'Point'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names.filter((name) => name !== '__proto__'), ...operators), tie('value'), {
      maxKeys: 3,
    }),
  ),
}));
const broken = fc.constantFrom(
  '',
  '{',
  'null',
  '[]',
  '5',
  '"x"',
  '{"__proto__":1}',
  '{"$date":{}}',
  '{"a":{"$regularExpression":null}}',
  '{"$tcb_server_date":null}',
  '{"$tcb_server_date":5}',
  '{"n":{"$numberInt":{}}}',
);
const text = fc.oneof(
  { weight: 6, arbitrary: value.map((plain) => JSON.stringify(plain)) },
  { weight: 1, arbitrary: broken },
);
const field = fc.oneof({ weight: 5, arbitrary: text }, { weight: 1, arbitrary: value });
const stage = fc.oneof(
  { weight: 8, arbitrary: fc.record({ stageKey: fc.constantFrom(...stages), stageValue: text }) },
  { weight: 1, arbitrary: value },
);

const database = fc.record(
  {
    action: fc.constantFrom(...actions).map((name) => `database.${name}`),
    collectionName: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom('notes', 'open') },
      { weight: 1, arbitrary: value },
    ),
    queryType: fc.constantFrom('DOC', 'WHERE', 5),
    query: field,
    order: field,
    projection: field,
    data: fc.oneof(field, fc.array(field, { maxLength: 2 })),
    limit: fc.constantFrom(0, 1, 5000, -1, 'x', null, { toString: 0 }),
    offset: fc.constantFrom(0, 1, -1, 'x'),
    multi: fc.constantFrom(true, false, 'x'),
    merge: fc.constantFrom(true, false, 'x'),
    upsert: fc.constantFrom(true, false),
    stages: fc.oneof({ weight: 6, arbitrary: fc.array(stage, { maxLength: 3 }) }, { weight: 1, arbitrary: value }),
    transactionId: fc.constantFrom('none', 5, { toString: 0 }),
  },
  { requiredKeys: ['action', 'collectionName', 'queryType'] },
);
const other = fc.record(
  {
    action: fc.constantFrom(
      'functions.invokeFunction',
      'storage.getUploadMetadata',
      'storage.batchGetDownloadUrl',
      'storage.batchDeleteFile',
      'wx.api',
      'wx.openApi',
      'wx.wxPayApi',
      'toString',
      5,
      null,
    ),
    function_name: fc.constantFrom('nobody', '', 5, null, '../x', { toString: 0 }),
    request_data: field,
    path: value,
    file_list: value,
    fileid_list: value,
    apiName: fc.constantFrom(
      'subscribeMessage.send',
      'security.msgSecCheck',
      'wxacode.getUnlimited',
      'phonenumber.getPhoneNumber',
      'toString',
      5,
      { toString: 0 },
    ),
    requestData: field,
  },
  { requiredKeys: ['action'] },
);

// the words of an engine that stumbled, not of one that refuses
const CRASH =
  /is not a function|is not iterable|Cannot (read|convert|destructure|use|set|create|assign|mix)|undefined \(|Maximum call stack|Reduce of empty|Invalid (time|array|count)/;

/** Asks and checks the form of the answer. */
async function ask(body: string | Buffer, type = 'application/json') {
  const response = await fetch(`${emulator.url}/admin`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: new Uint8Array(Buffer.from(body)),
  });
  const answer = response.headers.get('content-type')?.startsWith('application/json')
    ? ((await response.json()) as Record<string, unknown>)
    : { requestId: 'bytes', data: await response.arrayBuffer() };
  expect(response.status).toBe(200);
  expect(answer.requestId).toEqual(expect.any(String));
  if (!('code' in answer)) return;
  expect(answer).toEqual({
    code: expect.stringMatching(/^[A-Z_]+$/),
    message: expect.any(String),
    requestId: expect.any(String),
  });
  expect(answer.code).not.toBe('SYS_ERR');
  expect(answer.message).not.toMatch(CRASH);
}

const token = () => one.environment.WX_API_TOKEN;

test.each([
  ['the database', database, 1000 * TIMES],
  ['everything else', other, 200 * TIMES],
])('a strange request to %s is answered, never with a crash', async (_, requests, numRuns) => {
  await fc.assert(
    fc.asyncProperty(requests as fc.Arbitrary<object>, (request) =>
      ask(JSON.stringify({ ...request, wxCloudApiToken: token() })),
    ),
    { numRuns },
  );
});

test('a strange request of a phone to the database has an answer or a failure with a number', async () => {
  await fc.assert(
    fc.asyncProperty(database as fc.Arbitrary<object>, async (request) => {
      const response = await fetch(`${emulator.url}/cloud/database`, {
        method: 'POST',
        headers: { 'x-wx-openid': 'oLin' },
        body: JSON.stringify(request),
      });
      const answer = (await response.json()) as Record<string, unknown>;
      expect(response.status).toBe(200);
      if ('errCode' in answer)
        expect(answer).toEqual({ errCode: expect.any(Number), errMsg: expect.not.stringMatching(CRASH) });
      else expect(answer).toHaveProperty('data');
    }),
    { numRuns: 300 * TIMES },
  );
});

test('bodies that are no requests are answered too', async () => {
  for (const body of ['', '{', '[]', 'null', '5', '{}', '{"action":{}}', '{"action":"database.getDocument"}'])
    await ask(body);
  const form = (...parts: string[]) =>
    `${parts.map((part) => `--x\r\nContent-Disposition: form-data; ${part}\r\n`).join('')}--x--\r\n`;
  const fields = [
    `name="action"\r\n\r\nwx.openApi`,
    `name="wxCloudApiToken"\r\n\r\n${token()}`,
    `name="apiName"\r\n\r\nsubscribeMessage.send`,
  ];
  const data = (bytes: string) =>
    `name="requestData"; filename="x"\r\nContent-Type: application/octet-stream\r\n\r\n${bytes}`;
  for (const body of [
    '',
    '--x',
    form(),
    form(...fields),
    form(...fields, data('')),
    form(...fields, data('\u0008\u0000\u0012\u0003abc')),
    form(...fields, data('{"a":1}')),
  ])
    await ask(body, 'multipart/form-data; boundary=x');
  await ask('x', 'multipart/form-data');
});

test('and the emulator goes on serving', async () => {
  expect((await fetch(`${emulator.url}/control/people`)).status).toBe(200);
});
