import { useEffect, useSyncExternalStore } from 'react';
import type { Output } from '@domain/contract';
import type { AppError } from '@domain/errors';
import { call } from './call';

export type Me = Output<'people.me'>;
type State = { me?: Me; error?: AppError; loading: boolean };

// whoever looks first asks
let state: State = { loading: true };
let pendingLoad: Promise<void> | undefined;
const listeners = new Set<() => void>();

function setState(after: State) {
  state = after;
  listeners.forEach((notify) => notify());
}

/** Asks again who I am; questions at the same time share one answer. */
export function refreshSession(): Promise<void> {
  pendingLoad ??= loadSession().finally(() => (pendingLoad = undefined));
  return pendingLoad;
}

async function loadSession(): Promise<void> {
  if (!state.loading) setState({ ...state, loading: true });
  await call('people.me', {}).then(
    (me) => setState({ me, loading: false }),
    (error: AppError) => setState({ ...state, error, loading: false }),
  );
}

/** Puts in place what a command answered: joining and taking a post answer with the new me. */
export const setSession = (me: Me): void => setState({ me, loading: false });

/** Changes a part of it: what the inbox and a grant know better than the last `people.me`. */
export function updateSession(change: Partial<Me>): void {
  if (state.me) setState({ ...state, me: { ...state.me, ...change } });
}

/** Remembers a part without telling the screens: each shows it when it is drawn next. */
export function updateSessionSilently(change: Partial<Me>): void {
  if (state.me) state = { ...state, me: { ...state.me, ...change } };
}

/** What is known of the person now, for whoever is not a part of a page. */
export const getSession = (): Readonly<State> => state;

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Who is holding the phone. Asked once for all pages; `refresh` asks again. Fits `Screen` as `{ query: session }`. */
export function useSession() {
  const { me, error, loading } = useSyncExternalStore(subscribe, () => state);
  useEffect(() => {
    if (!state.me && !state.error) void refreshSession();
  }, []);
  return { me, data: me, error, loading, refresh: refreshSession };
}
