import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { AppError } from '@domain/errors';
import { generalMessageOf } from './errors/generalMessage';

type Page<Row> = { rows: Row[]; next?: string };
/** What was loaded behind a first page that ended at `behind`. */
type Loaded<Row> = Page<Row> & { behind: string | undefined };

/** The rows so far, whether others follow, and how to load those. */
export type MorePages<Row> = {
  rows: Row[];
  more: boolean;
  loadingMore: boolean;
  loadMore: () => void;
  /** Begins again with the first page, after something changed that may stand on a later one. */
  reset: () => void;
};

/** A list whose first page its query loads, and the pages after it on demand, each row once. */
export function useMorePages<Row extends { id: string }>(
  first: Page<Row> | undefined,
  load: (after: string) => Promise<Page<Row>>,
): MorePages<Row> {
  const [loaded, setLoaded] = useState<Loaded<Row>>();
  const [loadingMore, setLoadingMore] = useState(false);
  const { rows, next } = joined(first ?? { rows: [] }, loaded);

  async function loadMore() {
    if (loadingMore || next === undefined) return;
    setLoadingMore(true);
    await load(next).then(
      (page) => setLoaded({ ...page, rows: [...rows, ...without(rows, page.rows)], behind: first?.next }),
      (error: AppError) => void Taro.showToast({ title: generalMessageOf(error).title, icon: 'none' }),
    );
    setLoadingMore(false);
  }

  return {
    rows,
    more: next !== undefined,
    loadingMore,
    loadMore: () => void loadMore(),
    reset: () => setLoaded(undefined),
  };
}

/**
 * A newer first page with what was loaded behind it: rows that it pushed on stay, rows that left it are gone. Where the
 * two share no row there may be others between them, so the list begins again, unless the first page has none.
 */
function joined<Row extends { id: string }>(first: Page<Row>, loaded: Loaded<Row> | undefined): Page<Row> {
  if (!loaded) return first;
  const last = loaded.rows.reduce((place, { id }, n) => (first.rows.some((row) => row.id === id) ? n : place), -1);
  if (last < 0) return first.rows.length === 0 && first.next === loaded.behind ? loaded : first;
  return { ...loaded, rows: [...first.rows, ...without(first.rows, loaded.rows.slice(last + 1))] };
}

const without = <Row extends { id: string }>(known: readonly Row[], rows: readonly Row[]): Row[] =>
  rows.filter(({ id }) => !known.some((row) => row.id === id));
