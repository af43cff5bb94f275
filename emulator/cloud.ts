import { randomBytes } from 'node:crypto';
import { HTTPException } from 'hono/http-exception';
import type { EmulatedDatabase } from './database/database';
import type { Functions } from './functions/functions';
import type { CloudRequest, Invocation, Invocations } from './functions/invocations';
import type { FunctionLog } from './functions/log';
import { bytes, createRouter, json, readBytes, readJson, type App, type Ctx } from './http/http';
import type { createStorage } from './storage/requests';
import type { createOpenData } from './wechat/open-data';
import type { Wechat } from './wechat/wechat';
import { CloudError } from './wire/answers';
import { decodeCall, decodeCloudIds, encodeAnswer, encodeOpenData, type ApiAnswer } from './wire/openapi';
import type { RequestDelay } from './request-delay';
import { readMultipart } from './wire/multipart';
import type { WireRequest } from './wire/requests';

type Parts = {
  database: EmulatedDatabase;
  functions: Functions;
  invocations: Invocations;
  storage: ReturnType<typeof createStorage>;
  openData: ReturnType<typeof createOpenData>;
  wechat: Wechat;
  log: FunctionLog;
  requestDelay: RequestDelay;
};
type Body = { request: WireRequest; requestData?: Buffer };

/** The endpoint of wx-server-sdk: all requests of all functions, each with the token of its invocation. */
export const cloudRoutes = (parts: Parts): App => createRouter().post('/admin', (c) => handle(c, parts));

async function handle(c: Ctx, parts: Parts): Promise<Response> {
  const requestId = randomBytes(8).toString('hex');
  const startedAt = performance.now();
  let record: CloudRequest | undefined;
  let caller: Invocation | undefined;
  try {
    const { request, requestData } = await readBody(c);
    caller = findCaller(parts, request);
    record = { action: request.action, ...(request.apiName === undefined ? {} : { api: request.apiName }) };
    caller.requests.push(record);
    await parts.requestDelay.wait();
    if (requestData) return binary(c, await answerProtobuf(parts, caller, request, requestData));
    return json(c, { ...(await dispatch(parts, caller, request, record)), requestId });
  } catch (error) {
    const { code, message } = asCloudError(error);
    if (record) record.error = `${code} ${message}`;
    if (record && caller && code === 'DATABASE_COLLECTION_NOT_EXIST')
      reportMissingCollection(parts.log, caller.function, record);
    // The SDK expects errors, too, as HTTP 200 with JSON; it distorts any other answer.
    return json(c, { code, message, requestId });
  } finally {
    if (record) record.ms = Math.round((performance.now() - startedAt) * 10) / 10;
  }
}

function findCaller({ invocations, log }: Parts, request: WireRequest): Invocation {
  const caller = invocations.find(request.wxCloudApiToken);
  if (caller) return caller;
  const name = invocations.endedFunction(request.wxCloudApiToken);
  if (name !== undefined) {
    const target = typeof request.collectionName === 'string' ? ` on ${request.collectionName}` : '';
    log.warn(name, `${request.action}${target} came after its invocation had ended: it is refused and lost`);
  }
  throw new CloudError('INVALID_PARAM', 'Invalid wxCloudApiToken');
}

/** Shows once that a function uses a collection that does not exist, because functions often ignore the error. */
function reportMissingCollection(log: FunctionLog, name: string, { action, collection }: CloudRequest): void {
  log.warnOnce(name, `there is no collection ${String(collection)}: ${action} on it fails`);
}

function asCloudError(error: unknown): { code: string; message: string } {
  if (error instanceof CloudError) return error;
  if (error instanceof HTTPException) return { code: 'INVALID_PARAM', message: error.message };
  console.error(error);
  return { code: 'SYS_ERR', message: error instanceof Error ? error.message : String(error) };
}

