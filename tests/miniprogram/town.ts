import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { startEmulator, type Emulator } from '../../emulator/emulator';
import type { Story, Town } from '../journeys/phone';
import { previewEnvironment } from '../support/preview-environment';
import type { Program } from './compile';
import { shippedPhone, type ShippedPhone } from './shipped-phone';

const dist = join(__dirname, '../../dist');
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

let browser: Browser;
let emulator: Emulator;
let phones: ShippedPhone[];

/** One browser a file, one fresh sample community a test. */
export function inTheSampleTown(): void {
  beforeAll(async () => {
    Object.assign(process.env, previewEnvironment);
    browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS });
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    phones = [];
    emulator = await startEmulator({ functions: join(dist, 'cloudfunctions'), database: join(__dirname, '../../config/database.json'), seed: join(dist, 'seed.cjs'), timers: false });
  });
  afterEach(() => emulator?.close());
}

/** A phone with this program in the hands of this person. */
export async function phoneWith(program: Program, openid: string): Promise<ShippedPhone> {
  const phone = await shippedPhone(browser, emulator.url, openid, program);
  phones.push(phone);
  return phone;
}

/** Plays a story, and holds every phone of it to having nothing to complain of. */
export const play = (story: Story, program: () => Program) => async () => {
  await story(townWith(program()));
  expect((await Promise.all(phones.map((phone) => phone.gathered()))).flat()).toEqual([]);
};

const control = async (path: string, body?: unknown): Promise<unknown> => {
  const answer = await fetch(`${emulator.url}/control/${path}`, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`/control/${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
};

export const townWith = (program: Program): Town => ({
  phoneOf: (openid) => phoneWith(program, openid),
  wechatInbox: async (openid) => (await control(`inbox?openid=${openid}`)) as Awaited<ReturnType<Town['wechatInbox']>>,
  passTime: async (period) => void (await control('clock', { advance: period })),
  fire: async (timer) => void (await control(`timers/${timer}`, {})),
  grant: async (openid, templateId, left) => void (await control('seed', { $subscriptions: [{ openid, templateId, left }] })),
  dump: async <T>(collection: string) => (await control(`dump/${collection}`)) as T[],
});
