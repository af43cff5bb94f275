import type { Database } from './database/database';
import type { Functions } from './functions/functions';
import { openapiCallsOf, requestsOf } from './functions/invocations';
import { json, Refusal, type Question, type Reply, type Routes } from './http';
import { DATABASE_LIMITS, PHONE_CODES } from './limits';
import type { Files } from './storage/files';
import { CloudError } from './wire/answers';
import type { ContentCheck } from './wechat/content-check';
import type { createOpenData } from './wechat/open-data';
import type { createPhoneCodes } from './wechat/phone';
import type { Subscriptions } from './wechat/subscriptions';

type Parts = {
  database: Database;
  functions: Functions;
  files: Files;
  subscriptions: Subscriptions;
  content: ContentCheck;
  phones: ReturnType<typeof createPhoneCodes>;
  openData: ReturnType<typeof createOpenData>;
  url(): string;
};

/** The phone's side: what `Taro.cloud` and its neighbours do on a phone, over HTTP, for the person in `x-wx-openid`. */
export function gatewayRoutes({
  database,
  functions,
  files,
  subscriptions,
  content,
  phones,
  openData,
  url,
}: Parts): Routes {
  const person = (it: Question): string => {
    const openid = it.headers['x-wx-openid'];
    if (typeof openid !== 'string' || !/^[\w.@-]{1,64}$/.test(openid))
      throw new Refusal(401, 'no openid in x-wx-openid');
    content.visited(openid);
    return openid;
  };

  return {
    'POST /cloud/functions/:name': async (it) => {
      const openid = person(it);
      const name = it.named.name ?? '';
      const { text, error, record } = await functions.invoke({
        function: name,
        event: await it.json(),
        openid,
        source: 'wx_client',
        phone: true,
      });
      const headers: Record<string, string> = record
        ? {
            'x-request-id': record.id,
            'x-cloud-requests': String(requestsOf(record)),
            'x-cloud-openapi': String(openapiCallsOf(record)),
          }
        : { 'x-cloud-requests': '0', 'x-cloud-openapi': '0' };
      if (error) return json(failureOf('callFunction', error), headers);
      return {
        headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
        body: `{"result":${reachable(text, it, url())}}`,
      };
    },

    'POST /cloud/database': async (it) => {
      const openid = person(it);
      const { action, ...rest } = await it.json();
      if (typeof action !== 'string' || !action.startsWith('database.'))
        throw new Refusal(400, 'action is not one of the database');
      return orFailure('database', async () => {
        const answer = await database.handleFromClient({ ...rest, action }, openid);
        if (Buffer.byteLength(JSON.stringify(answer)) > DATABASE_LIMITS.phoneBytes)
          throw new CloudError('DATABASE_RESULT_TOO_LARGE', 'query result too large');
        return answer;
      });
    },

    'POST /cloud/files': async (it) => {
      const openid = person(it);
      return orFailure('uploadFile', async () => ({
        fileID: await files.putFromPhone(it.query.get('path'), await it.bytes(), openid),
      }));
    },

    'POST /cloud/files/links': async (it) => {
      const openid = person(it);
      const { fileIDs } = await it.json();
      if (!Array.isArray(fileIDs)) throw new Refusal(400, 'fileIDs is not a list');
      return orFailure('getTempFileURL', () => ({
        links: fileIDs.map((fileID) => ({
          fileID,
          url: reachable(files.linkForPhone(fileID, openid) ?? '', it, url()),
        })),
      }));
    },

    'POST /cloud/subscriptions': async (it) => {
      const openid = person(it);
      const { results } = await it.json();
      const answered = await subscriptions.answer(
        openid,
        typeof results === 'object' && results !== null ? (results as Record<string, unknown>) : {},
      );
      return json('results' in answered ? { errMsg: 'requestSubscribeMessage:ok', ...answered.results } : answered);
    },

    'POST /cloud/phone-code': async (it) => {
      const openid = person(it);
      const { phone } = await it.json();
      if (typeof phone !== 'string' || !/^\d{5,17}$/.test(phone)) throw new Refusal(400, 'phone is not a number');
      return json({ code: phones.issue(phone, openid) });
    },

    'POST /cloud/open-data': async (it) => {
      person(it);
      const { data, cloudID } = await it.json();
      if (cloudID !== undefined && typeof cloudID !== 'string') throw new Refusal(400, 'cloudID is not a text');
      return json({ cloudID: openData.issue(data, cloudID) });
    },
  };
}

async function orFailure(api: string, act: () => Promise<unknown> | unknown): Promise<Reply> {
  try {
    return json(await act());
  } catch (error) {
    if (error instanceof CloudError) return json(failureOf(api, error));
    throw error;
  }
}

/** A failed call as a phone sees it: a number and a sentence. */
function failureOf(api: string, error: CloudError): { errCode: number; errMsg: string } {
  const errCode = PHONE_CODES[error.code] ?? -501001;
  return { errCode, errMsg: `cloud.${api}:fail Error: errCode: ${errCode} | errMsg: ${error.message}` };
}

/** Links to stored files name this server as the phone knows it. */
function reachable(text: string, it: Question, own: string): string {
  const host = it.headers.host;
  return host === undefined ? text : text.replaceAll(`${own}/files/`, `http://${host}/files/`);
}
