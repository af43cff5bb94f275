import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import type { Input, EndpointNameOf, Output } from '@domain/contract';
import type { AppError } from '@domain/errors';
import type { QueryResult } from '@/ui/Screen';
import { call } from './call';

type State<T> = { data?: T; error?: AppError; loading: boolean };

/**
 * What a screen shows. Asks each time the screen appears, is pulled down or asks for something else, and keeps the
 * newest answer.
 */
export function useQuery<N extends EndpointNameOf<'query'>>(
  name: N,
  input: Input<N>,
): QueryResult<Output<N>> & { show: (data: Output<N>) => void } {
  const [state, setState] = useState<State<Output<N>>>({ loading: true });
  const newest = useRef(0);
  const question = JSON.stringify(input);
  const asked = useRef<string>(undefined);
  const underWay = useRef(0);
  const shown = useRef(false);

  async function refresh() {
    const mine = ++newest.current;
    asked.current = question;
    underWay.current++;
    setState((before) => (before.loading ? before : { ...before, loading: true }));
    const after = await call(name, input).then(
      (data): Partial<State<Output<N>>> => ({ data, error: undefined }),
      (error: AppError): Partial<State<Output<N>>> => ({ error }),
    );
    underWay.current--;
    if (mine === newest.current) setState((before) => ({ ...before, ...after, loading: false }));
  }

  /** Puts a command's answer on the screen without asking again. */
  function show(data: Output<N>) {
    newest.current++;
    setState({ data, loading: false });
  }

  useEffect(() => {
    // a part of a screen may come later than the screen itself, and then nothing tells it that it appears
    if (asked.current !== question) void refresh();
  });
  useDidShow(() => {
    const first = !shown.current;
    shown.current = true;
    if (first && underWay.current > 0) return; // being mounted has just asked
    void refresh();
  });
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()));
  return { ...state, refresh, show };
}
