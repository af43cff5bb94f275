import type { IdentityAccessView } from '@domain/people/identity-access';
import { commonText } from '@/text/common';
import { identityAccessLogText as text } from '@/text/people/identity-access-log';
import { Card, Section } from '@/ui/layout/Card';
import { IdentityAccessRow } from '@/ui/layout/IdentityAccessRow';
import { Rows } from '@/ui/layout/ListRow';
import { Notice } from '@/ui/feedback/Notice';
import { useNow } from './useNow';

type Props = { accesses: readonly IdentityAccessView[] | undefined; retry?: (() => void) | undefined };

/** Who has seen somebody's name and phone. With `retry` the log could not be loaded. */
export function IdentityAccessLog({ accesses, retry }: Props) {
  const now = useNow();
  if (!accesses)
    return retry ? (
      <Notice tone="warn" action={commonText.retry} onAction={retry}>
        {commonText.notLoaded}
      </Notice>
    ) : null;
  return (
    <Section title={text.log}>
      {accesses.length ? (
        <Rows>
          {accesses.map((access) => (
            <IdentityAccessRow key={access.id} access={access} now={now} />
          ))}
        </Rows>
      ) : (
        <Card>{text.none}</Card>
      )}
    </Section>
  );
}
