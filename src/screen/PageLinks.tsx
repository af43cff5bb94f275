import type { PageLink } from '@domain/people/links';
import { buildUrl, go } from '@/routes';
import { ListRow } from '@/ui/layout/ListRow';

/** The pages that the cloud offers a person, one row each. */
export const PageLinks = ({ links }: { links: readonly PageLink[] }) => (
  <>
    {links.map(({ page, params, ...row }) => {
      const url = buildUrl(page, params);
      return <ListRow key={url} {...row} onClick={() => go(url)} />;
    })}
  </>
);
