import Taro, { useError, usePageNotFound, useUnhandledRejection } from '@tarojs/taro';
import { reportError } from '@/device/errors/reportError';
import { replaceWith, routes } from '@/routes';
import { errorText } from '@/text/errors/errors';

/** Handles what no page caught: script errors, rejected promises and unknown addresses. The app calls it. */
export function useUncaughtFaults(): void {
  useError(handleFault);
  useUnhandledRejection(({ reason }) => handleFault(reason));
  usePageNotFound(({ path }) => {
    reportError(`no page ${path}`);
    replaceWith(routes.home());
    showToast(errorText.notFound.title);
  });
}

/** Reports a fault, and shows a sentence unless it is a function of WeChat that refused, as in `navigateTo:fail …`. */
function handleFault(fault: unknown): void {
  if (!/\w:fail/.test(reportError(fault))) showToast(errorText.internal.title);
}

const showToast = (title: string) => void Taro.showToast({ title, icon: 'none' });
