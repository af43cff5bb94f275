import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'protobufjs';
import type { Emulator } from '../../emulator/emulator';
import samples from './samples/cloud.json';
import { createClient, startTestEmulator } from './test-emulator';

type Plain = Record<string, unknown>;
type Sample = {
  name: string;
  request?: Plain;
  fields?: Plain;
  requestData?: string;
  http?: { method: string; path: string };
  response: Plain;
};

// the messages as the SDK's own definition has them, read by another part of the library than the emulator uses
const { root } = parse(`syntax = "proto2";
message CommApiData { required int32 apiType = 1; optional OpenApiData openapiData = 2; optional SvrkitApiData svrkitData = 4; optional string appid = 6; }
message OpenApiData { repeated KeyValuePair pairs = 1; }
message KeyValuePair { required string key = 1; required bytes value = 2; optional string contenttype = 3; optional string filename = 4; }
message SvrkitApiData { optional string apiName = 1; optional bytes reqData = 2; }
message CommOpenApiResp { optional bytes respData = 1; optional string contentType = 2; optional int32 errorCode = 3; optional uint32 httpCode = 4; optional int32 svrkitErrorCode = 6; }
message ApiGetOpenDataByCloudIdResp { message Item { optional string cloudId = 1; optional string json = 2; } repeated Item dataList = 1; }`);
const [Call, Answer, OpenData] = ['CommApiData', 'CommOpenApiResp', 'ApiGetOpenDataByCloudIdResp'].map((name) =>
  root.lookupType(name),
) as [ReturnType<typeof root.lookupType>, ReturnType<typeof root.lookupType>, ReturnType<typeof root.lookupType>];

const ECHO = `const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
exports.main = async (event, context) => {
  if (event.boom) throw new Error('boom');
  return { event, ctx: cloud.getWXContext(), pid: process.pid, requestId: context.request_id };
};`;
const PERMITTED = [
  'subscribeMessage.send',
  'security.msgSecCheck',
  'security.imgSecCheck',
  'security.mediaCheckAsync',
  'wxacode.getUnlimited',
  'phonenumber.getPhoneNumber',
];
const OPENID = 'oLOCAL-openid-1';

let emulator: Emulator;
let folder: string;
let phoneCode: string;
let invocation: ReturnType<Emulator['invocation']>;
const { post, control } = createClient(() => emulator.url);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'samples-'));
  for (const name of ['suite', 'echo']) mkdirSync(path.join(folder, name));
  writeFileSync(path.join(folder, 'suite/index.js'), 'exports.main = () => 1;');
  writeFileSync(path.join(folder, 'suite/config.json'), JSON.stringify({ permissions: { openapi: PERMITTED } }));
  writeFileSync(path.join(folder, 'echo/index.js'), ECHO);
  emulator = await startTestEmulator({ functions: folder, database: undefined, seed: undefined });
  invocation = emulator.invocation({ function: 'suite', openid: OPENID });
  // The state during the recording: a subscription, active users, risky words and a risky picture, a code and two
  // cloud ids.
  await post('/cloud/subscriptions', { results: { T: 'accept' } }, 'o1');
  await control('content', { risky: ['bad words', '\u0001\u0002\u0003'] });
  phoneCode = String((await post('/cloud/phone-code', { phone: '13800000000' }, OPENID)).body.code);
  for (const cloudID of ['cid1', 'cid2'])
    await post('/cloud/open-data', { cloudID, data: { phoneNumber: '13800000000' } }, OPENID);
});
afterAll(async () => {
  invocation.end();
  await emulator.close();
  rmSync(folder, { recursive: true });
});

/** Replaces what the recording's server did not check, and this one does: a code, and a time. */
const withValidValues = (text: string) =>
  text.replace('"abc"', JSON.stringify(phoneCode)).replace('"2024"', '"2024-01-01 08:00"');

type Pair = { key: string; value: Uint8Array; filename?: string };

function callData(base64: string): Buffer {
  const call = Call.decode(Buffer.from(base64, 'base64')) as unknown as { openapiData?: { pairs: Pair[] } };
  for (const pair of call.openapiData?.pairs ?? [])
    if (!pair.filename) pair.value = Buffer.from(withValidValues(Buffer.from(pair.value).toString('utf8')));
  return Buffer.from(Call.encode(call as unknown as Plain).finish());
}

