import path from 'node:path';
import { startEmulator, type Emulator, type EmulatorOptions } from '../../emulator/emulator';

// Starting eight processes on a busy machine takes its time.
jest.setTimeout(60_000);

const project = path.join(__dirname, 'project');

/** The emulator around a small project in the style of others; timers only when asked for. */
export const startWorld = (options: Partial<EmulatorOptions> = {}): Promise<Emulator> => {
  process.env.EMULATOR_TEST_NAME = 'lin';
  return startEmulator({
    functions: path.join(project, 'functions'),
    database: path.join(project, 'database.json'),
    seed: path.join(project, 'seed.cjs'),
    timers: false,
    ...options,
  });
};

export type Answer = { status: number; headers: Headers; body: Record<string, unknown> };

/** Speaks to an emulator as a phone does, or as the console. */
export function speaker(url: () => string) {
  const post = async (to: string, body: unknown, openid?: string): Promise<Answer> => {
    const headers = { 'content-type': 'application/json', ...(openid === undefined ? {} : { 'x-wx-openid': openid }) };
    const response = await fetch(`${url()}${to}`, {
      method: 'POST',
      headers,
      body: body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body),
    });
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as Record<string, unknown>,
    };
  };
  return {
    post,
    /** What a person's call of a function answers, without the envelope. */
    call: async <T = Record<string, unknown>>(name: string, event: object, openid = 'oLin'): Promise<T> => {
      const { body } = await post(`/cloud/functions/${name}`, event, openid);
      if (!('result' in body)) throw new Error(String(body.errMsg));
      return body.result as T;
    },
    /** The failure of a call as a phone sees it. */
    failure: async (name: string, event: object, openid = 'oLin') => {
      const { body } = await post(`/cloud/functions/${name}`, event, openid);
      return { errCode: body.errCode, errMsg: String(body.errMsg) };
    },
    control: async <T = Record<string, unknown>>(what: string, body?: object): Promise<T> => {
      const response = await fetch(
        `${url()}/control/${what}`,
        body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) },
      );
      return (await response.json()) as T;
    },
  };
}

/** Waits for something to become true, however long it takes within the test's own time. */
export async function until<T>(look: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
