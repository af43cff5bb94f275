import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import type { Input, Output } from '@domain/contract';
import type { AppError } from '@domain/errors';
import type { Moment } from '@domain/time';
import { call } from '@/cloud/call';
import type { QueryResult } from '@/cloud/useQuery';

export type CaseListName = Input<'cases.list'>['list'];
/** One page of a list, when it was loaded, and how many of its cases are drawn. */
export type CaseListPage = Output<'cases.list'> & { page: number; at: Moment; drawn: number };
type State = {
  shown: Partial<Record<CaseListName, CaseListPage>>;
  refused: Partial<Record<CaseListName, AppError>>;
  loading: boolean;
};

// a drawn case is two kilobytes of setData, and one update may have 24
export const DRAW_STEP = 10;

/**
 * A list of cases by pages, so that five hundred cost as little as twenty. Reaching the end of the screen draws more of
 * the page; appearing and pulling down load it again. Without a list nothing is loaded. Fits `QueryPage` as
 * `query={list}`.
 */
export function useCaseList(
  list: CaseListName | undefined,
): QueryResult<CaseListPage> & { drawMore: () => void; goToPage: (page: number) => void } {
  const [{ shown, refused, loading }, setState] = useState<State>({ shown: {}, refused: {}, loading: true });
  const pendingRequest = useRef<string>(undefined);
  const data = list && shown[list];

  async function loadPage(page: number): Promise<void> {
    const requestKey = `${list} ${page}`;
    if (!list || pendingRequest.current === requestKey) return;
    pendingRequest.current = requestKey;
    setState((before) => (before.loading ? before : { ...before, loading: true }));
    const after = await call('cases.list', { list, page }).then(
      (read) => ({ read }),
      (error: AppError) => ({ error }),
    );
    if (pendingRequest.current !== requestKey) return;
    pendingRequest.current = undefined;
    setState(({ shown, refused }) => {
      const drawn = shown[list]?.page === page ? shown[list].drawn : DRAW_STEP;
      return {
        shown: 'read' in after ? { ...shown, [list]: { ...after.read, page, drawn, at: Date.now() } } : shown,
        refused: { ...refused, [list]: 'error' in after ? after.error : undefined },
        loading: false,
      };
    });
  }

  const refresh = () => loadPage(data?.page ?? 0);

  function drawMore() {
    if (!list || !data || data.drawn >= data.cases.length) return;
    setState((before) => ({
      ...before,
      shown: { ...before.shown, [list]: { ...data, drawn: data.drawn + DRAW_STEP } },
    }));
  }

  const goToPage = (page: number) => void loadPage(page).then(() => Taro.pageScrollTo({ scrollTop: 0, duration: 0 }));

  useEffect(() => {
    void refresh();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- another list is another question; nothing else is
  }, [list]);
  useDidShow(() => void refresh());
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()));
  useReachBottom(drawMore);
  return { data, error: list && refused[list], loading, refresh, drawMore, goToPage };
}