/** An answer of WeChat's API with everything in it that is text of JSON. */
function opened(base64: string): unknown {
  const {
    respData,
    contentType = '',
    errorCode,
    httpCode,
    svrkitErrorCode,
  } = Answer.toObject(Answer.decode(Buffer.from(base64, 'base64'))) as {
    respData?: Uint8Array;
    contentType?: string;
  } & Plain;
  const bytes = Buffer.from(respData ?? []);
  if (contentType.startsWith('image/'))
    return { contentType, errorCode, httpCode, picture: bytes.subarray(1, 4).toString() };
  if (svrkitErrorCode !== undefined)
    return { errorCode, svrkitErrorCode, ...OpenData.toObject(OpenData.decode(bytes)) };
  return { contentType, errorCode, httpCode, json: bytes.toString('utf8') };
}

/**
 * The shape of an answer: its keys, and the types of what they hold; numbers that say how a call went keep their value.
 */
function shapeOf(value: unknown, key = ''): unknown {
  if (typeof value === 'string' && /^[{[]/.test(value)) return { json: shapeOf(JSON.parse(value)) };
  if (['code', 'errcode', 'errorCode', 'httpCode', 'svrkitErrorCode', 'status', 'contentType'].includes(key))
    return value;
  if (typeof value !== 'object' || value === null) return value === null ? null : typeof value;
  if (Array.isArray(value)) return value.map((item) => shapeOf(item));
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, shapeOf(child, name)]));
}

const lacking = { errcode: -604100, errmsg: '' };
const lackingAnswer = Answer.encode({
  respData: Buffer.from(JSON.stringify(lacking)),
  contentType: 'application/json; encoding=utf-8',
  errorCode: 0,
  httpCode: 200,
}).finish();

/**
 * Answers that differ from the recording: an unknown API is answered in words, and a missing function as documented.
 */
const OWN: Record<string, Plain> = {
  callOpenAPI: { data: { responseData: JSON.stringify(lacking) } },
  'openapi.unknownApi': {
    contentType: 'application/octet-stream',
    base64: Buffer.from(lackingAnswer).toString('base64'),
  },
  'callFunction.missing': { code: 'FUNCTION_NOT_FOUND', message: '' },
};

async function ask({ request, fields, requestData }: Sample): Promise<Plain> {
  const token = invocation.environment['WX_API_TOKEN']!;
  const address = `${emulator.url}/admin?env=local-env&seqId=1`;
  if (requestData === undefined) {
    const headers = { 'content-type': 'application/json' };
    return (
      await fetch(address, { method: 'POST', headers, body: JSON.stringify({ ...request, wxCloudApiToken: token }) })
    ).json() as Promise<Plain>;
  }
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, wxCloudApiToken: token })) form.append(name, String(value));
  form.append(
    'requestData',
    new Blob([new Uint8Array(callData(requestData))], { type: 'application/octet-stream' }),
    'requestData',
  );
  const response = await fetch(address, { method: 'POST', body: form });
  const base64 = Buffer.from(await response.arrayBuffer()).toString('base64');
  return { contentType: response.headers.get('content-type'), base64 };
}

const shownBy = (response: Plain): unknown =>
  typeof response['base64'] === 'string'
    ? { contentType: response['contentType'], answer: opened(response['base64']) }
    : response;

describe('every recorded exchange but the database’s, in its order,', () => {
  let last: Plain = {};
  test.each((samples as Sample[]).map((sample) => [sample.name, sample] as const))(
    '%s is answered in the same shape',
    async (name, sample) => {
      if (sample.http?.method === 'PUT') {
        const { url, authorization } = last['data'] as { url: string; authorization: string };
        const put = await fetch(url, { method: 'PUT', headers: { signature: authorization }, body: 'twelve bytes' });
        return expect([put.status, await put.text()]).toEqual([200, '']);
      }
      if (sample.http) {
        const [{ tempFileURL }] = (last['data'] as { download_list: [{ tempFileURL: string }] }).download_list;
        const got = await fetch(encodeURI(tempFileURL));
        return expect([got.status, (await got.text()).length]).toEqual([200, 12]);
      }
      const { requestId, ...got } = await ask(sample);
      if (!('base64' in got)) expect(requestId).toEqual(expect.any(String));
      last = got;
      expect(shapeOf(shownBy(got))).toMatchObject(shapeOf(shownBy(OWN[name] ?? sample.response)) as object);
    },
  );
});
