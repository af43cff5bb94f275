import type { CallCounts } from '@domain/calls/counts';
import type { CallListView } from '@domain/calls/view';
import { call } from '@/cloud/call';
import { useQuery } from '@/cloud/useQuery';
import { callRoutes } from '@/callRoutes';
import { go } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import { useMorePages } from '@/screen/useMorePages';
import { useNow } from '@/screen/useNow';
import { callsText as text } from '@/text/calls/calls';
import { PrimaryButton } from '@/ui/actions/Button';
import { MoreLink } from '@/ui/actions/MoreLink';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { Card, Section } from '@/ui/layout/Card';
import { CardNote, CardTitle } from '@/ui/layout/CardHead';
import { CallListItem } from './CallListItem';

export default createPage(Calls);

const toPage = ({ calls, next }: CallListView) => ({ rows: calls, ...(next !== undefined && { next }) });

/** The calls of one's units, those that go on first, and how both sides keep their word. */
function Calls() {
  const query = useQuery('calls.list', {});
  const now = useNow();
  const pages = useMorePages(query.data && toPage(query.data), (after) => call('calls.list', { after }).then(toPage));
  return (
    <QueryPage
      query={query}
      isEmpty={({ calls }) => calls.length === 0}
      whenEmpty={<EmptyState title={text.none} words={query.data?.mayMake ? text.noneWords : text.noneCalled} />}
      footer={({ mayMake }) =>
        mayMake ? <PrimaryButton onClick={() => go(callRoutes.makeCall())}>{text.makeOne}</PrimaryButton> : undefined
      }
    >
      {({ counts }) => (
        <>
          {counts && <Counts counts={counts} />}
          {pages.rows.map((card) => (
            <CallListItem key={card.id} card={card} now={now} />
          ))}
          <MoreLink pages={pages}>{text.more}</MoreLink>
        </>
      )}
    </QueryPage>
  );
}

function Counts({ counts: { days, more, made, answered } }: { counts: CallCounts }) {
  if (made.calls + answered.calls === 0) return null;
  return (
    <Section title={more ? text.manyCounts(days) : text.counts(days)}>
      <Card>
        {made.calls > 0 && (
          <>
            <CardTitle>{text.madeCount(made.calls, made.units)}</CardTitle>
            <CardNote>{made.rated < made.units ? text.ratedCount(made.rated, made.units) : text.allRated}</CardNote>
          </>
        )}
        {answered.calls > 0 && (
          <>
            <CardTitle>{text.answeredCount(answered.calls)}</CardTitle>
            <CardNote>
              {text.answeredWell(answered.inTime, answered.arrived, answered.satisfied, answered.rated)}
            </CardNote>
          </>
        )}
      </Card>
    </Section>
  );
}
