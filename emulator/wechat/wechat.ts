import type { ApiAnswer } from '../wire/openapi';
import type { Api } from './answer';

const NO_SUCH_API = -604100;
const NOT_PERMITTED = -604101;

/** WeChat's own API: known names only, and only those that the calling function's `config.json` lists. */
export function createWechat(parts: { apis: Record<string, Api> }[]) {
  const apis: Record<string, Api> = Object.assign({}, ...parts.map((it) => it.apis));
  return async (name: string, input: Record<string, unknown>, permitted: string[]): Promise<ApiAnswer> => {
    const api = Object.hasOwn(apis, name) ? apis[name] : undefined;
    if (!api) return { platformError: NO_SUCH_API };
    if (!permitted.includes(name)) return { platformError: NOT_PERMITTED };
    return api(input);
  };
}
