import { randomBytes } from 'node:crypto';
import type { Database } from './database/database';
import type { Functions } from './functions/functions';
import type { Invocation, Invocations, Request } from './functions/invocations';
import { json, Refusal, type Question, type Reply, type Routes } from './http';
import type { createStorage } from './storage/requests';
import type { createOpenData } from './wechat/open-data';
import { CloudError } from './wire/answers';
import {
  decodeCall,
  decodeCloudIds,
  encodeAnswer,
  encodeOpenData,
  readMultipart,
  type ApiAnswer,
} from './wire/openapi';
import type { WireRequest } from './wire/requests';

type Parts = {
  database: Database;
  functions: Functions;
  invocations: Invocations;
  storage: ReturnType<typeof createStorage>;
  openData: ReturnType<typeof createOpenData>;
  wechat: (name: string, input: Record<string, unknown>, permitted: string[]) => Promise<ApiAnswer>;
};
type Read = { request: WireRequest; requestData?: Buffer };

/**
 * The cloud's side of wx-server-sdk: every request of every function arrives here, with the token of its invocation.
 */
export const cloudRoutes = (parts: Parts): Routes => ({ 'POST /admin': (it) => answer(it, parts) });

async function answer(it: Question, parts: Parts): Promise<Reply> {
  const requestId = randomBytes(8).toString('hex');
  const begun = performance.now();
  let record: Request | undefined;
  try {
    const { request, requestData } = await read(it);
    const caller = parts.invocations.find(request.wxCloudApiToken);
    if (!caller) throw new CloudError('INVALID_PARAM', 'Invalid wxCloudApiToken');
    record = { action: request.action, ...(request.apiName === undefined ? {} : { api: request.apiName }) };
    caller.requests.push(record);
    const cloudIds = requestData && readable('requestData', () => decodeCloudIds(requestData));
    if (cloudIds)
      return bytes(
        encodeOpenData(cloudIds.map((cloudId) => ({ cloudId, json: JSON.stringify(parts.openData.open(cloudId)) }))),
      );
    if (requestData)
      return bytes(
        encodeAnswer(
          await wechat(
            parts,
            caller,
            request,
            readable('requestData', () => decodeCall(requestData)),
          ),
        ),
      );
    return json({ ...(await dispatch(parts, caller, request, record)), requestId });
  } catch (error) {
    const { code, message } = failureOf(error);
    if (record) record.error = `${code} ${message}`;
    // Failure, too, is HTTP 200 and JSON; anything else reaches the function distorted.
    return json({ code, message, requestId });
  } finally {
    if (record) record.ms = Math.round((performance.now() - begun) * 10) / 10;
  }
}

function failureOf(error: unknown): { code: string; message: string } {
  if (error instanceof CloudError) return error;
  if (error instanceof Refusal) return { code: 'INVALID_PARAM', message: error.message };
  console.error(error);
  return { code: 'SYS_ERR', message: error instanceof Error ? error.message : String(error) };
}

/** What the request itself is to blame for. */
const unreadable =
  (what: string) =>
  (error: unknown): never => {
    throw new CloudError(
      'INVALID_PARAM',
      `${what} can not be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  };

function readable<T>(what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    return unreadable(what)(error);
  }
}

async function dispatch(
  parts: Parts,
  caller: Invocation,
  request: WireRequest,
  record: Request,
): Promise<Record<string, unknown>> {
  const { action } = request;
  if (action.startsWith('database.'))
    return parts.database.handle(
      request,
      String(request.wxCloudApiToken),
      (seen) => void Object.assign(record, seen, { action }),
    );
  if (action === 'functions.invokeFunction') return callFunction(parts.functions, caller, request);
  if (parts.storage.answers(action)) return parts.storage.answer(request);
  if (action === 'wx.api') return plainApi(parts, caller, request);
  throw new CloudError('INVALID_PARAM', `this emulator does not know the action ${action}`);
}

async function callFunction(
  functions: Functions,
  caller: Invocation,
  request: WireRequest,
): Promise<Record<string, unknown>> {
  const name = typeof request.function_name === 'string' ? request.function_name : '';
  const event = parsed(request.request_data);
  const { text, error } = await functions.invoke({
    function: name,
    event,
    openid: caller.openid,
    source: `${caller.source},scf`,
  });
  if (error) throw error;
  return { data: { response_data: text } };
}

async function plainApi(parts: Parts, caller: Invocation, request: WireRequest): Promise<Record<string, unknown>> {
  const answered = await wechat(parts, caller, request, parsed(request.requestData));
  if ('json' in answered) return { data: { responseData: JSON.stringify(answered.json) } };
  if ('platformError' in answered)
    return { data: { responseData: JSON.stringify({ errcode: answered.platformError, errmsg: 'system error' }) } };
  return { data: { responseData: answered.bytes.toString('base64') } };
}

const wechat = (
  parts: Parts,
  caller: Invocation,
  request: WireRequest,
  input: Record<string, unknown>,
): Promise<ApiAnswer> =>
  parts.wechat(
    typeof request.apiName === 'string' ? request.apiName : '',
    input,
    parts.functions.settings(caller.function)?.openapi ?? [],
  );

/** The SDK takes exactly `application/json; charset=utf-8` for a platform error, so an answer has another type. */
const bytes = (body: Buffer): Reply => ({ headers: { 'content-type': 'application/octet-stream' }, body });

async function read(it: Question): Promise<Read> {
  if (!it.headers['content-type']?.startsWith('multipart/')) return { request: asRequest(await it.json()) };
  const { fields, requestData } = await readMultipart(it.stream).catch(unreadable('the form'));
  return fields.action === 'wx.openApi' ? { request: asRequest(fields), requestData } : { request: asRequest(fields) };
}

function asRequest(it: Record<string, unknown>): WireRequest {
  if (typeof it.action !== 'string') throw new CloudError('INVALID_PARAM', 'the request names no action');
  return { ...it, action: it.action };
}

function parsed(text: unknown): Record<string, unknown> {
  const value: unknown =
    typeof text === 'string' && text !== '' ? readable('the request', () => JSON.parse(text) as unknown) : {};
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
