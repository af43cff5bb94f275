import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';
import { Readable } from 'node:stream';
import { CloudError } from './wire/answers';

export type Question = {
  method: string;
  /** What the names in the route's pattern stand for; `*rest` holds the remaining path. */
  named: Record<string, string>;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  stream: IncomingMessage;
  bytes(limit?: number): Promise<Buffer>;
  /** The body as a JSON object; an empty body is an empty object. */
  json(limit?: number): Promise<Record<string, unknown>>;
};
export type Reply = { status?: number; headers?: Record<string, string>; body?: string | Buffer | Readable };
export type Routes = Record<string, (it: Question) => Promise<Reply> | Reply>;

/** A refusal with an HTTP status of its own. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export const json = (value: unknown, headers: Record<string, string> = {}, status = 200): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(value) ?? 'null',
});

/** Serves a table of routes such as `POST /cloud/functions/:name` or `GET /files/*path`. */
export function serve(routes: Routes): Server {
  const table = Object.entries(routes).map(([route, answer]) => {
    const [method = '', pattern = ''] = route.split(' ');
    return { method, pattern: pattern.split('/').slice(1), answer };
  });

  const server = createServer((stream, response) => {
    const answer = async (): Promise<Reply> => {
      // A page of another site, open in the same browser, has no business here.
      const { origin, host } = stream.headers;
      if (origin !== undefined && !origin.endsWith(`//${host}`)) throw new Refusal(403, `${origin} may not ask here`);
      const url = new URL(stream.url ?? '/', 'http://localhost');
      const path = url.pathname.split('/').slice(1).map(decodeURIComponent);
      for (const it of table) {
        const named = it.method === stream.method ? match(it.pattern, path) : undefined;
        if (named) return it.answer(questionOf(stream, url, named));
      }
      throw new Refusal(404, `nothing at ${stream.method} ${url.pathname}`);
    };
    answer()
      .catch((error: unknown) => failure(error))
      .then(({ status = 200, headers = {}, body = '' }) => {
        response.writeHead(status, headers);
        if (body instanceof Readable) body.pipe(response).on('error', () => response.destroy());
        else response.end(body);
      })
      .catch(() => response.destroy());
  });
  // The SDK keeps its connections; a server that closes first makes its next request fail.
  server.keepAliveTimeout = 120_000;
  server.headersTimeout = 125_000;
  return server;
}

function failure(error: unknown): Reply {
  if (error instanceof Refusal) return json({ error: error.message }, {}, error.status);
  if (error instanceof URIError) return json({ error: 'the address is not well encoded' }, {}, 400);
  if (error instanceof CloudError) return json({ error: error.message, code: error.code }, {}, 400);
  console.error(error);
  return json({ error: error instanceof Error ? error.message : String(error) }, {}, 500);
}

function match(pattern: string[], path: string[]): Record<string, string> | undefined {
  const named: Record<string, string> = {};
  for (const [place, part] of pattern.entries()) {
    const given = path[place];
    if (given === undefined) return undefined;
    if (part.startsWith('*')) return { ...named, [part.slice(1)]: path.slice(place).join('/') };
    if (part.startsWith(':')) named[part.slice(1)] = given;
    else if (part !== given) return undefined;
  }
  return pattern.length === path.length ? named : undefined;
}

function questionOf(stream: IncomingMessage, url: URL, named: Record<string, string>): Question {
  const bytes = async (limit = 64 * 1024 * 1024) => {
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of stream) {
      parts.push(part as Buffer);
      size += (part as Buffer).length;
      if (size > limit) throw new Refusal(413, `the body is larger than ${limit} bytes`);
    }
    return Buffer.concat(parts);
  };
  const read = async (limit?: number) => {
    const text = (await bytes(limit)).toString('utf8');
    const value: unknown = parse(text === '' ? '{}' : text);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new Refusal(400, 'the body is not a JSON object');
    return value as Record<string, unknown>;
  };
  return {
    method: stream.method ?? '',
    named,
    query: url.searchParams,
    headers: stream.headers,
    stream,
    bytes,
    json: read,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'the body is not JSON');
  }
}
