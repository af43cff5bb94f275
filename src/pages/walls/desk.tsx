import { useState } from 'react';
import type { Input } from '@domain/contract';
import type { CardListView, CardRow } from '@domain/walls/view';
import { cardStateName } from '@domain/vocabulary/walls';
import { formatDay } from '@domain/vocabulary/time';
import { call } from '@/cloud/call';
import { useQuery } from '@/cloud/useQuery';
import { useSession } from '@/cloud/useSession';
import { go } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import { useMorePages } from '@/screen/useMorePages';
import { useNow } from '@/screen/useNow';
import { wallDeskText as text } from '@/text/walls/wall-desk';
import { wallRoutes } from '@/wallRoutes';
import { MoreLink } from '@/ui/actions/MoreLink';
import { Segmented } from '@/ui/actions/Segmented';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { RenderBoundary } from '@/ui/feedback/RenderBoundary';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { ModerationCounts } from './desk/ModerationCounts';
import { PosterSheet } from './desk/PosterSheet';

type List = Input<'walls.list'>['list'];
const SEGMENTS = (Object.keys(text.lists) as List[]).map((value) => ({ value, label: text.lists[value] }));

export default createPage(WallDesk);

/** What waits for whoever looks after the walls, and what is public. */
function WallDesk() {
  const [list, setList] = useState<List>('waiting');
  const query = useQuery('walls.list', { list });
  const now = useNow();
  const { me } = useSession();
  const [printing, setPrinting] = useState(false);
  const pages = useMorePages(query.data && toPage(query.data), (after) =>
    call('walls.list', { list, after }).then(toPage),
  );
  const isDesk = me?.positions.some(({ role }) => role === 'desk');
  const noteOf = ({ state, communityName, changedAt, flags }: CardRow): string =>
    [cardStateName[state], communityName, formatDay(changedAt, now), flags > 0 && text.flags(flags)]
      .filter(Boolean)
      .join(' · ');

  return (
    <QueryPage
      query={query}
      head={
        <Segmented
          label={text.listLabel}
          segments={SEGMENTS}
          value={list}
          onChange={(chosen) => {
            pages.reset();
            setList(chosen);
          }}
        />
      }
    >
      {() => (
        <>
          {pages.rows.length ? (
            <Rows>
              {pages.rows.map((card) => (
                <ListRow
                  key={card.id}
                  title={card.text}
                  note={noteOf(card)}
                  onClick={() => go(wallRoutes.card(card.id))}
                />
              ))}
            </Rows>
          ) : (
            <EmptyState {...text.empty[list]} />
          )}
          <MoreLink pages={pages}>{text.more}</MoreLink>
          <Rows>
            {isDesk && (
              <ListRow icon="edit" title={text.notice} note={text.noticeHint} onClick={() => go(wallRoutes.notice())} />
            )}
            <ListRow icon="list" title={text.poster} note={text.posterHint} onClick={() => setPrinting(true)} />
          </Rows>
          <RenderBoundary>
            <ModerationCounts />
          </RenderBoundary>
          <RenderBoundary>{printing && <PosterSheet onClose={() => setPrinting(false)} />}</RenderBoundary>
        </>
      )}
    </QueryPage>
  );
}

const toPage = ({ cards: rows, next }: CardListView) => ({ rows, ...(next !== undefined && { next }) });
