import { act, fireEvent, render, screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import { INBOX_TAB } from '@/screen/page/useTabs';
import { phone, resetPhone } from '../../support/phone/taro';

type AppConfig = {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
  tabBar: { list: { pagePath: string }[] };
};

(globalThis as { defineAppConfig?: (config: AppConfig) => AppConfig }).defineAppConfig = (config) => config;
// eslint-disable-next-line @typescript-eslint/no-require-imports -- the global above must be there first
const { default: config } = require('@/app.config') as { default: AppConfig };
const pages = [
  ...config.pages,
  ...config.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
];

test('the badge of unread messages is on the tab of the messages', () => {
  expect(config.tabBar.list[INBOX_TAB.index]?.pagePath).toBe('pages/tabs/inbox');
});

const allParams = (value: string) =>
  Object.fromEntries(
    ['id', 'hall', 'room', 'station', 'move', 'day', 'from', 'to', 'people', 'purpose', 'wait', 'guest', 'code']
      .concat(['scene', 'q', 'text'])
      .map((name) => [name, value]),
  );

async function open(page: string, params: Record<string, string>): Promise<void> {
  const { default: Page } = (await import(`@/${page}`)) as { default: ComponentType };
  phone.params = params;
  render(<Page />);
  await act(async () => undefined);
}

beforeEach(() => {
  resetPhone();
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => jest.restoreAllMocks());

const FAULT = '我们这边出了问题';

describe.each(pages)('%s', (page) => {
  test.each([
    ['without any parameter', {}],
    ['with broken percent signs', allParams('%E4%')],
    ['with ten thousand characters', allParams('长x'.repeat(5_000))],
    ['with foreign words', allParams('../../etc?<script>')],
  ])('opens %s and says something', async (_how, params) => {
    phone.cloud = async () => ({ ok: false, error: { code: 'notFound', reason: '', requestId: 'r' } });
    await open(page, params);
    expect(screen.queryByText(FAULT)).toBeNull();
    expect(document.body.textContent).not.toBe('');
    for (const { input } of phone.asked) expect(JSON.stringify(input).length).toBeLessThan(1_000);
  });

  test.each([
    ['an empty answer', {}],
    ['nothing', null],
    ['a list', [[]]],
    ['words', 'busy'],
  ])('stands when the cloud answers with %s', async (_what, data) => {
    phone.cloud = async () => ({ ok: true, data });
    await open(page, { ...allParams('1'), id: 'x1', day: '2026-11-22', from: '09:00', to: '10:00' });
    expect(document.body.querySelector('[aria-label]')).toBeTruthy();
    expect(new Set(phone.logged.map((line) => line.split('\n')[0])).size).toBe(phone.logged.length);
  });
});

test('a page that cannot draw its answer says so and offers another try', async () => {
  phone.cloud = async () => ({ ok: true, data: {} });
  await open('pages/cases/detail', { id: 'c1' });
  expect(screen.getByText(FAULT)).toBeTruthy();
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '再试一次' })));
  expect(screen.getByText(FAULT)).toBeTruthy();
  expect(phone.logged.length).toBeLessThanOrEqual(1);
});
