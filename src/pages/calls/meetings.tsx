import type { MeetingCard, MeetingListView } from '@domain/meetings/view';
import type { Moment } from '@domain/time';
import { meetingStateName } from '@domain/vocabulary/upward/meetings';
import { formatMoment } from '@domain/vocabulary/time';
import { call } from '@/cloud/call';
import { useQuery } from '@/cloud/useQuery';
import { callRoutes } from '@/callRoutes';
import { go } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import { useMorePages } from '@/screen/useMorePages';
import { useNow } from '@/screen/useNow';
import { meetingsText as text } from '@/text/calls/meetings';
import { PrimaryButton } from '@/ui/actions/Button';
import { MoreLink } from '@/ui/actions/MoreLink';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { Notice } from '@/ui/feedback/Notice';
import { Card } from '@/ui/layout/Card';
import { CardHead, CardNote } from '@/ui/layout/CardHead';
import { StatusTag } from '@/ui/status/StatusTag';

export default createPage(Meetings);

const toPage = ({ meetings, next }: MeetingListView) => ({ rows: meetings, ...(next !== undefined && { next }) });

/** The joint meetings of one's units, those to come first; the centre sees what waits and convenes the next. */
function Meetings() {
  const query = useQuery('meetings.list', {});
  const now = useNow();
  const pages = useMorePages(query.data && toPage(query.data), (after) =>
    call('meetings.list', { after }).then(toPage),
  );
  return (
    <QueryPage
      query={query}
      isEmpty={({ meetings, proposed = 0 }) => meetings.length + proposed === 0}
      whenEmpty={<EmptyState title={text.none} words={text.noneWords} />}
      footer={({ proposed }) =>
        proposed === undefined ? undefined : (
          <PrimaryButton onClick={() => go(callRoutes.convene())}>{text.conveneOne}</PrimaryButton>
        )
      }
    >
      {({ proposed = 0 }) => (
        <>
          {proposed > 0 && <Notice>{text.proposed(proposed)}</Notice>}
          {pages.rows.map((card) => (
            <MeetingListItem key={card.id} card={card} now={now} />
          ))}
          <MoreLink pages={pages}>{text.more}</MoreLink>
        </>
      )}
    </QueryPage>
  );
}

function MeetingListItem({ card, now }: { card: MeetingCard; now: Moment }) {
  const { id, state, at, place, cases, decided, present, members } = card;
  const title = text.title(cases);
  const meets = text.meets(formatMoment(at, now), place);
  const progress = text.progress(decided, present, members);
  return (
    <Card
      label={[title, meetingStateName[state], meets, progress].join('，')}
      onClick={() => go(callRoutes.meeting(id))}
    >
      <CardHead title={title}>
        <StatusTag tone={state === 'convened' ? 'active' : 'plain'}>{meetingStateName[state]}</StatusTag>
      </CardHead>
      <CardNote>{meets}</CardNote>
      <CardNote>{progress}</CardNote>
    </Card>
  );
}
