import { parseDuration } from '../clock';
import { countCloudRequests, countOpenapiCalls } from '../functions/invocations';
import { createRouter, httpError, json, readJson, type App } from '../http/http';
import type { Seed } from '../seed/seed';
import { describeClock, type ControlParts } from './parts';

const LAST_YEAR_END = Date.UTC(10_000, 0, 1);

/** POST requests that change the emulator. */
export function adminCommands({ database, functions, triggers, clock, content, ...parts }: ControlParts): App {
  return createRouter()
    .post('/reset', async (c) => {
      const { collections = [], sample = false } = await readJson(c);
      await parts.clear(textList(collections, 'collections'));
      if (sample && !(await parts.loadSample())) throw httpError(409, 'there is no sample to go back to');
      return json(c, { collections: database.collections() });
    })
    .post('/seed', async (c) => {
      await parts.applySeed((await readJson(c)) as Seed);
      return json(c, { collections: database.collections() });
    })
    .post('/clock', async (c) => {
      const { now, advance } = await readJson(c);
      clock.setOffset(requireYear(advance === undefined ? offsetOf(now) : clock.offset() + durationOf(advance)));
      await database.systemCollections.put('settings', { _id: 'clock', offset: clock.offset() });
      return json(c, describeClock(clock));
    })
    .post('/timers/:function', async (c) => {
      const { text, error, record } = await triggers.fire(c.req.param('function'));
      const counts = {
        ms: record?.ms,
        requests: record ? countCloudRequests(record) : 0,
        openapi: record ? countOpenapiCalls(record) : 0,
      };
      return json(
        c,
        error
          ? { error: error.message, code: error.code, ...counts }
          : { result: JSON.parse(text) as unknown, ...counts },
      );
    })
    .post('/reject', async (c) => {
      const { openid, templates } = await readJson(c);
      if (typeof openid !== 'string') throw httpError(400, 'openid is not a text');
      await parts.subscriptions.reject(openid, textList(templates, 'templates'));
      return json(c, { rejected: templates });
    })
    .post('/content', async (c) => {
      const { risky, review, milliseconds } = await readJson(c);
      if (milliseconds !== undefined && !(Number(milliseconds) >= 0))
        throw httpError(400, 'milliseconds is not a length of time');
      await content.updateSettings({
        ...(risky ? { risky: textList(risky, 'risky') } : {}),
        ...(review ? { review: textList(review, 'review') } : {}),
        ...(milliseconds === undefined ? {} : { milliseconds: Number(milliseconds) }),
      });
      return json(c, content.settings());
    })
    .post('/delay', async (c) => {
      const milliseconds = Number((await readJson(c)).milliseconds);
      if (!(milliseconds >= 0)) throw httpError(400, 'milliseconds is not a length of time');
      parts.requestDelay.set(milliseconds);
      return json(c, { milliseconds });
    })
    .post('/kill', async (c) => json(c, { killed: functions.kill(String((await readJson(c)).function)) }));
}

/** The offset that makes the clock show a given time; `null` is the real time. */
function offsetOf(now: unknown): number {
  if (now === null) return 0;
  const time = typeof now === 'number' ? now : Date.parse(String(now));
  if (Number.isNaN(time))
    throw httpError(
      400,
      'now is not a time; send {"now": "2026-01-01T00:00:00Z"}, {"now": null} or {"advance": "PT2H"}',
    );
  return time - Date.now();
}

/** Returns an offset with which the clock shows a year from 1970 to 9999. */
function requireYear(offset: number): number {
  const time = Date.now() + offset;
  if (time >= 0 && time < LAST_YEAR_END) return offset;
  throw httpError(400, 'the clock shows the years from 1970 to 9999');
}

function durationOf(advance: unknown): number {
  try {
    return parseDuration(String(advance));
  } catch (error) {
    throw httpError(400, error instanceof Error ? error.message : String(error));
  }
}

function textList(value: unknown, name: string): string[] {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw httpError(400, `${name} is not a list of texts`);
}
