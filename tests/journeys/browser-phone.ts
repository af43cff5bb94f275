import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { newScreen, sampleCloudUrl } from '../support/cloud/sample-cloud';
import { asRead } from './as-read';
import type { Phone } from './phone';

const PICTURES = join(__dirname, '../../.cache/pictures');
const PHOTO = join(__dirname, 'lamp.png');
const PATIENCE = 15_000;

/** A touch screen, 375 px wide, that shows the browser preview. Controls are found by their accessible name. */
export async function browserPhone(openid: string): Promise<Phone> {
  const context = await newScreen();
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  let answer: 'allow' | 'refuse' = 'allow';
  await page.addLocatorHandler(page.locator('.overlay__panel:has-text("发送一次以下消息")'), async (panel) => {
    await panel.getByRole('button', { name: answer === 'allow' ? '允许' : '取消', exact: true }).click();
  });

  const address = (to: string) => `${sampleCloudUrl()}/app/?openid=${openid}#${to}`;
  const visible = (locator: Locator) => locator.locator('visible=true').last(); // pages beneath stay in the document
  const field = (name: string) =>
    visible(
      page.locator(
        `[aria-label="${name}"] textarea, [aria-label="${name}"] input, textarea[aria-label="${name}"], input[aria-label="${name}"]`,
      ),
    );
  // while a sheet is open, only the sheet can be tapped
  const sheet = page.locator('[role="dialog"]').locator('visible=true');
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
    throw new Error(`${openid} does not find 「${name}」 on ${page.url()}`);
  }

  return {
    async open(to) {
      await page.goto('about:blank');
      await page.goto(address(to));
    },
    async tap(name) {
      await (await named(name)).tap();
    },
    async tapIfOffered(name) {
      await page.waitForLoadState('networkidle');
      await (await offered(name))?.tap();
    },
    async choose(question, option) {
      await visible(page.locator(`[role="radiogroup"][aria-label="${question}"] [aria-label="${option}"]`)).tap();
    },
    async write(name, words) {
      await field(name).fill(words);
    },
    async addPhoto() {
      const chooser = page.waitForEvent('filechooser');
      await (await named('加照片')).tap();
      await (await chooser).setFiles(PHOTO);
      await visible(page.locator('[aria-label="第 1 张照片"]')).waitFor(); // without a state behind its name it has arrived
    },
    answersSubscriptions(given) {
      answer = given;
    },
    async sees(words) {
      await visible(page.getByText(asRead(words))).waitFor();
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
      await page.evaluate(
        (size) => localStorage.setItem('typeSize', JSON.stringify({ data: size })),
        on ? 'large' : 'normal',
      );
      await page.reload();
    },
    async picture(name) {
      mkdirSync(PICTURES, { recursive: true });
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => Promise.all(document.getAnimations().map((moving) => moving.finished)));
      await page.screenshot({ path: join(PICTURES, `${name}.png`) });
    },
    complaints: async () => complaints,
  };
}
