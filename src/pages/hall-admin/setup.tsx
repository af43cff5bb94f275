import { roomKindName } from '@domain/vocabulary/halls';
import { useQuery } from '@/cloud/useQuery';
import { hallRoutes } from '@/hallRoutes';
import { go } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { codeText } from '@/text/halls/codes';
import { hallSetupText as text } from '@/text/halls/hall-setup';
import { hallText } from '@/text/halls/halls';
import { Section } from '@/ui/layout/Card';
import { ListRow, Rows } from '@/ui/layout/ListRow';

export default createPage(Setup, ['hall']);

/** All settings of a hall, one page each. */
function Setup({ hall }: RouteParams<'hall'>) {
  const query = useQuery('halls.setup', { hall });
  return (
    <QueryPage query={query} notFound={hallText.notFound}>
      {(setup) => (
        <>
          <Rows>
            <ListRow
              icon="building"
              title={text.about}
              note={setup.name}
              onClick={() => go(hallRoutes.aboutHall(hall))}
            />
            <ListRow icon="clock" title={text.hours} onClick={() => go(hallRoutes.openingHours(hall))} />
            <ListRow
              icon="lock"
              title={text.closed}
              note={text.closedCount(setup.exceptions.length)}
              onClick={() => go(hallRoutes.closedDays(hall))}
            />
            <ListRow icon="list" title={text.rules} onClick={() => go(hallRoutes.bookingRules(hall))} />
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
                  onClick={() => go(hallRoutes.roomSetup(hall, id))}
                />
              ))}
              <ListRow icon="edit" title={text.addRoom} onClick={() => go(hallRoutes.roomSetup(hall))} />
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
                onClick={() => go(hallRoutes.hallUsage(hall))}
              />
            </Rows>
          </Section>
        </>
      )}
    </QueryPage>
  );
}
