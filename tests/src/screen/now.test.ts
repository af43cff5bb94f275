import { act, renderHook } from '@testing-library/react';
import { useNow } from '@/screen/useNow';
import { hide, resetPhone, showAgain } from '../../support/phone/taro';

beforeEach(() => {
  resetPhone();
  jest.useFakeTimers({ now: 0 });
});
afterEach(() => void jest.useRealTimers());

test('the clock of a page stands still while nobody sees it, and is right when somebody does', () => {
  const now = renderHook(useNow).result;
  act(() => void jest.advanceTimersByTime(60_000));
  expect(now.current).toBe(60_000);
  act(hide);
  act(() => void jest.advanceTimersByTime(60_000));
  expect(now.current).toBe(60_000);
  act(showAgain);
  expect(now.current).toBe(120_000);
});
