import Taro, { useError, usePageNotFound, useUnhandledRejection } from '@tarojs/taro';
import { reportError } from '@/device/reportError';
import { replaceWith, routes } from '@/routes';
import { faultText as text } from '@/text/faults';

/** Handles what no page caught: script errors, rejected promises and addresses without a page. For the app itself. */
export function useUncaughtFaults(): void {
  useError(handleFault);
  useUnhandledRejection(({ reason }) => handleFault(reason));
  usePageNotFound(({ path }) => {
    reportError(`no page ${path}`);
    replaceWith(routes.home());
    showToast(text.noPage);
  });
}

/** Reports the fault once; the person reads a sentence about it unless WeChat's own function refused something. */
function handleFault(fault: unknown): void {
  reportError(fault);
  if (!isRefusalOfWechat(fault)) showToast(text.toast);
}

/** WeChat's functions reject with `{ errMsg: 'navigateTo:fail …' }`; most of these are of no consequence. */
const isRefusalOfWechat = (fault: unknown): boolean =>
  typeof fault === 'string'
    ? /\w+:fail/.test(fault)
    : !(fault instanceof Error) && typeof (fault as { errMsg?: unknown } | null | undefined)?.errMsg === 'string';

const showToast = (title: string) => void Taro.showToast({ title, icon: 'none' });
