import { useState } from 'react';
import type { HallCard } from '@domain/halls/view';
import { useQuery } from '@/cloud/useQuery';
import { replaceWith, routes } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import { hallText as text } from '@/text/halls/halls';
import { LinkButton } from '@/ui/actions/Button';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { CreateLink, NoHalls } from './NoHalls';

export default createPage(Halls);

/** All halls of the district. */
function Halls() {
  const [page, setPage] = useState(0);
  const [earlier, setEarlier] = useState<HallCard[]>([]);
  const query = useQuery('halls.list', { page });

  function showMore(shown: HallCard[]) {
    setEarlier(shown);
    setPage(page + 1);
  }

  return (
    <QueryPage query={query} isEmpty={({ halls }) => page === 0 && halls.length === 0} whenEmpty={<NoHalls />}>
      {({ halls, more }) => {
        const shown = withoutRepeats([...earlier, ...halls]);
        return (
          <>
            <Rows>
              {shown.map(({ id, name, address, communityName }) => (
                <ListRow
                  key={id}
                  icon="building"
                  title={name}
                  note={[communityName, address].join(' · ')}
                  onClick={() => replaceWith(routes.hall(id))}
                />
              ))}
            </Rows>
            {more && <LinkButton onClick={() => showMore(shown)}>{text.moreHalls}</LinkButton>}
            <CreateLink />
          </>
        );
      }}
    </QueryPage>
  );
}

/** While the next page is on its way, the page before is still the answer. */
const withoutRepeats = (halls: HallCard[]): HallCard[] => [...new Map(halls.map((hall) => [hall.id, hall])).values()];
