import { BASES, COUNTS } from '@domain/rates/members';
import type { RateCasesView } from '@domain/rates/view';
import { categoryName } from '@domain/vocabulary/cases';
import { channelName } from '@domain/vocabulary/handling';
import { formatMoment } from '@domain/vocabulary/time';
import { call } from '@/cloud/call';
import { useQuery } from '@/cloud/useQuery';
import { go, routes } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { useMorePages } from '@/screen/useMorePages';
import { useNow } from '@/screen/useNow';
import { ledgersText } from '@/text/ledgers/ledgers';
import { ratesText as text } from '@/text/ledgers/rates';
import { MoreLink } from '@/ui/actions/MoreLink';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { Section } from '@/ui/layout/Card';
import { ListRow, Rows } from '@/ui/layout/ListRow';

export default createPage(RateCases, ['id', 'day', 'code']);

const toPage = ({ cases, next }: RateCasesView) => ({ rows: cases, ...(next !== undefined && { next }) });

/** The cases behind a number. */
function RateCases({ id, day, code }: RouteParams<'id' | 'day' | 'code'>) {
  const now = useNow();
  const basis = BASES.find((one) => code.startsWith(`${one}.`)) ?? 'cohort';
  const count = COUNTS.find((one) => code === `${basis}.${one}`) ?? 'received';
  const input = { unit: id, period: day.slice(0, 7), basis, count };
  const query = useQuery('rates.list', input);
  const pages = useMorePages(query.data && toPage(query.data), (after) =>
    call('rates.list', { ...input, after }).then(toPage),
  );
  return (
    <QueryPage
      query={query}
      notFound={text.notFound}
      isEmpty={({ cases }) => cases.length === 0}
      whenEmpty={<EmptyState title={text.noCases} />}
    >
      {({ total }) => (
        <Section title={text.total(total)}>
          <Rows>
            {pages.rows.map((one) => (
              <ListRow
                key={one.id}
                title={one.number}
                note={[formatMoment(one.receivedAt, now), categoryName[one.category], channelName[one.channel]].join(
                  ' · ',
                )}
                onClick={() => go(routes.case(one.id))}
              />
            ))}
          </Rows>
          <MoreLink pages={pages}>{ledgersText.more}</MoreLink>
        </Section>
      )}
    </QueryPage>
  );
}