/** Answers a call of WeChat's API in the form of protobuf messages. */
async function answerProtobuf(
  parts: Parts,
  caller: Invocation,
  request: WireRequest,
  requestData: Buffer,
): Promise<Buffer> {
  const cloudIds = decodeOrRefuse('requestData', () => decodeCloudIds(requestData));
  if (cloudIds) {
    const opened = cloudIds.map((cloudId) => ({ cloudId, json: JSON.stringify(parts.openData.open(cloudId)) }));
    return encodeOpenData(opened);
  }
  const input = decodeOrRefuse('requestData', () => decodeCall(requestData));
  return encodeAnswer(await callWechat(parts, caller, request, input));
}

const unreadable =
  (part: string) =>
  (error: unknown): never => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CloudError('INVALID_PARAM', `${part} can not be read: ${reason}`);
  };

function decodeOrRefuse<T>(part: string, decode: () => T): T {
  try {
    return decode();
  } catch (error) {
    return unreadable(part)(error);
  }
}

async function dispatch(
  parts: Parts,
  caller: Invocation,
  request: WireRequest,
  record: CloudRequest,
): Promise<Record<string, unknown>> {
  const { action } = request;
  if (action.startsWith('database.'))
    return parts.database.handle(
      request,
      String(request.wxCloudApiToken),
      (observation) => void Object.assign(record, observation, { action }),
    );
  if (action === 'functions.invokeFunction') return callFunction(parts.functions, caller, request);
  if (parts.storage.handles(action)) return parts.storage.handle(request);
  if (action === 'wx.api') return callPlainApi(parts, caller, request);
  parts.log.warnOnce(caller.function, `the emulator lacks ${action} of WeChat`);
  throw new CloudError('INVALID_PARAM', `the emulator lacks ${action}`);
}

async function callFunction(
  functions: Functions,
  caller: Invocation,
  request: WireRequest,
): Promise<Record<string, unknown>> {
  const name = typeof request.function_name === 'string' ? request.function_name : '';
  const event = parseObject(request.request_data);
  const { text, error } = await functions.invoke({
    function: name,
    event,
    openid: caller.openid,
    source: `${caller.source},scf`,
  });
  if (error) throw error;
  return { data: { response_data: text } };
}

async function callPlainApi(parts: Parts, caller: Invocation, request: WireRequest): Promise<Record<string, unknown>> {
  const answer = await callWechat(parts, caller, request, parseObject(request.requestData));
  if ('json' in answer) return { data: { responseData: JSON.stringify(answer.json) } };
  if ('platformError' in answer)
    return { data: { responseData: JSON.stringify({ errcode: answer.platformError, errmsg: 'system error' }) } };
  return { data: { responseData: answer.bytes.toString('base64') } };
}

function callWechat(
  { wechat, functions, log }: Parts,
  caller: Invocation,
  request: WireRequest,
  input: Record<string, unknown>,
): Promise<ApiAnswer> {
  const name = typeof request.apiName === 'string' ? request.apiName : '';
  if (!wechat.has(name)) log.warnOnce(caller.function, `the emulator lacks ${name} of WeChat`);
  return wechat.call(name, input, functions.config(caller.function)?.openapi ?? []);
}

/** The SDK takes exactly `application/json; charset=utf-8` for a platform error, so an answer has another type. */
const binary = (c: Ctx, body: Buffer): Response => bytes(c, body, 'application/octet-stream');

async function readBody(c: Ctx): Promise<Body> {
  const contentType = c.req.header('content-type');
  if (!contentType?.startsWith('multipart/')) return { request: asRequest(await readJson(c)) };
  const { fields, files } = await readMultipart(contentType, await readBytes(c)).catch(unreadable('the form'));
  const request = asRequest(fields);
  return request.action === 'wx.openApi'
    ? { request, requestData: files['requestData'] ?? Buffer.alloc(0) }
    : { request };
}

function asRequest(body: Record<string, unknown>): WireRequest {
  if (typeof body.action !== 'string') throw new CloudError('INVALID_PARAM', 'the request names no action');
  return { ...body, action: body.action };
}

function parseObject(text: unknown): Record<string, unknown> {
  const value: unknown =
    typeof text === 'string' && text !== '' ? decodeOrRefuse('the request', () => JSON.parse(text) as unknown) : {};
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
