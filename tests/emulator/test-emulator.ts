import path from 'node:path';
import { startEmulator, type Emulator, type EmulatorOptions } from '../../emulator/emulator';

// A busy machine needs its time to start eight processes.
jest.setTimeout(60_000);

const project = path.join(__dirname, 'project');

/** Starts the emulator with the small project of the tests; timers run only when a test asks for it. */
export const startTestEmulator = (options: Partial<EmulatorOptions> = {}): Promise<Emulator> => {
  process.env.EMULATOR_TEST_NAME = 'lin';
  return startEmulator({
    functions: path.join(project, 'functions'),
    database: path.join(project, 'database.json'),
    seed: path.join(project, 'seed.cjs'),
    timers: false,
    print: () => undefined,
    ...options,
  });
};

export type Answer = { status: number; headers: Headers; body: Record<string, unknown> };

/** A client that sends what a phone or the console sends. */
export function createClient(url: () => string) {
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
    /** The result of a call of a function; throws when the call fails. */
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

/** Repeats until there is a value; the test's own time-out ends it. */
export async function until<T>(read: () => Promise<T | undefined> | T | undefined): Promise<T> {
  for (;;) {
    const value = await read();
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
