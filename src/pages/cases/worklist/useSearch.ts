import { useEffect, useState } from 'react';
import type { Output } from '@domain/contract';
import { call } from '@/cloud/call';
import { useQuery, type QueryResult } from '@/cloud/useQuery';
import { useMorePages, type MorePages } from '@/screen/useMorePages';
import { emptyFilter, type WorklistFilter } from './worklistFilter';

export type FoundCase = Output<'cases.search'>['cases'][number];

/** Milliseconds without another letter after which is searched. */
const TYPING_PAUSE = 500;

type Search = {
  filter: WorklistFilter;
  change: (filter: WorklistFilter) => void;
  query: QueryResult<Output<'cases.search'>>;
  pages: MorePages<FoundCase>;
  /** The day up to which was looked, where others are left. */
  lookedAt?: string;
};

/** The list that fits a filter, page by page; while somebody types, nothing is asked. */
export function useSearch(): Search {
  const [filter, setFilter] = useState(emptyFilter);
  const [asked, setAsked] = useState(emptyFilter);
  const [lookedAt, setLookedAt] = useState<string>();
  const query = useQuery('cases.search', asked);
  const pages = useMorePages(
    query.data && { rows: query.data.cases, ...(query.data.next !== undefined && { next: query.data.next }) },
    async (after) => {
      const { cases, next, lookedAt: day } = await call('cases.search', { ...asked, after });
      setLookedAt(day);
      return { rows: cases, ...(next !== undefined && { next }) };
    },
  );

  useEffect(() => {
    if (filter === asked) return undefined;
    const pause = setTimeout(
      () => {
        pages.reset();
        setLookedAt(undefined);
        setAsked(filter);
      },
      filter.words === asked.words ? 0 : TYPING_PAUSE,
    );
    return () => clearTimeout(pause);
  });

  const day = lookedAt ?? query.data?.lookedAt;
  return { filter, change: setFilter, query, pages, ...(pages.more && day !== undefined && { lookedAt: day }) };
}
