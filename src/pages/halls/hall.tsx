import Taro from '@tarojs/taro';
import type { HallView } from '@domain/halls/view';
import { formatMoment } from '@domain/vocabulary/time';
import { useQuery } from '@/cloud/useQuery';
import { hallText as text } from '@/text/halls';
import { Banner } from '@/ui/Banner';
import { LinkButton, SecondaryButton } from '@/ui/Button';
import { Card, Section } from '@/ui/Card';
import { ListRow, Rows } from '@/ui/ListRow';
import { Notice } from '@/ui/Notice';
import { Page } from '@/ui/Page';
import { QueryPage } from '@/ui/Screen';
import { useNow } from '@/ui/useNow';
import { useShare } from '@/ui/useShare';
import { HallRules } from './HallRules';
import { HallToday } from './HallToday';
import { NoHalls } from './NoHalls';
import { RoomCard } from './RoomCard';
import { StaffRows } from './StaffRows';
import { go, routes, hallRoutes } from './ways';
import { useParams } from './useParams';

/** A hall as anybody finds it: a time first or a room first, what is on today, and the rules before they are met. */
export default function Hall() {
  const { id } = useParams();
  const asked = useQuery('rooms.list', id ? { hall: id } : {});
  useShare(text.share(asked.data?.name), routes.hall(asked.data?.id ?? id));
  if (!id && !asked.data && asked.error?.code === 'notFound')
    return (
      <Page>
        <NoHalls />
      </Page>
    );
  return (
    <QueryPage query={asked} notFound={text.notFound}>
      {(it) => <Open of={it} />}
    </QueryPage>
  );
}

const Open = ({ of: it }: { of: HallView }) => (
  <>
    <Banner title={it.name} words={[it.communityName, it.address].join(' · ')}>
      {it.rooms.length > 0 && <SecondaryButton onClick={() => go(hallRoutes.free(it.id))}>{text.byTime}</SecondaryButton>}
    </Banner>
    <Standing of={it} />
    {it.reader.staff && <StaffRows hall={it.id} />}
    {it.rooms.length ? <Rooms of={it} /> : <Card>{text.noRooms}</Card>}
    <Rows>
      {it.reader.joined && <ListRow icon="list" title={text.mine} onClick={() => go(hallRoutes.mine())} />}
      {it.phone && (
        <ListRow
          icon="phone"
          title={text.call}
          note={it.phone}
          onClick={() => void Taro.makePhoneCall({ phoneNumber: it.phone }).catch(() => undefined)}
        />
      )}
    </Rows>
    <LinkButton onClick={() => go(hallRoutes.halls())}>{text.other}</LinkButton>
  </>
);

const Rooms = ({ of: it }: { of: HallView }) => (
  <>
    <Section title={text.rooms}>
      {it.rooms.map((room) => (
        <RoomCard key={room.id} room={room} onClick={() => go(hallRoutes.room(room.id))} />
      ))}
    </Section>
    <HallToday hall={it} />
    <HallRules hall={it} />
  </>
);

/** What keeps the reader from booking, before he chooses a time. */
function Standing({ of: { reader } }: { of: HallView }) {
  const now = useNow();
  if (!reader.joined)
    return (
      <Notice action={text.join} onAction={() => go(routes.join())}>
        {text.joinFirst}
      </Notice>
    );
  if (reader.pausedUntil === undefined || reader.pausedUntil <= now) return null;
  return (
    <Notice tone="warn" action={text.seeStanding} onAction={() => go(hallRoutes.mine())}>
      {text.paused(formatMoment(reader.pausedUntil, now))}
    </Notice>
  );
}
