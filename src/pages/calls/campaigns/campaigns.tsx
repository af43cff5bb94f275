import type { CampaignCard, CampaignListView } from '@domain/campaigns/view';
import { momentOf, type Moment } from '@domain/time';
import { categoryName } from '@domain/vocabulary/cases';
import { formatDay } from '@domain/vocabulary/time';
import { campaignStateName } from '@domain/vocabulary/upward/campaigns';
import { call } from '@/cloud/call';
import { useQuery } from '@/cloud/useQuery';
import { callRoutes } from '@/callRoutes';
import { go } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import { useMorePages } from '@/screen/useMorePages';
import { useNow } from '@/screen/useNow';
import { campaignsText as text } from '@/text/calls/campaigns';
import { MoreLink } from '@/ui/actions/MoreLink';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { Card } from '@/ui/layout/Card';
import { CardHead, CardNote } from '@/ui/layout/CardHead';
import { StatusTag } from '@/ui/status/StatusTag';

export default createPage(Campaigns);

const toPage = ({ campaigns, next }: CampaignListView) => ({ rows: campaigns, ...(next !== undefined && { next }) });

/** The campaigns of one's area: what proposed itself or goes on comes first. */
function Campaigns() {
  const query = useQuery('campaigns.list', {});
  const now = useNow();
  const pages = useMorePages(query.data && toPage(query.data), (after) =>
    call('campaigns.list', { after }).then(toPage),
  );
  return (
    <QueryPage
      query={query}
      isEmpty={({ campaigns }) => campaigns.length === 0}
      whenEmpty={<EmptyState title={text.none} words={text.noneWords} />}
    >
      {() => (
        <>
          {pages.rows.map((card) => (
            <CampaignListItem key={card.id} card={card} now={now} />
          ))}
          <MoreLink pages={pages}>{text.more}</MoreLink>
        </>
      )}
    </QueryPage>
  );
}

function CampaignListItem({ card, now }: { card: CampaignCard; now: Moment }) {
  const { id, state, placeName, category, cases, unitName, until } = card;
  const title = `${placeName} · ${categoryName[category]}`;
  const notes = [text.counts(cases, unitName), ...(until ? [text.until(formatDay(momentOf(until, 0), now))] : [])];
  return (
    <Card label={[title, campaignStateName[state], ...notes].join('，')} onClick={() => go(callRoutes.campaign(id))}>
      <CardHead title={title}>
        <StatusTag tone={state === 'proposed' ? 'warn' : state === 'running' ? 'active' : 'plain'}>
          {campaignStateName[state]}
        </StatusTag>
      </CardHead>
      {notes.map((note) => (
        <CardNote key={note}>{note}</CardNote>
      ))}
    </Card>
  );
}
