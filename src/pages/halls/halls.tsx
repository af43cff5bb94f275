import { useQuery } from '@/cloud/useQuery';
import { replaceWith, routes } from '@/routes';
import { createPage } from '@/screen/createPage';
import { QueryPage } from '@/screen/QueryPage';
import { ListRow, Rows } from '@/ui/ListRow';
import { CreateLink, NoHalls } from './NoHalls';

export default createPage(Halls);

/** All halls of the district. */
function Halls() {
  const query = useQuery('halls.list', {});
  return (
    <QueryPage query={query} isEmpty={({ halls }) => halls.length === 0} whenEmpty={<NoHalls />}>
      {({ halls }) => (
        <>
          <Rows>
            {halls.map(({ id, name, address, communityName }) => (
              <ListRow
                key={id}
                icon="building"
                title={name}
                note={[communityName, address].join(' · ')}
                onClick={() => replaceWith(routes.hall(id))}
              />
            ))}
          </Rows>
          <CreateLink />
        </>
      )}
    </QueryPage>
  );
}
