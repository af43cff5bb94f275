import { Root, type IField, type Type } from 'protobufjs/light';

// The messages in which wx-server-sdk wraps a call of WeChat's own API (proto2).
const MESSAGES: Record<string, Record<string, IField>> = {
  CommApiData: {
    apiType: { rule: 'required', type: 'int32', id: 1 },
    openapiData: { type: 'OpenApiData', id: 2 },
    svrkitData: { type: 'SvrkitApiData', id: 4 },
    appid: { type: 'string', id: 6 },
  },
  OpenApiData: { pairs: { rule: 'repeated', type: 'KeyValuePair', id: 1 } },
  KeyValuePair: {
    key: { rule: 'required', type: 'string', id: 1 },
    value: { rule: 'required', type: 'bytes', id: 2 },
    contenttype: { type: 'string', id: 3 },
    filename: { type: 'string', id: 4 },
  },
  SvrkitApiData: { apiName: { type: 'string', id: 1 }, reqData: { type: 'bytes', id: 2 } },
  ApiGetOpenDataByCloudIdReq: {
    cloudidList: { rule: 'repeated', type: 'string', id: 2 },
    appid: { type: 'string', id: 3 },
  },
  ApiGetOpenDataByCloudIdResp: { dataList: { rule: 'repeated', type: 'OpenDataItem', id: 1 } },
  OpenDataItem: { cloudId: { type: 'string', id: 1 }, json: { type: 'string', id: 2 } },
  CommOpenApiResp: {
    respData: { type: 'bytes', id: 1 },
    contentType: { type: 'string', id: 2 },
    errorCode: { type: 'int32', id: 3 },
    httpCode: { type: 'uint32', id: 4 },
    svrkitErrorCode: { type: 'int32', id: 6 },
  },
};
// In proto2 a field with the value zero is sent.
const nested = Object.fromEntries(
  Object.entries(MESSAGES).map(([name, fields]) => [name, { edition: 'proto2', fields }]),
);
const root = Root.fromJSON({ nested });
const message = (name: string): Type => root.lookupType(name);

/** An answer of WeChat's API: JSON with its errcode, raw bytes such as a picture, or an error of the platform. */
export type ApiAnswer =
  { json: Record<string, unknown> } | { contentType: string; bytes: Buffer } | { platformError: number };

type Pair = { key: string; value: Uint8Array; filename?: string };

/** The cloud ids that a call of `cloud.getOpenData` names; undefined when it is another call. */
export function decodeCloudIds(data: Buffer): string[] | undefined {
  const { svrkitData } = message('CommApiData').decode(data) as unknown as {
    svrkitData?: { apiName?: string; reqData?: Uint8Array };
  };
  if (svrkitData?.apiName !== 'ApiGetOpenDataByCloudId') return undefined;
  const { cloudidList } = message('ApiGetOpenDataByCloudIdReq').decode(
    svrkitData.reqData ?? new Uint8Array(),
  ) as unknown as { cloudidList: string[] };
  return cloudidList;
}

/** The answer to `cloud.getOpenData`. */
export function encodeOpenData(list: { cloudId: string; json: string }[]): Buffer {
  const respData = message('ApiGetOpenDataByCloudIdResp').encode({ dataList: list }).finish();
  return Buffer.from(message('CommOpenApiResp').encode({ respData, errorCode: 0, svrkitErrorCode: 0 }).finish());
}

/** The arguments of one call, keys in snake case; a file is a Buffer. */
export function decodeCall(data: Buffer): Record<string, unknown> {
  const { openapiData } = message('CommApiData').decode(data) as unknown as { openapiData?: { pairs?: Pair[] } };
  return Object.fromEntries(
    (openapiData?.pairs ?? []).map(({ key, value, filename }) => [
      key,
      filename ? Buffer.from(value) : parseOrText(value),
    ]),
  );
}

function parseOrText(bytes: Uint8Array): unknown {
  const text = Buffer.from(bytes).toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** An answer in the form that the SDK decodes. */
export function encodeAnswer(answer: ApiAnswer): Buffer {
  const response = message('CommOpenApiResp');
  if ('platformError' in answer) return Buffer.from(response.encode({ errorCode: answer.platformError }).finish());
  const [contentType, respData] =
    'json' in answer
      ? ['application/json; encoding=utf-8', Buffer.from(JSON.stringify(answer.json))]
      : [answer.contentType, answer.bytes];
  return Buffer.from(response.encode({ respData, contentType, errorCode: 0, httpCode: 200 }).finish());
}
