import { randomBytes } from 'node:crypto';

/** One request to the cloud as the database or another part saw it. */
export type Request = { action: string; ms?: number; error?: string } & Record<string, unknown>;

export type Invocation = {
  id: string;
  function: string;
  openid?: string;
  source: string;
  at: number;
  ms?: number;
  cold?: boolean;
  requests: Request[];
  logs: string[];
  error?: string;
};

const KEPT = 500;

/** Every running invocation by its token, and the recent ones for whoever looks on. */
export function createInvocations() {
  const live = new Map<string, Invocation>();
  const recent: Invocation[] = [];

  return {
    /** A token that names this function, this person and this chain, until `end`. */
    begin(
      of: { function: string; openid?: string; source: string },
      now: number,
    ): { token: string; record: Invocation } {
      const token = randomBytes(18).toString('base64url');
      const record: Invocation = { id: randomBytes(12).toString('hex'), ...of, at: now, requests: [], logs: [] };
      live.set(token, record);
      recent.push(record);
      if (recent.length > KEPT) recent.shift();
      return { token, record };
    },
    find: (token: unknown): Invocation | undefined => (typeof token === 'string' ? live.get(token) : undefined),
    end: (token: string): void => void live.delete(token),
    recent: (): readonly Invocation[] => recent,
    forget: (): void => void (recent.length = 0),
  };
}

export type Invocations = ReturnType<typeof createInvocations>;

const isOpenapi = (it: Request) => it.action.startsWith('wx.');

/** Requests to the cloud; WeChat's own API is counted apart. */
export const requestsOf = (it: Invocation): number => it.requests.filter((request) => !isOpenapi(request)).length;
export const openapiCallsOf = (it: Invocation): number => it.requests.filter(isOpenapi).length;
