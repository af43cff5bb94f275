import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import type { Input, Output } from '@domain/contract';
import type { AppError } from '@domain/errors';
import type { Moment } from '@domain/time';
import { call } from '@/cloud/call';
import type { QueryResult } from '@/cloud/useQuery';

export type CaseListName = Input<'cases.list'>['list'];
/** One page of a list, when it was loaded, how many of its cases are drawn, and where the pages before it began. */
export type CaseListPage = Output<'cases.list'> & { before: Start[]; start: Start; at: Moment; drawn: number };
type Start = string | undefined;
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
): QueryResult<CaseListPage> & { drawMore: () => void; goBack: () => void; goOn: () => void } {
  const [{ shown, refused, loading }, setState] = useState<State>({ shown: {}, refused: {}, loading: true });
  const pendingRequest = useRef<string>(undefined);
  const data = list && shown[list];

  async function loadPage(start: Start, before: Start[] = []): Promise<void> {
    const requestKey = `${list} ${start}`;
    if (!list || pendingRequest.current === requestKey) return;
    pendingRequest.current = requestKey;
    setState((state) => (state.loading ? state : { ...state, loading: true }));
    const after = await call('cases.list', { list, ...(start !== undefined && { after: start }) }).then(
      (read) => ({ read }),
      (error: AppError) => ({ error }),
    );
    if (pendingRequest.current !== requestKey) return;
    pendingRequest.current = undefined;
    setState(({ shown, refused }) => {
      const drawn = shown[list]?.start === start ? (shown[list]?.drawn ?? DRAW_STEP) : DRAW_STEP;
      const page = 'read' in after && { ...after.read, start, before, drawn, at: Date.now() };
      return {
        shown: page ? { ...shown, [list]: page } : shown,
        refused: { ...refused, [list]: 'error' in after ? after.error : undefined },
        loading: false,
      };
    });
  }

  const refresh = () => loadPage(data?.start, data?.before);

  function drawMore() {
    if (!list || !data || data.drawn >= data.cases.length) return;
    setState((state) => ({
      ...state,
      shown: { ...state.shown, [list]: { ...data, drawn: data.drawn + DRAW_STEP } },
    }));
  }

  const goTo = (start: Start, before: Start[]) =>
    void loadPage(start, before).then(() => Taro.pageScrollTo({ scrollTop: 0, duration: 0 }));
  const goBack = () => data && goTo(data.before[data.before.length - 1], data.before.slice(0, -1));
  const goOn = () => data?.next !== undefined && goTo(data.next, [...data.before, data.start]);

  useEffect(() => {
    void refresh();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- another list is another question; nothing else is
  }, [list]);
  useDidShow(() => void refresh());
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()));
  useReachBottom(drawMore);
  return { data, error: list && refused[list], loading, refresh, drawMore, goBack, goOn };
}
