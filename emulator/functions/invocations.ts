import { randomBytes } from 'node:crypto';

/** One request of a function to the cloud, with what the database or another part observed. */
export type CloudRequest = { action: string; ms?: number; error?: string } & Record<string, unknown>;

export type Invocation = {
  id: string;
  function: string;
  openid?: string;
  source: string;
  at: number;
  ms?: number;
  cold?: boolean;
  requests: CloudRequest[];
  logs: string[];
  error?: string;
};

const MAX_RECENT = 500;

/** The running invocations by their tokens, and a list of the recent ones. */
export function createInvocations() {
  const active = new Map<string, Invocation>();
  const ended = new Map<string, string>();
  const recent: Invocation[] = [];

  return {
    /** Makes a token that stands for this function, user and chain of calls until `end`. */
    begin(
      call: { function: string; openid?: string; source: string },
      now: number,
    ): { token: string; record: Invocation } {
      const token = randomBytes(18).toString('base64url');
      const record: Invocation = { id: randomBytes(12).toString('hex'), ...call, at: now, requests: [], logs: [] };
      active.set(token, record);
      recent.push(record);
      if (recent.length > MAX_RECENT) recent.shift();
      return { token, record };
    },
    /** The name of the function whose ended invocation had this token; undefined for any other token. */
    endedFunction: (token: unknown): string | undefined => ended.get(token as string),
    find: (token: unknown): Invocation | undefined => (typeof token === 'string' ? active.get(token) : undefined),
    end: (token: string): void => {
      ended.set(token, active.get(token)?.function ?? '');
      active.delete(token);
      const [oldest] = ended.keys();
      if (ended.size > MAX_RECENT && oldest !== undefined) ended.delete(oldest);
    },
    recent: (): readonly Invocation[] => recent,
    forget: (): void => void (recent.length = 0),
  };
}

export type Invocations = ReturnType<typeof createInvocations>;

const isOpenapi = (request: CloudRequest) => request.action.startsWith('wx.');

/** How many requests went to the cloud; calls of WeChat's own API are counted separately. */
export const countCloudRequests = ({ requests }: Invocation): number =>
  requests.filter((request) => !isOpenapi(request)).length;
export const countOpenapiCalls = ({ requests }: Invocation): number => requests.filter(isOpenapi).length;
