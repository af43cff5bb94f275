import type { IdentityAccessesView, IdentityAccessView } from '@domain/people/identity-access';
import { call } from '@/cloud/call';
import { useQuery } from '@/cloud/useQuery';
import { hallRoutes } from '@/hallRoutes';
import { go, routes } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import { useMorePages } from '@/screen/useMorePages';
import { useNow } from '@/screen/useNow';
import { identityAccessText as text } from '@/text/people/people';
import { Card, Section } from '@/ui/layout/Card';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { IdentityAccessRow } from '@/ui/layout/IdentityAccessRow';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { MoreLink } from '@/ui/actions/MoreLink';

export default createPage(IdentityAccesses);

/**
 * Who has seen this person's name and phone, when and why; staff also see how often their own unit or all units looked.
 */
function IdentityAccesses() {
  const query = useQuery('people.identityAccesses', {});
  const pages = useMorePages(query.data && { ...query.data, rows: query.data.own }, (after) =>
    call('people.identityAccesses', { after }).then(({ own, ...page }) => ({ ...page, rows: own })),
  );
  return (
    <QueryPage query={query}>
      {({ staff }) => (
        <>
          {pages.rows.length ? (
            <Section title={text.own}>
              <AccessRows accesses={pages.rows} />
            </Section>
          ) : (
            <EmptyState title={text.none} words={text.noneHint} />
          )}
          <MoreLink pages={pages}>{text.more}</MoreLink>
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

type StaffAccess = NonNullable<IdentityAccessesView['staff']>;

function StaffAccesses({ staff: { units, days, counted, ...first } }: { staff: StaffAccess }) {
  const pages = useMorePages({ ...first, rows: first.identityAccesses }, (after) =>
    call('people.unitAccesses', { after }).then(({ identityAccesses, ...page }) => ({
      ...page,
      rows: identityAccesses,
    })),
  );
  return (
    <>
      <Section title={text.staff} hint={counted === undefined ? text.staffHint(days) : text.staffHintPartly(counted)}>
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
      {pages.rows.length > 0 && (
        <Section title={text.newest}>
          <AccessRows accesses={pages.rows} />
        </Section>
      )}
      <MoreLink pages={pages}>{text.more}</MoreLink>
    </>
  );
}
