import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core';
import { startEmulator, type Emulator } from '../../../emulator/emulator';
import { previewEnvironment } from './preview-environment';

const dist = join(__dirname, '../../../dist');
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// the runner names the browser in CHROMIUM; without it, the light one first
const CHROMIUM =
  process.env['CHROMIUM'] ??
  ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((path) => existsSync(path)) ??
  'chromium';

let browser: Promise<Browser> | undefined;
let emulator: Emulator;
const contexts: BrowserContext[] = [];

/**
 * Starts one emulator per test file, and one browser when the first screen is opened. Each test starts from the fresh
 * sample community; with `onlyLooking` the tests share it.
 */
export function useSampleCloud({ onlyLooking = false } = {}): void {
  beforeAll(async () => {
    Object.assign(process.env, previewEnvironment);
    emulator = await startEmulator({
      functions: join(dist, 'cloudfunctions'),
      database: join(__dirname, '../../../config/cloud/database.json'),
      seed: join(dist, 'seed.cjs'),
      app: join(dist, 'h5'),
      timers: false,
    });
  });
  if (!onlyLooking) beforeEach(() => control('reset', { sample: true }));
  // an open page would go on calling the cloud
  (onlyLooking ? afterAll : afterEach)(() => Promise.all(contexts.splice(0).map((context) => context.close())));
  afterAll(async () => {
    await (await browser)?.close();
    browser = undefined;
    await emulator?.close();
  });
}

/** The emulator's address. */
export const sampleCloudUrl = (): string => emulator.url;

/** A touch screen, 375 px wide by default; closed after the test. */
export async function newScreen(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  browser ??= chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const context = await (
    await browser
  ).newContext({
    viewport: { width: 375, height: 760 },
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...options,
  });
  contexts.push(context);
  return context;
}

const request = async (path: string, given?: RequestInit): Promise<unknown> => {
  const answer = await fetch(`${emulator.url}/control/${path}`, given);
  if (!answer.ok) throw new Error(`/control/${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
};

/** An admin query to the emulator, or an admin command if there is a body. */
export const control = (path: string, body?: unknown): Promise<unknown> =>
  request(path, body === undefined ? undefined : { method: 'POST', body: JSON.stringify(body) });

/** Every document of a collection. */
export const dump = async <T>(collection: string): Promise<T[]> => (await control(`dump/${collection}`)) as T[];

/** Calls the api as this person and returns its data; throws on a refusal. */
export async function ask(openid: string, name: string, input: unknown): Promise<unknown> {
  const answer = await fetch(`${emulator.url}/cloud/functions/api`, {
    method: 'POST',
    headers: { 'x-wx-openid': openid },
    body: JSON.stringify({ name, input }),
  });
  const { result } = (await answer.json()) as { result?: { ok: boolean; data?: unknown } };
  if (!result?.ok) throw new Error(`${name} of ${openid}: ${JSON.stringify(result)}`);
  return result.data;
}
