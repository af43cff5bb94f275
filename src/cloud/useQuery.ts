import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import type { Input, EndpointNameOf, Output } from '@domain/contract';
import type { AppError } from '@domain/errors';
import { call } from './call';

/** An answer as a page shows it: the newest one, the last error, and whether another is under way. */
export type QueryResult<T> = { data?: T; error?: AppError; loading: boolean; refresh: () => Promise<void> };

type State<T> = { data?: T; error?: AppError; loading: boolean };

/**
 * Loads what a page shows: when the page appears, when it is pulled down and when the input changes. Keeps the newest
 * answer.
 */
export function useQuery<N extends EndpointNameOf<'query'>>(
  name: N,
  input: Input<N>,
): QueryResult<Output<N>> & { setData: (data: Output<N>) => void } {
  const [state, setState] = useState<State<Output<N>>>({ loading: true });
  const latestRequest = useRef(0);
  const inputKey = JSON.stringify(input);
  const requestedKey = useRef<string>(undefined);
  const pendingCount = useRef(0);
  const hasShown = useRef(false);

  async function refresh() {
    const request = ++latestRequest.current;
    requestedKey.current = inputKey;
    pendingCount.current++;
    setState((before) => (before.loading ? before : { ...before, loading: true }));
    const after = await call(name, input).then(
      (data): Partial<State<Output<N>>> => ({ data, error: undefined }),
      (error: AppError): Partial<State<Output<N>>> => ({ error }),
    );
    pendingCount.current--;
    if (request === latestRequest.current) setState((before) => ({ ...before, ...after, loading: false }));
  }

  /** Shows the answer of a command without another request. */
  function setData(data: Output<N>) {
    latestRequest.current++;
    setState({ data, loading: false });
  }

  useEffect(() => {
    // a component that is mounted after the page appeared gets no such event
    if (requestedKey.current !== inputKey) void refresh();
  });
  useDidShow(() => {
    const first = !hasShown.current;
    hasShown.current = true;
    if (first && pendingCount.current > 0) return; // mounting has just sent the request
    void refresh();
  });
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()));
  return { ...state, refresh, setData };
}
