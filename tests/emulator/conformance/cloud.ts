import path from 'node:path';
import { startEmulator, type Emulator } from '../../../emulator/emulator';
import type { Ground } from './sdk';

// Starting processes on a busy machine takes its time, and so does a network.
jest.setTimeout(60_000);

const isReal = process.env.CLOUD === 'real';
const key = process.env.CONFORMANCE_KEY ?? 'local';
let emulator: Emulator | undefined;

beforeAll(async () => {
  if (isReal) return;
  process.env.CONFORMANCE_KEY = key;
  emulator = await startEmulator({
    // A copy of the functions may have another SDK in its `node_modules`.
    functions: process.env.CONFORMANCE_FUNCTIONS ?? path.join(__dirname, 'functions'),
    database: path.join(__dirname, 'database.json'),
    timers: false,
  });
});
beforeEach(async () => {
  await run(async ({ docs, unique, _ }) => {
    for (const collection of [docs, unique]) await collection.where({ _id: _['exists']!(true) }).remove();
  });
});
afterAll(() => emulator?.close());

/**
 * The address of the function, and how it is asked: through the phone's side of the emulator, or through HTTP access of
 * a real environment.
 */
async function ask(body: object): Promise<unknown> {
  const address = isReal ? process.env.CONFORMANCE_URL : `${emulator?.url}/cloud/functions/conformance`;
  if (!address)
    throw new Error('CLOUD=real wants the function’s address in CONFORMANCE_URL and its key in CONFORMANCE_KEY');
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': 'oConformance' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as { result?: unknown; errMsg?: string };
  if (isReal) return answer;
  if (answer.errMsg !== undefined) throw new Error(answer.errMsg);
  return answer.result;
}

/**
 * Runs a piece of work in the function's process with the real SDK and answers what it returns, as JSON. It sees its
 * arguments only, nothing of the file around it.
 */
export async function run<T, G = undefined>(work: (ground: Ground, given: G) => Promise<T>, given?: G): Promise<T> {
  const { value, error } = (await ask({ source: work.toString(), given, key })) as {
    value: T;
    error?: { message: string };
  };
  if (error) throw Object.assign(new Error(error.message), error);
  return value;
}
