import { createHash, createHmac } from 'node:crypto';

export type Service = 'tcb' | 'scf';
/** Calls an action of Tencent Cloud's API; rejects with ApiError. */
export type CloudApi = <T = Record<string, unknown>>(service: Service, action: string, params: object) => Promise<T>;

/** What the API answered instead of doing what it was asked. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    readonly action: string,
    message: string,
  ) {
    super(`${action} ${code}: ${message}`);
    this.name = 'ApiError';
  }
}

export type Credentials = { secretId: string; secretKey: string; token?: string };

const VERSIONS: Record<Service, string> = { tcb: '2018-06-08', scf: '2018-04-16' };
const TIMEOUT = 60_000;

/** The API of Tencent Cloud with a person's key. */
export function createCloudApi(credentials: Credentials, region: string): CloudApi {
  return async <T>(service: Service, action: string, params: object) => {
    const body = JSON.stringify(params);
    const host = `${service}.tencentcloudapi.com`;
    const timestamp = Math.floor(Date.now() / 1000);
    const answer = await fetch(`https://${host}/`, {
      method: 'POST',
      body,
      signal: AbortSignal.timeout(TIMEOUT),
      headers: {
        'content-type': 'application/json',
        authorization: sign({ ...credentials, service, host, body, timestamp }),
        'x-tc-action': action,
        'x-tc-version': VERSIONS[service],
        'x-tc-timestamp': String(timestamp),
        'x-tc-region': region,
        ...(credentials.token ? { 'x-tc-token': credentials.token } : {}),
      },
    }).catch((error: unknown) => {
      throw new ApiError('NetworkError', action, error instanceof Error ? error.message : String(error));
    });
    const { Response } = (await answer.json()) as { Response: T & { Error?: { Code: string; Message: string } } };
    if (Response.Error) throw new ApiError(Response.Error.Code, action, Response.Error.Message);
    return Response;
  };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

type Signed = Credentials & { service: Service; host: string; body: string; timestamp: number };

/** The header `authorization` of a request, by TC3-HMAC-SHA256. */
export function sign({ secretId, secretKey, service, host, body, timestamp }: Signed): string {
  const headers = 'content-type;host';
  const canonical = [
    ...['POST', '/', '', `content-type:application/json\nhost:${host}\n`],
    ...[headers, sha256(body)],
  ].join('\n');
  const day = new Date(timestamp * 1000).toISOString().slice(0, 10);
  const scope = `${day}/${service}/tc3_request`;
  const signed = ['TC3-HMAC-SHA256', String(timestamp), scope, sha256(canonical)].join('\n');
  const key = [day, service, 'tc3_request'].reduce<string | Buffer>(
    (last, part) => hmac(last, part),
    `TC3${secretKey}`,
  );
  const signature = hmac(key, signed).toString('hex');
  return `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${headers}, Signature=${signature}`;
}
