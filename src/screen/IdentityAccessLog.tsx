import type { AccessPageView, IdentityAccessView } from '@domain/people/identity-access';
import { commonText } from '@/text/common';
import { identityAccessLogText as text } from '@/text/people/identity-access-log';
import { MoreLink } from '@/ui/actions/MoreLink';
import { Card, Section } from '@/ui/layout/Card';
import { IdentityAccessRow } from '@/ui/layout/IdentityAccessRow';
import { Rows } from '@/ui/layout/ListRow';
import { Notice } from '@/ui/feedback/Notice';
import { useMorePages, type MorePages } from './useMorePages';
import { useNow } from './useNow';

type Props = { pages: MorePages<IdentityAccessView> | undefined; retry?: (() => void) | undefined };

/** Who has seen somebody's name and phone. With `retry` the log could not be loaded. */
export function IdentityAccessLog({ pages, retry }: Props) {
  const now = useNow();
  if (!pages)
    return retry ? (
      <Notice tone="warn" action={commonText.retry} onAction={retry}>
        {commonText.notLoaded}
      </Notice>
    ) : null;
  return (
    <Section title={text.log}>
      {pages.rows.length ? (
        <Rows>
          {pages.rows.map((access) => (
            <IdentityAccessRow key={access.id} access={access} now={now} />
          ))}
        </Rows>
      ) : (
        <Card>{text.none}</Card>
      )}
      <MoreLink pages={pages}>{text.more}</MoreLink>
    </Section>
  );
}

/** The accesses that an answer has, and the pages after them. */
export const useAccessPages = (first: AccessPageView | undefined, load: (after: string) => Promise<AccessPageView>) =>
  useMorePages(first && toPage(first), (after) => load(after).then(toPage));

const toPage = ({ identityAccesses: rows, next }: AccessPageView) => ({ rows, ...(next !== undefined && { next }) });
