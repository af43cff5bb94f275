import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { asRead } from '../../journeys/as-read';
import type { Phone } from '../../journeys/phone';
import { newScreen, sampleCloudUrl } from '../../support/cloud/sample-cloud';
import type { Program } from './compile';
import type { Answers } from '../runtime/wx/answers';
import type { Step } from '../runtime/bridge';
import type { moments } from '../runtime/moments';
import type { Shared } from '../runtime/router';
import { runtimeScript } from './runtime-script';

const PICTURES = join(__dirname, '../../../.cache/pictures-weapp');
const PHOTO = join(__dirname, '../../journeys/lamp.png');
const PATIENCE = 15_000;

type Inside = {
  answers: Answers;
  calls: { name: string; options: unknown }[];
  complaints: string[];
  isQuiet(): boolean;
  slowDown(least: number, most: number, seed: number): void;
  steps: Step[];
  moments: typeof moments;
  loaded: string[];
  pullDown(): boolean;
  isPulled(): boolean;
  share(how: 'onShareAppMessage' | 'onShareTimeline'): Shared | undefined;
  behind: string[];
  tick(): void;
  newVersion(): void;
};
declare global {
  interface Window {
    phone: Inside;
    start(program: Program, address: string, given: Partial<Answers>): void;
  }
}

/** A phone that runs the shipped output, 375 px wide. Controls are found by their accessible name. */
export type ShippedPhone = Phone & {
  page: Page;
  /** The field with this name, where a person writes. */
  field(name: string): Locator;
  /** From here on, whatever crosses between logic and screen takes as many milliseconds, both ways, until a launch. */
  slowDown(least: number, most: number, seed: number): Promise<void>;
  /** Scrolls to what has this name. */
  reach(name: string): Promise<void>;
  /** Scrolls the page on top to its end. */
  toTheEnd(): Promise<void>;
  /** What crossed to the screen since the launch, by what it was for. */
  steps(): Promise<Step[]>;
  /** When the launch showed what, and the scripts it loaded. */
  launch(): Promise<Pick<Inside, 'moments' | 'loaded'>>;
  /** How the person answers WeChat, and how the phone is, from now on. */
  answer(given: Partial<Answers>): Promise<void>;
  /** The functions of the phone that were asked for outside the pages, in their order. */
  asked(name: string): Promise<unknown[]>;
  /** Pulls the page down; throws where the page does not allow it or never lets go. */
  pullDown(): Promise<void>;
  /** What WeChat's menu would send of the page on top; nothing where it may not be shared. */
  share(how?: 'onShareAppMessage' | 'onShareTimeline'): Promise<Shared | undefined>;
  /** Lets a day pass and everything that repeats happen once more; answers which pages moved behind the one on top. */
  tick(): Promise<string[]>;
  /** A new version has arrived. */
  newVersion(): Promise<void>;
  /** Waits until nothing is asked of the cloud and nothing is on its way to the screen. */
  settled(): Promise<void>;
};

