import type { EmulatedDatabase } from '../database/database';
import { countCloudRequests, countOpenapiCalls } from '../functions/invocations';
import { bytes, createRouter, httpError, json, type App } from '../http/http';
import { fileIdOf } from '../storage/names';
import { CloudError } from '../wire/answers';
import { pngOfCode } from '../wechat/qr-codes';
import { describeClock, type ControlParts } from './parts';

/** GET requests that read the emulator. */
export function adminQueries({ database, functions, invocations, triggers, clock, ...parts }: ControlParts): App {
  return createRouter()
    .get('/dump/:collection', (c) => json(c, database.dump(c.req.param('collection'))))
    .get('/find/:collection', (c) =>
      json(c, findDocuments(database, c.req.param('collection'), new URL(c.req.url).searchParams)),
    )
    .get('/collections', (c) => json(c, database.collections()))
    .get('/inbox', (c) => json(c, parts.subscriptions.inbox(c.req.query('openid'))))
    .get('/people', (c) => json(c, parts.people.list()))
    .get('/templates', (c) => json(c, parts.subscriptions.templates()))
    .get('/quotas', (c) => json(c, parts.subscriptions.quotas()))
    .get('/content', (c) => json(c, parts.content.settings()))
    .get('/clock', (c) => json(c, describeClock(clock)))
    .get('/timers', (c) => json(c, triggers.list()))
    .get('/functions', (c) =>
      json(
        c,
        functions.list().map(({ name, timeoutSeconds, memoryMb, openapi }) => ({
          name,
          timeoutSeconds,
          memoryMb,
          openapi,
          ...functions.instances(name),
        })),
      ),
    )
    .get('/files', (c) =>
      json(
        c,
        parts.files.list().map(({ _id, owner, bytes: size, at }) => ({
          fileID: fileIdOf(_id),
          path: _id,
          owner,
          bytes: size,
          at,
        })),
      ),
    )
    .get('/codes', (c) =>
      json(
        c,
        parts.codes.list().map(({ _id: content, page, scene, at }) => ({
          content,
          page,
          scene,
          at,
          picture: `/control/code?${new URLSearchParams({ content })}`,
        })),
      ),
    )
    .get('/code', async (c) => {
      const content = c.req.query('content') ?? '';
      if (!parts.codes.list().some(({ _id }) => _id === content)) throw httpError(404, 'no such code was made');
      return bytes(c, await pngOfCode(content), 'image/png');
    })
    .get('/calls', (c) => {
      const name = c.req.query('function');
      const calls = invocations.recent().filter((call) => name === undefined || call.function === name);
      const newestFirst = calls.slice(-Number(c.req.query('limit') ?? 100)).reverse();
      return json(
        c,
        newestFirst.map((call) => ({ ...call, count: countCloudRequests(call), openapi: countOpenapiCalls(call) })),
      );
    });
}

function findDocuments(database: EmulatedDatabase, collection: string, query: URLSearchParams): unknown {
  try {
    const parseParam = (name: string) => JSON.parse(query.get(name) || '{}') as object;
    return database.find(collection, parseParam('filter'), {
      limit: Number(query.get('limit') ?? 50),
      skip: Number(query.get('skip') ?? 0),
      sort: parseParam('sort') as Record<string, 1 | -1>,
    });
  } catch (error) {
    if (error instanceof CloudError || error instanceof SyntaxError) throw httpError(400, error.message);
    throw error;
  }
}
