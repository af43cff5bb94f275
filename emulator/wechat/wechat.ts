import type { ApiAnswer } from '../wire/openapi';
import type { Api } from './api';

const NO_SUCH_API = -604100;
const NOT_PERMITTED = -604101;

/** WeChat's own API. A function may call only the names that its `config.json` lists. */
export function createWechat(parts: { apis: Record<string, Api> }[]) {
  const apis: Record<string, Api> = Object.assign({}, ...parts.map((part) => part.apis));
  return async (name: string, input: Record<string, unknown>, permitted: string[]): Promise<ApiAnswer> => {
    const api = Object.hasOwn(apis, name) ? apis[name] : undefined;
    if (!api) return { platformError: NO_SUCH_API };
    if (!permitted.includes(name)) return { platformError: NOT_PERMITTED };
    return api(input);
  };
}
