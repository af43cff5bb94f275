import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import type { Input, EndpointNameOf, Output } from '@domain/contract';
import type { AppError } from '@domain/errors';
import { call } from './call';

/** An answer as a page shows it: the newest one, the last error, and whether another is under way. */
export type QueryResult<T> = { data?: T; error?: AppError; loading: boolean; refresh: () => Promise<void> };

type State<T> = { data?: T; error?: AppError; loading: boolean };

/**
 * What a screen shows. Asks each time the screen appears, is pulled down or asks for something else, and keeps the
 * newest answer.
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

  /** Puts a command's answer on the screen without asking again. */
  function setData(data: Output<N>) {
    latestRequest.current++;
    setState({ data, loading: false });
  }

  useEffect(() => {
    // a part of a screen may come later than the screen itself, and then nothing tells it that it appears
    if (requestedKey.current !== inputKey) void refresh();
  });
  useDidShow(() => {
    const first = !hasShown.current;
    hasShown.current = true;
    if (first && pendingCount.current > 0) return; // being mounted has just asked
    void refresh();
  });
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()));
  return { ...state, refresh, setData };
}
