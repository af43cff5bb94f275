import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { isDeeperThan } from '../json-depth';
import { BODY_BYTES, JSON_DEPTH } from '../limits';

export type App = Hono<{ Bindings: HttpBindings }>;
export type Ctx = Context<{ Bindings: HttpBindings }>;

export const createRouter = (): App => new Hono<{ Bindings: HttpBindings }>();

/** An error that is answered with this HTTP status and `{"error": message}`. */
export const httpError = (status: ContentfulStatusCode, message: string): HTTPException =>
  new HTTPException(status, { message });

/** A JSON response. The SDK compares the content type as text, so it is always this one. */
export const json = (
  c: Ctx,
  value: unknown,
  status: ContentfulStatusCode = 200,
  headers: Record<string, string> = {},
): Response =>
  c.body(JSON.stringify(value) ?? 'null', status, { 'content-type': 'application/json; charset=utf-8', ...headers });

export const bytes = (c: Ctx, body: Uint8Array, contentType: string, headers: Record<string, string> = {}): Response =>
  c.body(body as Uint8Array<ArrayBuffer>, 200, { 'content-type': contentType, ...headers });

/**
 * Reads the body from Node's own stream, which is several times faster than through a web stream. Throws 413 as soon as
 * the body is larger than its limit.
 */
export function readBytes(c: Ctx): Promise<Buffer> {
  const limit = BODY_BYTES.find(([prefix]) => c.req.path.startsWith(prefix))?.[1] ?? 0;
  const { incoming } = c.env;
  const chunks: Buffer[] = [];
  let size = Number(incoming.headers['content-length'] ?? 0);
  return new Promise((resolve, reject) => {
    const tooLarge = () => reject(httpError(413, `the body is larger than ${limit} bytes`));
    if (size > limit) return tooLarge();
    size = 0;
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) return void chunks.push(chunk);
      chunks.length = 0;
      tooLarge();
    });
    incoming.on('end', () => resolve(Buffer.concat(chunks)));
    const endedEarly = () => reject(httpError(400, 'the body ended too early'));
    incoming.on('error', endedEarly);
    incoming.on('close', endedEarly);
  });
}

/** The body as a JSON object; an empty body is an empty object. Throws 400 on anything else. */
export async function readJson(c: Ctx): Promise<Record<string, unknown>> {
  const text = (await readBytes(c)).toString('utf8');
  const value = parse(text === '' ? '{}' : text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw httpError(400, 'the body is not a JSON object');
  if (isDeeperThan(JSON_DEPTH, value)) throw httpError(400, `the body is nested deeper than ${JSON_DEPTH} levels`);
  return value as Record<string, unknown>;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw httpError(400, 'the body is not JSON');
  }
}
