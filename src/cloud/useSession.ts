import { useEffect, useSyncExternalStore } from 'react';
import type { Output } from '@domain/contract';
import type { AppError } from '@domain/errors';
import { call } from './call';

export type Me = Output<'people.me'>;
type State = { me?: Me; error?: AppError; loading: boolean };

// whoever looks first asks
let state: State = { loading: true };
let underWay: Promise<void> | undefined;
const listeners = new Set<() => void>();

function set(after: State) {
  state = after;
  listeners.forEach((tell) => tell());
}

/** Asks again who I am; questions at the same time share one answer. */
export function refreshSession(): Promise<void> {
  underWay ??= ask().finally(() => (underWay = undefined));
  return underWay;
}

async function ask(): Promise<void> {
  if (!state.loading) set({ ...state, loading: true });
  await call('people.me', {}).then(
    (me) => set({ me, loading: false }),
    (error: AppError) => set({ ...state, error, loading: false }),
  );
}

/** Puts in place what a command answered: joining and taking a post answer with the new me. */
export const showSession = (me: Me): void => set({ me, loading: false });

/** Changes a part of it: what the inbox and a grant know better than the last `people.me`. */
export function changeSession(part: Partial<Me>): void {
  if (state.me) set({ ...state, me: { ...state.me, ...part } });
}

/** Remembers a part without telling the screens: each shows it when it is drawn next. */
export function noteSession(part: Partial<Me>): void {
  if (state.me) state = { ...state, me: { ...state.me, ...part } };
}

/** What is known of the person now, for whoever is not a part of a page. */
export const session = (): Readonly<State> => state;

const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Who is holding the phone. Asked once for all pages; `refresh` asks again. Fits `Screen` as `{ query: session }`. */
export function useSession() {
  const { me, error, loading } = useSyncExternalStore(listen, () => state);
  useEffect(() => {
    if (!state.me && !state.error) void refreshSession();
  }, []);
  return { me, data: me, error, loading, refresh: refreshSession };
}
