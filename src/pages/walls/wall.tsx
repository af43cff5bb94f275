import { View } from '@tarojs/components';
import type { WallView } from '@domain/walls/view';
import { call } from '@/cloud/call';
import { useQuery } from '@/cloud/useQuery';
import { useSession } from '@/cloud/useSession';
import { go } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import { decodeSafely } from '@/screen/params/decodeSafely';
import type { RouteParams } from '@/screen/params/routeParams';
import { useMorePages } from '@/screen/useMorePages';
import { useNow } from '@/screen/useNow';
import { wallText as text } from '@/text/walls/walls';
import { wallRoutes } from '@/wallRoutes';
import { MoreLink } from '@/ui/actions/MoreLink';
import { Banner } from '@/ui/feedback/Banner';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { Notice } from '@/ui/feedback/Notice';
import { Section } from '@/ui/layout/Card';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { looksAfterWalls } from './overseers';
import { WallItem } from './wall/WallItem';

export default createPage(Wall);

/** The public wall: of a community, of a station's, or of a printed card, which comes first. */
function Wall({ id: community, station, scene }: RouteParams) {
  const card = scene === undefined ? undefined : parseCard(scene);
  const input = {
    ...(community !== undefined && { community }),
    ...(station !== undefined && { station }),
    ...(card !== undefined && { card }),
  };
  const query = useQuery('walls.show', input);
  const { me } = useSession();
  const now = useNow();
  const pages = useMorePages(query.data && toPage(query.data), (after) =>
    call('walls.show', { ...input, after }).then(toPage),
  );
  return (
    <QueryPage query={query} notFound={text.notFound}>
      {({ communityName, card: scanned, gone }) => (
        <>
          <Banner title={communityName ? text.headOf(communityName) : text.head} words={text.words} />
          {me && looksAfterWalls(me) && (
            <Rows>
              <ListRow icon="edit" title={text.manage} note={text.manageHint} onClick={() => go(wallRoutes.desk())} />
            </Rows>
          )}
          {gone && <Notice>{`${text.gone}。${text.goneHint}`}</Notice>}
          {scanned && (
            <Section title={text.scanned}>
              <WallItem card={scanned} now={now} />
            </Section>
          )}
          {pages.rows.length === 0 && !scanned && <EmptyState title={text.none} words={text.noneHint} />}
          <View className="wall-list">
            {pages.rows.map((one) => (
              <WallItem key={one.id} card={one} now={now} />
            ))}
          </View>
          <MoreLink pages={pages}>{text.more}</MoreLink>
        </>
      )}
    </QueryPage>
  );
}

const toPage = ({ cards: rows, next }: WallView) => ({ rows, ...(next !== undefined && { next }) });

/** The card in the scene of a printed code, which WeChat passes encoded. */
const parseCard = (scene: string): string | undefined =>
  /(?:^|[?&])w=([A-Za-z0-9_-]{1,64})$/.exec(decodeSafely(scene))?.[1];
