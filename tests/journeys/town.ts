import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { startEmulator, type Emulator } from '../../emulator/emulator';
import { previewEnvironment } from '../support/preview-environment';
import { browserPhone } from './browser-phone';
import type { Phone, Story, Town } from './phone';

const dist = join(__dirname, '../../dist');
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

let browser: Browser;
let emulator: Emulator;
let phones: Phone[];

/** One browser a file, one fresh sample community a story. */
export function inTheSampleTown(): void {
  beforeAll(async () => {
    Object.assign(process.env, previewEnvironment);
    browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS });
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    phones = [];
    emulator = await startEmulator({ functions: join(dist, 'cloudfunctions'), database: join(__dirname, '../../config/database.json'), seed: join(dist, 'seed.cjs'), app: join(dist, 'h5'), timers: false });
  });
  afterEach(() => emulator?.close());
}

/** Plays a story, and holds every phone of it to having nothing to complain of. */
export const play = (story: Story) => async () => {
  await story(town());
  expect(phones.flatMap((phone) => phone.complaints())).toEqual([]);
};

const control = async (path: string, body?: unknown): Promise<unknown> => {
  const answer = await fetch(`${emulator.url}/control/${path}`, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`/control/${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
};

const town = (): Town => ({
  async phoneOf(openid) {
    const phone = await browserPhone(browser, emulator.url, openid);
    phones.push(phone);
    return phone;
  },
  wechatInbox: async (openid) => (await control(`inbox?openid=${openid}`)) as Awaited<ReturnType<Town['wechatInbox']>>,
  passTime: async (period) => void (await control('clock', { advance: period })),
  fire: async (timer) => void (await control(`timers/${timer}`, {})),
  grant: async (openid, templateId, left) => void (await control('seed', { $subscriptions: [{ openid, templateId, left }] })),
  dump: async <T>(collection: string) => (await control(`dump/${collection}`)) as T[],
});
