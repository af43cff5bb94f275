import { answers } from './answers';

/** WeChat's way to fail: its callers find `errMsg` and `errno`, not an error. */
export const failing = (api: string, reason: string, errno?: number) => ({
  errMsg: `${api}:fail ${reason}`,
  ...(errno !== undefined && { errno }),
});

/** Fails when the person or the phone has forbidden it. */
export function allowed(api: string): void {
  const reason = answers.denied[api];
  if (reason) throw failing(api, reason);
}
