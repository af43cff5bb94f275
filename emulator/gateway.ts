import type { EmulatedDatabase } from './database/database';
import type { Functions } from './functions/functions';
import { countCloudRequests, countOpenapiCalls } from './functions/invocations';
import { createRouter, httpError, json, readBytes, readJson, type App, type Ctx } from './http/http';
import { DATABASE_LIMITS, PHONE_ERROR_CODES } from './limits';
import type { Files } from './storage/files';
import { CloudError } from './wire/answers';
import type { ContentCheck } from './wechat/content-check';
import type { CustomerMessages } from './wechat/customer-messages';
import type { createOpenData } from './wechat/open-data';
import type { createPhoneCodes } from './wechat/phone';
import type { Subscriptions } from './wechat/subscriptions';

type Parts = {
  database: EmulatedDatabase;
  functions: Functions;
  files: Files;
  subscriptions: Subscriptions;
  content: ContentCheck;
  phones: ReturnType<typeof createPhoneCodes>;
  openData: ReturnType<typeof createOpenData>;
  customerMessages: CustomerMessages;
  url(): string;
};

/** What `wx.cloud` and related APIs do on a phone, over HTTP, for the user named in `x-wx-openid`. */
export function gatewayRoutes({
  database,
  functions,
  files,
  subscriptions,
  content,
  phones,
  openData,
  customerMessages,
  url,
}: Parts): App {
  const openidOf = (c: Ctx): string => {
    const openid = c.req.header('x-wx-openid');
    if (openid === undefined || !/^[\w.@-]{1,64}$/.test(openid)) throw httpError(401, 'no openid in x-wx-openid');
    content.recordVisit(openid);
    return openid;
  };

  return createRouter()
    .post('/cloud/functions/:name', async (c) => {
      const openid = openidOf(c);
      const { text, error, record } = await functions.invoke({
        function: c.req.param('name'),
        event: await readJson(c),
        openid,
        source: 'wx_client',
        fromPhone: true,
      });
      const headers: Record<string, string> = record
        ? {
            'x-request-id': record.id,
            'x-cloud-requests': String(countCloudRequests(record)),
            'x-cloud-openapi': String(countOpenapiCalls(record)),
          }
        : { 'x-cloud-requests': '0', 'x-cloud-openapi': '0' };
      if (error) return json(c, phoneError('callFunction', error), 200, headers);
      return c.body(`{"result":${withReachableLinks(text, c, url())}}`, 200, {
        'content-type': 'application/json; charset=utf-8',
        ...headers,
      });
    })
    .post('/cloud/database', async (c) => {
      const openid = openidOf(c);
      const { action, ...rest } = await readJson(c);
      if (typeof action !== 'string' || !action.startsWith('database.'))
        throw httpError(400, 'action is not one of the database');
      return answerOrError(c, 'database', async () => {
        const answer = await database.handleFromClient({ ...rest, action }, openid);
        if (Buffer.byteLength(JSON.stringify(answer)) > DATABASE_LIMITS.phoneBytes)
          throw new CloudError('DATABASE_RESULT_TOO_LARGE', 'query result too large');
        return answer;
      });
    })
    .post('/cloud/files', async (c) => {
      const openid = openidOf(c);
      const content = await readBytes(c);
      return answerOrError(c, 'uploadFile', async () => ({
        fileID: await files.putAsUser(c.req.query('path'), content, openid),
      }));
    })
    .post('/cloud/files/links', async (c) => {
      const openid = openidOf(c);
      const { fileIDs } = await readJson(c);
      if (!Array.isArray(fileIDs)) throw httpError(400, 'fileIDs is not a list');
      return answerOrError(c, 'getTempFileURL', () => ({
        links: fileIDs.map((fileID) => ({
          fileID,
          url: withReachableLinks(files.createLinkForUser(fileID, openid) ?? '', c, url()),
        })),
      }));
    })
    .post('/cloud/subscriptions', async (c) => {
      const openid = openidOf(c);
      const { results } = await readJson(c);
      const answer = await subscriptions.answer(
        openid,
        typeof results === 'object' && results !== null ? (results as Record<string, unknown>) : {},
      );
      return json(c, 'results' in answer ? { errMsg: 'requestSubscribeMessage:ok', ...answer.results } : answer);
    })
    .post('/cloud/customer-messages', async (c) => {
      const openid = openidOf(c);
      const { text } = await readJson(c);
      if (typeof text !== 'string' || text === '') throw httpError(400, 'text is not a text');
      await customerMessages.receive(openid, text);
      return json(c, { errMsg: 'ok' });
    })
    .post('/cloud/phone-code', async (c) => {
      const openid = openidOf(c);
      const { phone } = await readJson(c);
      if (typeof phone !== 'string' || !/^\d{5,17}$/.test(phone)) throw httpError(400, 'phone is not a number');
      return json(c, { code: phones.issue(phone, openid) });
    })
    .post('/cloud/open-data', async (c) => {
      openidOf(c);
      const { data, cloudID } = await readJson(c);
      if (cloudID !== undefined && typeof cloudID !== 'string') throw httpError(400, 'cloudID is not a text');
      return json(c, { cloudID: openData.issue(data, cloudID) });
    });
}

async function answerOrError(c: Ctx, api: string, answer: () => Promise<unknown> | unknown): Promise<Response> {
  try {
    return json(c, await answer());
  } catch (error) {
    if (error instanceof CloudError) return json(c, phoneError(api, error));
    throw error;
  }
}

/** A failed call as a phone sees it. */
function phoneError(api: string, error: CloudError): { errCode: number; errMsg: string } {
  const errCode = PHONE_ERROR_CODES[error.code] ?? -501001;
  return { errCode, errMsg: `cloud.${api}:fail Error: errCode: ${errCode} | errMsg: ${error.message}` };
}

/** Replaces the emulator's address in links to files by the one that the phone used. */
function withReachableLinks(text: string, c: Ctx, ownUrl: string): string {
  const host = c.req.header('host');
  return host === undefined ? text : text.replaceAll(`${ownUrl}/files/`, `http://${host}/files/`);
}
