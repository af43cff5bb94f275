import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import type { Input, Output } from '@domain/contract';
import type { AppError } from '@domain/errors';
import type { Moment } from '@domain/time';
import { call } from '@/cloud/call';
import type { QueryResult } from '@/ui/Screen';

export type List = Input<'cases.list'>['list'];
/** One page of a list, when it was read, and how many of its cases are drawn so far. */
export type Shown = Output<'cases.list'> & { page: number; at: Moment; drawn: number };
type State = { shown: Partial<Record<List, Shown>>; refused: Partial<Record<List, AppError>>; loading: boolean };

// a case on the screen is two kilobytes on their way there, and a screen may be 24
export const STEP = 10;

/**
 * A list of cases, a page at a time, so that five hundred are no heavier than twenty. The end of the screen draws the
 * rest of the page;
 * the page itself is asked again when the screen comes back or is pulled down. Without a list nothing is asked. Fits
 * `Screen` as `{ of: list }`.
 */
export function useCaseList(
  list: List | undefined,
): QueryResult<Shown> & { grow: () => void; turnTo: (page: number) => void } {
  const [{ shown, refused, loading }, setState] = useState<State>({ shown: {}, refused: {}, loading: true });
  const underWay = useRef<string>(undefined);
  const data = list && shown[list];

  async function ask(page: number): Promise<void> {
    const question = `${list} ${page}`;
    if (!list || underWay.current === question) return;
    underWay.current = question;
    setState((before) => (before.loading ? before : { ...before, loading: true }));
    const after = await call('cases.list', { list, page }).then(
      (read) => ({ read }),
      (error: AppError) => ({ error }),
    );
    if (underWay.current !== question) return;
    underWay.current = undefined;
    setState(({ shown, refused }) => {
      const drawn = shown[list]?.page === page ? shown[list].drawn : STEP;
      return {
        shown: 'read' in after ? { ...shown, [list]: { ...after.read, page, drawn, at: Date.now() } } : shown,
        refused: { ...refused, [list]: 'error' in after ? after.error : undefined },
        loading: false,
      };
    });
  }

  const refresh = () => ask(data?.page ?? 0);

  function grow() {
    if (!list || !data || data.drawn >= data.cases.length) return;
    setState((before) => ({ ...before, shown: { ...before.shown, [list]: { ...data, drawn: data.drawn + STEP } } }));
  }

  const turnTo = (page: number) => void ask(page).then(() => Taro.pageScrollTo({ scrollTop: 0, duration: 0 }));

  useEffect(() => {
    void refresh();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- another list is another question; nothing else is
  }, [list]);
  useDidShow(() => void refresh());
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()));
  useReachBottom(grow);
  return { data, error: list && refused[list], loading, refresh, grow, turnTo };
}
