import Taro, { useError, usePageNotFound, useUnhandledRejection } from '@tarojs/taro';
import { reportError } from '@/device/reportError';
import { replaceWith, routes } from '@/routes';
import { faultText as text } from '@/text/faults';

/** Handles what no page caught: script errors, rejected promises and unknown addresses. The app calls it. */
export function useUncaughtFaults(): void {
  useError(handleFault);
  useUnhandledRejection(({ reason }) => handleFault(reason));
  usePageNotFound(({ path }) => {
    reportError(`no page ${path}`);
    replaceWith(routes.home());
    showToast(text.noPage);
  });
}

/** Reports a fault once, and shows a sentence unless a function of WeChat refused something. */
function handleFault(fault: unknown): void {
  reportError(fault);
  if (!isRefusalOfWechat(fault)) showToast(text.toast);
}

/** WeChat's functions reject with `{ errMsg: 'navigateTo:fail …' }`; most of these failures do not matter. */
const isRefusalOfWechat = (fault: unknown): boolean =>
  typeof fault === 'string'
    ? /\w+:fail/.test(fault)
    : !(fault instanceof Error) && typeof (fault as { errMsg?: unknown } | null | undefined)?.errMsg === 'string';

const showToast = (title: string) => void Taro.showToast({ title, icon: 'none' });
