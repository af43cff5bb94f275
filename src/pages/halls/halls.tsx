import { call } from '@/cloud/call';
import { useQuery } from '@/cloud/useQuery';
import { replaceWith, routes } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import { useMorePages } from '@/screen/useMorePages';
import { hallText as text } from '@/text/halls/halls';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { MoreLink } from '@/ui/actions/MoreLink';
import { CreateLink, NoHalls } from './NoHalls';

export default createPage(Halls);

/** All halls of the district. */
function Halls() {
  const query = useQuery('halls.list', {});
  const pages = useMorePages(query.data && { ...query.data, rows: query.data.halls }, (after) =>
    call('halls.list', { after }).then(({ halls, ...page }) => ({ ...page, rows: halls })),
  );

  return (
    <QueryPage query={query} isEmpty={({ halls }) => halls.length === 0} whenEmpty={<NoHalls />}>
      {() => (
        <>
          <Rows>
            {pages.rows.map(({ id, name, address, communityName }) => (
              <ListRow
                key={id}
                icon="building"
                title={name}
                note={[communityName, address].join(' · ')}
                onClick={() => replaceWith(routes.hall(id))}
              />
            ))}
          </Rows>
          <MoreLink pages={pages}>{text.moreHalls}</MoreLink>
          <CreateLink />
        </>
      )}
    </QueryPage>
  );
}
