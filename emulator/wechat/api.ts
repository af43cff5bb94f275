import type { ApiAnswer } from '../wire/openapi';

/** One of WeChat's APIs: takes the arguments in snake case, answers as WeChat does. */
export type Api = (input: Record<string, unknown>) => Promise<ApiAnswer> | ApiAnswer;

export const apiOk = (more: Record<string, unknown> = {}): ApiAnswer => ({
  json: { errcode: 0, errmsg: 'ok', ...more },
});
export const apiError = (errcode: number, errmsg: string): ApiAnswer => ({ json: { errcode, errmsg } });
