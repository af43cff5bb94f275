import type { ApiAnswer } from '../wire/openapi';
import { apiError, type Api } from './api';

const NO_SUCH_API = -604100;
const NOT_PERMITTED = -604101;

export type Wechat = ReturnType<typeof createWechat>;

/** WeChat's own API. A function may call only the names that its `config.json` lists. */
export function createWechat(parts: { apis: Record<string, Api> }[]) {
  const apis: Record<string, Api> = Object.assign({}, ...parts.map((part) => part.apis));
  const has = (name: string) => Object.hasOwn(apis, name);
  return {
    has,
    call: async (name: string, input: Record<string, unknown>, permitted: string[]): Promise<ApiAnswer> => {
      // The cloud sends only the number for an unknown API; the text says whose fault it is.
      if (!has(name)) return apiError(NO_SUCH_API, `the emulator lacks ${name}`);
      if (!permitted.includes(name)) return { platformError: NOT_PERMITTED };
      return apis[name]!(input);
    },
  };
}
