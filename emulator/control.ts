import { duration, type Clock } from './clock';
import type { Database } from './database/database';
import type { Functions } from './functions/functions';
import type { Invocations } from './functions/invocations';
import { openapiCallsOf, requestsOf } from './functions/invocations';
import type { createTriggers } from './functions/triggers';
import { json, Refusal, type Routes } from './http';
import type { People } from './people';
import type { Seed } from './seed';
import type { Files } from './storage/files';
import { fileIdOf } from './storage/names';
import { CloudError } from './wire/answers';
import type { ContentCheck } from './wechat/content-check';
import { contentOf, pictureOf, type createCodes } from './wechat/qr-codes';
import type { Subscriptions } from './wechat/subscriptions';

export type Parts = {
  database: Database;
  functions: Functions;
  invocations: Invocations;
  triggers: ReturnType<typeof createTriggers>;
  clock: Clock;
  files: Files;
  people: People;
  subscriptions: Subscriptions;
  content: ContentCheck;
  codes: ReturnType<typeof createCodes>;
  seed(it: Seed): Promise<void>;
  /** Empties everything; then these collections exist. */
  empty(collections: string[]): Promise<void>;
  /** Puts the sample back, when there is one. */
  sample(): Promise<boolean>;
};

/** Seeing and steering everything: for tests, for the console, for whoever is curious. Not a part of the cloud. */
export const controlRoutes = (parts: Parts): Routes => ({ ...steering(parts), ...seeing(parts) });

function steering({ database, functions, triggers, clock, content, ...parts }: Parts): Routes {
  return {
    'POST /control/reset': async (it) => {
      const { collections = [], sample = false } = await it.json();
      await parts.empty(texts(collections, 'collections'));
      if (sample && !(await parts.sample())) throw new Refusal(409, 'there is no sample to go back to');
      return json({ collections: database.collections() });
    },
    'POST /control/seed': async (it) => {
      await parts.seed((await it.json()) as Seed);
      return json({ collections: database.collections() });
    },
    'POST /control/clock': async (it) => {
      const { now, advance } = await it.json();
      clock.move(advance === undefined ? offsetTo(now) : clock.offset() + ofText(advance));
      await database.systemCollections.put('settings', { _id: 'clock', offset: clock.offset() });
      return json(timeOf(clock));
    },
    'POST /control/timers/:function': async (it) => {
      const { text, error, record } = await triggers.fire(it.named.function ?? '');
      const ran = {
        ms: record?.ms,
        requests: record ? requestsOf(record) : 0,
        openapi: record ? openapiCallsOf(record) : 0,
      };
      return json(
        error ? { error: error.message, code: error.code, ...ran } : { result: JSON.parse(text) as unknown, ...ran },
      );
    },
    'POST /control/reject': async (it) => {
      const { openid, templates } = await it.json();
      if (typeof openid !== 'string') throw new Refusal(400, 'openid is not a text');
      await parts.subscriptions.reject(openid, texts(templates, 'templates'));
      return json({ rejected: templates });
    },
    'POST /control/content': async (it) => {
      const { risky, review, milliseconds } = await it.json();
      if (milliseconds !== undefined && !(Number(milliseconds) >= 0))
        throw new Refusal(400, 'milliseconds is not a length of time');
      await content.setWords({
        ...(risky ? { risky: texts(risky, 'risky') } : {}),
        ...(review ? { review: texts(review, 'review') } : {}),
        ...(milliseconds === undefined ? {} : { milliseconds: Number(milliseconds) }),
      });
      return json(content.words());
    },
    'POST /control/kill': async (it) => json({ killed: functions.kill(String((await it.json()).function)) }),
  };
}

function seeing({ database, functions, invocations, triggers, clock, ...parts }: Parts): Routes {
  return {
    'GET /control/dump/:collection': (it) => json(database.dump(it.named.collection ?? '')),
    'GET /control/find/:collection': (it) => json(query(database, it.named.collection ?? '', it.query)),
    'GET /control/collections': () => json(database.collections()),
    'GET /control/inbox': (it) => json(parts.subscriptions.inbox(it.query.get('openid') ?? undefined)),
    'GET /control/people': () => json(parts.people.list()),
    'GET /control/templates': () => json(parts.subscriptions.templates()),
    'GET /control/quotas': () => json(parts.subscriptions.quotas()),
    'GET /control/content': () => json(parts.content.words()),
    'GET /control/clock': () => json(timeOf(clock)),
    'GET /control/timers': () => json(triggers.list()),
    'GET /control/functions': () =>
      json(
        functions.list().map(({ name, seconds, megabytes, openapi }) => ({
          name,
          seconds,
          megabytes,
          openapi,
          ...functions.instances(name),
        })),
      ),
    'GET /control/files': () =>
      json(
        parts.files.list().map(({ _id, owner, bytes, at }) => ({ fileID: fileIdOf(_id), path: _id, owner, bytes, at })),
      ),
    'GET /control/codes': () =>
      json(
        parts.codes.list().map(({ _id: content, page, scene, at }) => ({
          content,
          page,
          scene,
          at,
          picture: `/control/code?${new URLSearchParams({ page, scene })}`,
        })),
      ),
    'GET /control/code': (it) => {
      const code = { page: it.query.get('page') ?? '', scene: it.query.get('scene') ?? '' };
      if (!parts.codes.list().some(({ _id }) => _id === contentOf(code)))
        throw new Refusal(404, 'no such code was made');
      return { headers: { 'content-type': 'image/png' }, body: pictureOf(code) };
    },
    'GET /control/calls': (it) => {
      const name = it.query.get('function');
      const calls = invocations.recent().filter((call) => name === null || call.function === name);
      const last = calls.slice(-Number(it.query.get('limit') ?? 100)).reverse();
      return json(last.map((call) => ({ ...call, count: requestsOf(call), openapi: openapiCallsOf(call) })));
    },
  };
}

const timeOf = (clock: Clock) => ({ now: new Date(clock.now()).toISOString(), offset: clock.offset() });

/** A moment to move to; `null` is the real time again. */
function offsetTo(now: unknown): number {
  if (now === null) return 0;
  const moment = typeof now === 'number' ? now : Date.parse(String(now));
  if (Number.isNaN(moment))
    throw new Refusal(
      400,
      'now is not a moment; say {"now": "2026-01-01T00:00:00Z"}, {"now": null} or {"advance": "PT2H"}',
    );
  return moment - Date.now();
}

function ofText(advance: unknown): number {
  try {
    return duration(String(advance));
  } catch (error) {
    throw new Refusal(400, error instanceof Error ? error.message : String(error));
  }
}

function texts(list: unknown, name: string): string[] {
  if (Array.isArray(list) && list.every((it) => typeof it === 'string')) return list;
  throw new Refusal(400, `${name} is not a list of texts`);
}

function query(database: Database, collection: string, given: URLSearchParams): unknown {
  try {
    const part = (name: string, otherwise: string) => JSON.parse(given.get(name) || otherwise) as object;
    const sort = part('sort', '{}') as Record<string, 1 | -1>;
    return database.find(collection, part('filter', '{}'), {
      limit: Number(given.get('limit') ?? 50),
      skip: Number(given.get('skip') ?? 0),
      sort,
    });
  } catch (error) {
    if (error instanceof CloudError || error instanceof SyntaxError) throw new Refusal(400, error.message);
    throw error;
  }
}
