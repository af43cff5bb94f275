import { useEffect, useSyncExternalStore } from 'react';
import type { Output } from '@domain/contract';
import type { AppError } from '@domain/errors';
import { call } from './call';

export type Me = Output<'people.me'>;
type State = { me?: Me; error?: AppError; loading: boolean };

// the first component that needs the session loads it
let state: State = { loading: true };
let pendingLoad: Promise<void> | undefined;
const listeners = new Set<() => void>();

function setState(after: State) {
  state = after;
  listeners.forEach((notify) => notify());
}

/** Loads the session again; calls at the same time share one request. */
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

/** Stores the session that a command answered, such as joining or accepting an invitation. */
export const setSession = (me: Me): void => setState({ me, loading: false });

/** Changes a part of the session, such as the number of unread messages. */
export function updateSession(change: Partial<Me>): void {
  if (state.me) setState({ ...state, me: { ...state.me, ...change } });
}

/** Changes a part of the session without drawing the pages again. */
export function updateSessionSilently(change: Partial<Me>): void {
  if (state.me) state = { ...state, me: { ...state.me, ...change } };
}

/** The session for code outside of components. */
export const getSession = (): Readonly<State> => state;

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** The person who uses the phone, loaded once for all pages. Fits `QueryPage` as `query={session}`. */
export function useSession() {
  const { me, error, loading } = useSyncExternalStore(subscribe, () => state);
  useEffect(() => {
    if (!state.me && !state.error) void refreshSession();
  }, []);
  return { me, data: me, error, loading, refresh: refreshSession };
}
