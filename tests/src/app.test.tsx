import { act, render } from '@testing-library/react';
import App from '@/app';
import { faults, phone, resetPhone } from '../support/phone/taro';

const TOAST = { title: '我们这边出了问题' };
const tell = <T,>(listeners: Set<(event: T) => void>, event: T) =>
  act(() => listeners.forEach((listen) => listen(event)));

(globalThis as { CLOUD_ENV?: string }).CLOUD_ENV = ''; // replaced while building

beforeEach(() => {
  resetPhone();
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  render(<App />);
});
afterEach(() => jest.restoreAllMocks());

test('a rejection that nobody caught is told in a sentence and reported once', () => {
  const reason = new Error('lost promise');
  tell(faults.rejection, { reason });
  tell(faults.rejection, { reason });
  tell(faults.error, 'Error: lost promise\n  at somewhere');
  expect(phone.modals).toEqual([TOAST, TOAST, TOAST]);
  expect(phone.logged).toHaveLength(1);
});

test('what WeChat itself refuses is reported and troubles nobody', () => {
  tell(faults.rejection, { reason: { errMsg: 'previewImage:fail no such file' } });
  tell(faults.error, 'MiniProgramError navigateTo:fail timeout');
  expect(phone.modals).toEqual([]);
  expect(phone.logged).toEqual(['previewImage:fail no such file', 'MiniProgramError navigateTo:fail timeout']);
});

test.each([
  ['undefined', undefined],
  ['null', null],
  ['a number', 7],
  ['an object', {}],
])('a rejection with %s is no second fault', (_what, reason) => {
  tell(faults.rejection, { reason });
  expect(phone.modals).toEqual([TOAST]);
});

test('an address without a page leads home with a sentence', () => {
  tell(faults.noPage, { path: 'pages/old/poster', query: {}, isEntryPage: true });
  expect(phone.visited).toEqual(['tab /pages/tabs/home']);
  expect(phone.modals).toEqual([{ title: '没有找到' }]);
  expect(phone.logged).toEqual(['no page pages/old/poster']);
});
