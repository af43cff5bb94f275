import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import type { Input } from '@domain/contract';
import type { AppError } from '@domain/errors';
import type { CaseCard } from '@domain/cases/view';
import type { Moment } from '@domain/time';
import { call } from '@/cloud/call';
import type { Asked } from '@/ui/Screen';

export type List = Input<'cases.list'>['list'];
/** What was read of a list, page after page, and when. */
export type Shown = { cases: CaseCard[]; pages: number; more: boolean; at: Moment };
type State = { shown: Partial<Record<List, Shown>>; refused: Partial<Record<List, AppError>>; loading: boolean };

/**
 * A list of cases that grows at its end. All pages that were opened are asked again when the screen comes back or is pulled down,
 * so that one case never stands at two places; without a list nothing is asked. Fits `Screen` as `{ of: list }`.
 */
export function useCaseList(list: List | undefined): Asked<Shown> & { grow: () => void } {
  const [{ shown, refused, loading }, setState] = useState<State>({ shown: {}, refused: {}, loading: true });
  const underWay = useRef<string>(undefined);
  const data = list && shown[list];

  async function ask(pages: number): Promise<void> {
    const question = `${list} ${pages}`;
    if (!list || underWay.current === question) return;
    underWay.current = question;
    setState((before) => ({ ...before, loading: true }));
    const after = await readPages(list, pages).then(
      (read) => ({ read }),
      (error: AppError) => ({ error }),
    );
    if (underWay.current !== question) return;
    underWay.current = undefined;
    setState(({ shown, refused }) => ({
      shown: 'read' in after ? { ...shown, [list]: after.read } : shown,
      refused: { ...refused, [list]: 'error' in after ? after.error : undefined },
      loading: false,
    }));
  }

  const refresh = () => ask(data?.pages ?? 1);
  const grow = () => void (data?.more && ask(data.pages + 1));

  useEffect(() => {
    void refresh();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- another list is another question; nothing else is
  }, [list]);
  useDidShow(() => void refresh());
  usePullDownRefresh(() => void refresh().finally(() => Taro.stopPullDownRefresh()));
  useReachBottom(grow);
  return { data, error: list && refused[list], loading, refresh, grow };
}

async function readPages(list: List, pages: number): Promise<Shown> {
  const answers = await Promise.all(Array.from({ length: pages }, (_, page) => call('cases.list', { list, page })));
  const all = answers.flatMap(({ cases }) => cases);
  const cases = all.filter((it, place) => all.findIndex(({ id }) => id === it.id) === place);
  return { cases, pages, more: answers[answers.length - 1]?.more ?? false, at: Date.now() };
}
