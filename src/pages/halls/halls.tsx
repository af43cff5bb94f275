import { useQuery } from '@/cloud/useQuery';
import { ListRow, Rows } from '@/ui/ListRow';
import { QueryPage } from '@/screen/QueryPage';
import { CreateLink, NoHalls } from './NoHalls';
import { replaceWith, hallRoutes } from './hallRoutes';

/** All halls of the district, to choose one. */
export default function Halls() {
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
                onClick={() => replaceWith(hallRoutes.hall(id))}
              />
            ))}
          </Rows>
          <CreateLink />
        </>
      )}
    </QueryPage>
  );
}
