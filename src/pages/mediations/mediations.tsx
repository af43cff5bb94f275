import type { MediationListView } from '@domain/mediations/view';
import { call } from '@/cloud/call';
import { useQuery } from '@/cloud/useQuery';
import { mediationRoutes } from '@/mediationRoutes';
import { go } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import { useMorePages } from '@/screen/useMorePages';
import { useNow } from '@/screen/useNow';
import { mediationsText as text } from '@/text/mediations/mediations';
import { LinkButton, PrimaryButton } from '@/ui/actions/Button';
import { MoreLink } from '@/ui/actions/MoreLink';
import { Banner } from '@/ui/feedback/Banner';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { MediationListItem } from './MediationListItem';

export default createPage(Mediations);

const toPage = ({ mediations, next }: MediationListView) => ({
  rows: mediations,
  ...(next !== undefined && { next }),
});

/** The mediations of a party, and those of the desk and the panel. */
function Mediations() {
  const query = useQuery('mediations.list', {});
  const now = useNow();
  const pages = useMorePages(query.data && toPage(query.data), (after) =>
    call('mediations.list', { after }).then(toPage),
  );
  return (
    <QueryPage
      query={query}
      head={<Banner title={text.banner} words={text.bannerWords} />}
      isEmpty={({ mediations }) => mediations.length === 0}
      whenEmpty={<EmptyState title={text.none} words={text.noneWords} />}
      footer={() => (
        <>
          <PrimaryButton onClick={() => go(mediationRoutes.ask())}>{text.askOne}</PrimaryButton>
          <LinkButton onClick={() => go(mediationRoutes.join())}>{text.haveCode}</LinkButton>
        </>
      )}
    >
      {() => (
        <>
          {pages.rows.map((card) => (
            <MediationListItem key={card.id} card={card} now={now} />
          ))}
          <MoreLink pages={pages}>{text.more}</MoreLink>
        </>
      )}
    </QueryPage>
  );
}
