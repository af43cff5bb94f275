import { useState } from 'react';
import type { Input } from '@domain/contract';
import { isStaff } from '@domain/people/actor';
import type { TopicListView } from '@domain/topics/view';
import { call } from '@/cloud/call';
import { useQuery } from '@/cloud/useQuery';
import { useSession, type Me } from '@/cloud/useSession';
import { go } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import { useMorePages } from '@/screen/useMorePages';
import { useNow } from '@/screen/useNow';
import { topicsText as text } from '@/text/topics/topics';
import { topicRoutes } from '@/topicRoutes';
import { PrimaryButton } from '@/ui/actions/Button';
import { MoreLink } from '@/ui/actions/MoreLink';
import { Segmented } from '@/ui/actions/Segmented';
import { Banner } from '@/ui/feedback/Banner';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { TopicListItem } from './TopicListItem';

export default createPage(Topics);

type ListName = Input<'topics.list'>['list'];

const toPage = ({ topics, next }: TopicListView) => ({ rows: topics, ...(next !== undefined && { next }) });

/** Topics; which lists there are depends on who reads. */
function Topics() {
  const session = useSession();
  return session.me ? <TopicLists me={session.me} /> : <QueryPage query={session}>{() => null}</QueryPage>;
}

/** Topics of the reader, of their community, all, and for staff those that wait for them. */
function TopicLists({ me }: { me: Me }) {
  const [chosen, choose] = useState<ListName>();
  const staff = isStaff(me.roles);
  const names: ListName[] = !me.joined
    ? ['all']
    : staff
      ? ['work', 'nearby', 'all', 'mine']
      : ['nearby', 'mine', 'all'];
  const list = chosen ?? names[0] ?? 'all';
  const now = useNow();
  const query = useQuery('topics.list', { list });
  const pages = useMorePages(query.data && toPage(query.data), (after) =>
    call('topics.list', { list, after }).then(toPage),
  );
  return (
    <QueryPage
      query={query}
      head={
        <>
          <Banner title={text.banner} words={text.bannerWords} />
          {names.length > 1 && (
            <Segmented
              label={text.listLabel}
              segments={names.map((value) => ({ value, label: text.lists[value] }))}
              value={list}
              onChange={choose}
            />
          )}
        </>
      }
      isEmpty={({ topics }) => topics.length === 0}
      whenEmpty={<EmptyState title={text.none} words={text.noneWords[list]} />}
      footer={({ mayPropose }) =>
        mayPropose ? (
          <PrimaryButton onClick={() => go(topicRoutes.propose())}>{text.proposeOne}</PrimaryButton>
        ) : undefined
      }
    >
      {() => (
        <>
          {pages.rows.map((card) => (
            <TopicListItem key={card.id} card={card} now={now} />
          ))}
          <MoreLink pages={pages}>{text.more}</MoreLink>
        </>
      )}
    </QueryPage>
  );
}
