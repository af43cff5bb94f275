import { useState } from 'react';
import type { IdentityAccessesView, IdentityAccessView } from '@domain/people/identity-access';
import { useQuery } from '@/cloud/useQuery';
import { hallRoutes } from '@/hallRoutes';
import { go, routes } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import { useNow } from '@/screen/useNow';
import { identityAccessText as text } from '@/text/people/people';
import { LinkButton } from '@/ui/actions/Button';
import { Card, Section } from '@/ui/layout/Card';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { IdentityAccessRow } from '@/ui/layout/IdentityAccessRow';
import { ListRow, Rows } from '@/ui/layout/ListRow';

export default createPage(IdentityAccesses);

/**
 * Who has seen this person's name and phone, when and why; staff also see how often their own unit or all units looked.
 */
function IdentityAccesses() {
  const [page, setPage] = useState(0);
  const query = useQuery('people.identityAccesses', { page });
  return (
    <QueryPage query={query}>
      {({ own, more, staff }) => (
        <>
          {own.length ? (
            <Section title={text.own}>
              <AccessRows accesses={own} />
            </Section>
          ) : (
            <EmptyState title={text.none} words={text.noneHint} />
          )}
          {more && <LinkButton onClick={() => setPage(page + 1)}>{text.more}</LinkButton>}
          {page > 0 && <LinkButton onClick={() => setPage(0)}>{text.newer}</LinkButton>}
          {staff && <StaffAccesses staff={staff} />}
        </>
      )}
    </QueryPage>
  );
}

function AccessRows({ accesses: identityAccesses }: { accesses: readonly IdentityAccessView[] }) {
  const now = useNow();
  return (
    <Rows>
      {identityAccesses.map((access) => (
        <IdentityAccessRow
          key={access.id}
          access={access}
          now={now}
          onClick={() => go(access.subject === 'case' ? routes.case(access.about) : hallRoutes.booking(access.about))}
        />
      ))}
    </Rows>
  );
}

const StaffAccesses = ({
  staff: { identityAccesses, units, days },
}: {
  staff: NonNullable<IdentityAccessesView['staff']>;
}) => (
  <>
    <Section title={text.staff} hint={text.staffHint(days)}>
      {units.length ? (
        <Rows>
          {units.map(({ unitName, count }) => (
            <ListRow key={unitName} icon="building" title={unitName} note={text.times(count)} />
          ))}
        </Rows>
      ) : (
        <Card>{text.staffNone(days)}</Card>
      )}
    </Section>
    {identityAccesses.length > 0 && (
      <Section title={text.newest}>
        <AccessRows accesses={identityAccesses} />
      </Section>
    )}
  </>
);
