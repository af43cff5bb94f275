import { roomKindName } from '@domain/vocabulary/halls';
import { useQuery } from '@/cloud/useQuery';
import { codeText } from '@/text/codes';
import { hallSetupText as text } from '@/text/hall-setup';
import { hallText } from '@/text/halls';
import { Section } from '@/ui/Card';
import { ListRow, Rows } from '@/ui/ListRow';
import { QueryPage } from '@/screen/QueryPage';
import { go, hallRoutes } from './hallRoutes';
import { useParams } from './useParams';

/** Everything about a hall that its desk can change, a page each. */
export default function Setup() {
  const { hall = '' } = useParams();
  const query = useQuery('halls.setup', { hall });
  return (
    <QueryPage query={query} notFound={hallText.notFound}>
      {(setup) => (
        <>
          <Rows>
            <ListRow icon="building" title={text.about} note={setup.name} onClick={() => go(hallRoutes.about(hall))} />
            <ListRow icon="clock" title={text.hours} onClick={() => go(hallRoutes.hours(hall))} />
            <ListRow
              icon="lock"
              title={text.closed}
              note={text.closedCount(setup.exceptions.length)}
              onClick={() => go(hallRoutes.closed(hall))}
            />
            <ListRow icon="list" title={text.rules} onClick={() => go(hallRoutes.rules(hall))} />
          </Rows>
          <Section title={text.rooms} hint={setup.rooms.length ? undefined : text.noRooms}>
            <Rows>
              {setup.rooms.map(({ id, name, kind, capacity, inUse }) => (
                <ListRow
                  key={id}
                  icon="building"
                  title={name}
                  note={[
                    name !== roomKindName[kind] && roomKindName[kind],
                    hallText.people(capacity),
                    !inUse && text.notUsed,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                  onClick={() => go(hallRoutes.rooms(hall, id))}
                />
              ))}
              <ListRow icon="edit" title={text.addRoom} onClick={() => go(hallRoutes.rooms(hall))} />
            </Rows>
          </Section>
          <Section title={text.others}>
            <Rows>
              <ListRow
                icon="camera"
                title={codeText.codes}
                note={codeText.codesHint}
                onClick={() => go(hallRoutes.codes(hall))}
              />
              <ListRow
                icon="people"
                title={text.usage}
                note={text.usageHint}
                onClick={() => go(hallRoutes.usage(hall))}
              />
            </Rows>
          </Section>
        </>
      )}
    </QueryPage>
  );
}
