import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import type { Phone } from './phone';

const PICTURES = join(__dirname, '../../docs/pictures');
const PHOTO = join(__dirname, 'lamp.png');
const PATIENCE = 15_000;

/** A phone in the browser preview: 375 px wide, touched by a finger, everything found by the name a screen reader says. */
export async function browserPhone(browser: Browser, url: string, openid: string): Promise<Phone> {
  const context = await browser.newContext({ viewport: { width: 375, height: 760 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  let answer: 'allow' | 'refuse' = 'allow';
  await page.addLocatorHandler(page.locator('.overlay__panel:has-text("发送一次以下消息")'), async (panel) => {
    await panel.getByRole('button', { name: answer === 'allow' ? '允许' : '取消', exact: true }).click();
  });

  const address = (to: string) => `${url}/app/?openid=${openid}#${to}`;
  const visible = (it: Locator) => it.locator('visible=true').last(); // pages beneath stay in the document
  const named = (name: string) => visible(page.locator(`[aria-label="${name}"]`).or(page.getByText(name, { exact: true })));

  return {
    async open(to) {
      await page.goto('about:blank');
      await page.goto(address(to));
    },
    async tap(name) {
      await named(name).tap();
    },
    async choose(question, option) {
      await visible(page.locator(`[role="radiogroup"][aria-label="${question}"] [aria-label="${option}"]`)).tap();
    },
    async write(field, words) {
      await visible(page.locator(`[aria-label="${field}"] textarea, [aria-label="${field}"] input, textarea[aria-label="${field}"], input[aria-label="${field}"]`)).fill(words);
    },
    async addPhoto() {
      const chooser = page.waitForEvent('filechooser');
      await named('加照片').tap();
      await (await chooser).setFiles(PHOTO);
      await visible(page.locator('[aria-label="第 1 张照片"]')).waitFor(); // without a state behind its name it has arrived
    },
    answersSubscriptions(given) {
      answer = given;
    },
    async sees(words) {
      await visible(page.getByText(words)).waitFor();
    },
    async seesNot(words) {
      const found = await page.getByText(words).locator('visible=true').count();
      if (found) throw new Error(`${openid} sees 「${words}」`);
    },
    async largeType(on) {
      await page.evaluate((size) => localStorage.setItem('typeSize', JSON.stringify({ data: size })), on ? 'large' : 'normal');
      await page.reload();
    },
    async picture(name) {
      mkdirSync(PICTURES, { recursive: true });
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: join(PICTURES, `${name}.png`) });
    },
    complaints: () => complaints,
  };
}
