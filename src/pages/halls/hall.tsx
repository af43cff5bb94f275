import type { HallView } from '@domain/bookings/availability/availability-view';
import { formatMoment } from '@domain/vocabulary/time';
import { useQuery } from '@/cloud/useQuery';
import { openLocation } from '@/device/location/openLocation';
import { hallRoutes } from '@/hallRoutes';
import { makeCall } from '@/device/makeCall';
import { go, routes } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { Page } from '@/screen/page/Page';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { useNow } from '@/screen/useNow';
import { useShare } from '@/screen/useShare';
import { hallText as text } from '@/text/halls/halls';
import { mapText } from '@/text/places';
import { Banner } from '@/ui/feedback/Banner';
import { LinkButton, SecondaryButton } from '@/ui/actions/Button';
import { Card, Section } from '@/ui/layout/Card';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { Notice } from '@/ui/feedback/Notice';
import { HallRules } from './hall/HallRules';
import { HallToday } from './hall/HallToday';
import { NoHalls } from './NoHalls';
import { RoomCard } from './hall/RoomCard';
import { StaffRows } from './hall/StaffRows';

export default createPage(Hall);

/** A hall: search by time, its rooms, today's activities and the rules. */
function Hall({ id }: RouteParams) {
  const query = useQuery('rooms.list', id ? { hall: id } : {});
  useShare(text.share(query.data?.name), routes.hall(query.data?.id ?? id));
  if (!id && !query.data && query.error?.code === 'notFound')
    return (
      <Page>
        <NoHalls />
      </Page>
    );
  return (
    <QueryPage query={query} notFound={text.notFound}>
      {(hall) => <HallContent hall={hall} />}
    </QueryPage>
  );
}

const HallContent = ({ hall }: { hall: HallView }) => (
  <>
    <Banner title={hall.name} words={[hall.communityName, hall.address].join(' · ')}>
      {hall.rooms.length > 0 && (
        <SecondaryButton onClick={() => go(hallRoutes.freeRooms(hall.id))}>{text.byTime}</SecondaryButton>
      )}
    </Banner>
    <ReaderNotice hall={hall} />
    {hall.reader.staff && <StaffRows hall={hall.id} />}
    {hall.rooms.length ? <Rooms hall={hall} /> : <Card>{text.noRooms}</Card>}
    <Rows>
      {hall.reader.joined && <ListRow icon="list" title={text.mine} onClick={() => go(hallRoutes.myBookings())} />}
      {hall.position && (
        <ListRow
          icon="place"
          title={mapText.open}
          onClick={() => hall.position && void openLocation({ ...hall, position: hall.position })}
        />
      )}
      {hall.phone && (
        <ListRow icon="phone" title={text.call} note={hall.phone} onClick={() => void makeCall(hall.phone)} />
      )}
    </Rows>
    <LinkButton onClick={() => go(hallRoutes.halls())}>{text.other}</LinkButton>
  </>
);

const Rooms = ({ hall }: { hall: HallView }) => (
  <>
    <Section title={text.rooms}>
      {hall.rooms.map((room) => (
        <RoomCard key={room.id} room={room} onClick={() => go(hallRoutes.room(room.id))} />
      ))}
    </Section>
    <HallToday hall={hall} />
    <HallRules hall={hall} />
  </>
);

/** What keeps this person from booking, said before a time is chosen. */
function ReaderNotice({ hall: { reader } }: { hall: HallView }) {
  const now = useNow();
  if (!reader.joined)
    return (
      <Notice action={text.join} onAction={() => go(routes.join())}>
        {text.joinFirst}
      </Notice>
    );
  if (reader.pausedUntil === undefined || reader.pausedUntil <= now) return null;
  return (
    <Notice tone="warn" action={text.seeStanding} onAction={() => go(hallRoutes.myBookings())}>
      {text.paused(formatMoment(reader.pausedUntil, now))}
    </Notice>
  );
}