export async function shippedPhone(
  program: Program,
  openid: string,
  screen: BrowserContextOptions = {},
): Promise<ShippedPhone> {
  const page = await openPage(screen, await runtimeScript());
  const complaints: string[] = [];
  let answers: Partial<Answers> = {};
  page.on('pageerror', (error) => complaints.push(String(error)));

  /** Only the page on top and what WeChat draws over it can be seen and touched. */
  const visible = (locator: Locator) => locator.locator('visible=true').last();
  const field = (name: string) =>
    visible(page.locator(`[aria-label="${name}"] textarea, [aria-label="${name}"] input`));
  const sheet = page.locator('[role="dialog"], [role="alertdialog"]').locator('visible=true');
  const offered = async (name: string) => {
    const under = (await sheet.count()) ? sheet.last() : page;
    const found = visible(under.locator(`[aria-label="${name}"]`).or(under.getByText(name, { exact: true })));
    return (await found.isVisible()) ? found : undefined;
  };
  /** Polls, because sheets open and close and lists arrive late. */
  async function named(name: string): Promise<Locator> {
    for (const end = Date.now() + PATIENCE; Date.now() < end; await page.waitForTimeout(50)) {
      const found = await offered(name);
      if (found) return found;
    }
    throw new Error(`${openid} does not find 「${name}」; complaints: ${(await gathered()).join('\n')}`);
  }
  /** What stands on the screen, line by line. */
  const shown = () =>
    page
      .locator('.frame:not([hidden])')
      .evaluate((element) => (element as HTMLElement).innerText.replace(/\n+/g, '｜'));
  const settled = async () => void (await page.waitForFunction(() => window.phone.isQuiet()));
  /** Collects the complaints of a launch before the next launch discards them. */
  async function gathered(): Promise<string[]> {
    complaints.push(...(await page.evaluate(() => window.phone?.complaints.splice(0) ?? [])));
    return complaints;
  }

  return {
    page,
    settled,
    field,
    slowDown: (least, most, seed) =>
      page.evaluate(([least, most, seed]) => window.phone.slowDown(least, most, seed), [least, most, seed] as const),
    toTheEnd: () =>
      page
        .locator('.frame:not([hidden])>wx-page')
        .evaluate((element) => element.scrollTo({ top: element.scrollHeight })),
    steps: () => page.evaluate(() => window.phone.steps),
    launch: () => page.evaluate(() => ({ moments: window.phone.moments, loaded: window.phone.loaded })),
    async open(to) {
      await gathered();
      await page.goto(`${sampleCloudUrl()}/phone?openid=${openid}`);
      await page.evaluate(([program, to, given]) => window.start(program, to, given), [program, to, answers] as const);
      await gathered();
    },
    async tap(name) {
      await (await named(name)).tap();
    },
    async reach(name) {
      await (await named(name)).scrollIntoViewIfNeeded();
    },
    async tapIfOffered(name) {
      await settled();
      await (await offered(name))?.tap();
    },
    async choose(question, option) {
      await visible(page.locator(`[role="radiogroup"][aria-label="${question}"] [aria-label="${option}"]`)).tap();
    },
    async write(name, words) {
      await field(name).fill(words);
    },
    async addPhoto() {
      await page.evaluate(
        (photo) => void window.phone.answers.photos.push(photo),
        readFileSync(PHOTO).toString('base64'),
      );
      await (await named('加照片')).tap();
      await visible(page.locator('[aria-label="第 1 张照片"]')).waitFor(); // without a state behind its name it has arrived
    },
    answersSubscriptions(given) {
      answers = { ...answers, subscriptions: given };
    },
    async answer(given) {
      answers = { ...answers, ...given };
      await page.evaluate((given) => void (window.phone && Object.assign(window.phone.answers, given)), given);
    },
    asked: (name) =>
      page.evaluate(
        (name) => window.phone.calls.filter((call) => call.name === name).map(({ options }) => options),
        name,
      ),
    async pullDown() {
      if (!(await page.evaluate(() => window.phone.pullDown()))) throw new Error('the page cannot be pulled down');
      await page.waitForFunction(() => !window.phone.isPulled());
    },
    share: (how = 'onShareAppMessage') => page.evaluate((how) => window.phone.share(how), how),
    async tick() {
      await settled();
      await page.evaluate(() => void window.phone.behind.splice(0));
      await page.evaluate(() => window.phone.tick());
      await settled();
      return page.evaluate(() => window.phone.behind);
    },
    newVersion: () => page.evaluate(() => window.phone.newVersion()),
    async sees(words) {
      await visible(page.getByText(asRead(words)))
        .waitFor()
        .catch(async () => {
          throw new Error(`${openid} does not see 「${words}」 but 「${await shown()}」`);
        });
    },
    async seesField(name, words) {
      const shown = await field(name).inputValue();
      if (shown !== words) throw new Error(`${openid} sees 「${shown}」 in ${name}`);
    },
    async seesNot(words) {
      const found = await page.getByText(asRead(words)).locator('visible=true').count();
      if (found) throw new Error(`${openid} sees 「${words}」`);
    },
    async largeType(on) {
      await page.evaluate((size) => localStorage.setItem('wx.typeSize', JSON.stringify(size)), on ? 'large' : 'normal');
    },
    async picture(name) {
      mkdirSync(PICTURES, { recursive: true });
      await settled();
      await page.screenshot({ path: join(PICTURES, `${name}.png`) });
    },
    complaints: gathered,
  };
}

async function openPage(screen: BrowserContextOptions, script: string): Promise<Page> {
  const page = await (await newScreen(screen)).newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.route('**/phone?*', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: '<!doctype html><html lang="zh-CN"><head><meta name="viewport" content="width=device-width"></head><body></body></html>',
    }),
  );
  await page.addInitScript({ content: script });
  return page;
}
