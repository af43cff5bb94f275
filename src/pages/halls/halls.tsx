import { useQuery } from '@/cloud/useQuery';
import { hallText as text } from '@/text/halls';
import { Face } from '@/ui/Face';
import { ListRow, Rows } from '@/ui/ListRow';
import { Screen } from '@/ui/Screen';
import { replaceWith, ways } from './ways';

/** All halls of the district, to choose one. */
export default function Halls() {
  const asked = useQuery('halls.list', {});
  return (
    <Screen of={asked} isEmpty={({ halls }) => halls.length === 0} whenEmpty={<Face title={text.noHalls} words={text.noHallsHint} />}>
      {({ halls }) => (
        <Rows>
          {halls.map(({ id, name, address, communityName }) => (
            <ListRow key={id} icon="building" title={name} note={[communityName, address].join(' · ')} onClick={() => replaceWith(ways.hall(id))} />
          ))}
        </Rows>
      )}
    </Screen>
  );
}
