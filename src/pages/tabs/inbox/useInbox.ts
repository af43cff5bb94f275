import { call } from '@/cloud/call';
import { useQuery } from '@/cloud/useQuery';
import { useMorePages } from '@/screen/useMorePages';

/** The newest messages, and earlier ones by pages. Fits `QueryPage` as `query={inbox}`. */
export function useInbox() {
  const newest = useQuery('inbox.list', {});
  const pages = useMorePages(newest.data && { ...newest.data, rows: [...newest.data.entries] }, (after) =>
    call('inbox.list', { after }).then(({ entries, ...page }) => ({ ...page, rows: entries })),
  );
  return { ...newest, pages };
}
