import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Output } from '@domain/contract';
import type { AppError } from '@domain/errors';
import { call } from '@/cloud/call';
import { useQuery } from '@/cloud/useQuery';
import { generalMessageOf } from '@/screen/errors/generalMessage';

type Entry = Output<'inbox.list'>['entries'][number];

/**
 * The newest messages, and earlier ones by pages. A message that comes twice because the pages shifted is shown once.
 * Fits `QueryPage` as `query={inbox}`.
 */
export function useInbox() {
  const newest = useQuery('inbox.list', { page: 0 });
  const [earlier, setEarlier] = useState<{ entries: Entry[]; pages: number; more: boolean }>();
  const [loadingMore, setLoadingMore] = useState(false);
  const pages = earlier?.pages ?? 1;

  async function loadMore() {
    if (loadingMore) return;
    setLoadingMore(true);
    await call('inbox.list', { page: pages }).then(
      ({ entries, more }) =>
        setEarlier((before) => ({ entries: [...(before?.entries ?? []), ...entries], pages: pages + 1, more })),
      (error: AppError) => void Taro.showToast({ title: generalMessageOf(error).title, icon: 'none' }),
    );
    setLoadingMore(false);
  }

  const all = [...(newest.data?.entries ?? []), ...(earlier?.entries ?? [])];
  const entries = all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
  return { ...newest, entries, more: (earlier ?? newest.data)?.more ?? false, loadingMore, loadMore };
}
