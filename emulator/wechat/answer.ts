import type { ApiAnswer } from '../wire/openapi';

/** One API of WeChat: arguments in snake case, WeChat's own answer. */
export type Api = (input: Record<string, unknown>) => Promise<ApiAnswer> | ApiAnswer;

export const ok = (more: Record<string, unknown> = {}): ApiAnswer => ({ json: { errcode: 0, errmsg: 'ok', ...more } });
export const refused = (errcode: number, errmsg: string): ApiAnswer => ({ json: { errcode, errmsg } });
