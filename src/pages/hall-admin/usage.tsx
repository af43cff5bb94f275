import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { UtilisationView } from '@domain/bookings/availability/availability-view';
import { addDays, communityDay, type Day } from '@domain/time';
import { violationName } from '@domain/vocabulary/halls';
import { useQuery } from '@/cloud/useQuery';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { useNow } from '@/screen/useNow';
import { hallSetupText as text } from '@/text/halls/hall-setup';
import { hallText } from '@/text/halls/halls';
import { Card, Section } from '@/ui/layout/Card';
import { CardHead, CardNote, CardTitle } from '@/ui/layout/CardHead';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { Segmented } from '@/ui/actions/Segmented';
import './usage.scss';

type Period = keyof typeof text.periods;

export default createPage(Usage, ['hall']);

/** How much each room is used, what became of its bookings, and why bookings were refused, by month. */
function Usage({ hall }: RouteParams<'hall'>) {
  const today = communityDay(useNow());
  const [period, setPeriod] = useState<Period>('this');
  const query = useQuery('halls.utilisation', { hall, ...periodRange(period, today) });
  const segments = (Object.keys(text.periods) as Period[]).map((value) => ({ value, label: text.periods[value] }));
  return (
    <QueryPage
      query={query}
      notFound={hallText.notFound}
      head={<Segmented label={text.period} segments={segments} value={period} onChange={setPeriod} />}
      isEmpty={({ rooms }) => rooms.length === 0}
      whenEmpty={<EmptyState title={text.noUsage} words={text.noUsageHint} />}
    >
      {({ rooms, violations }) => (
        <>
          {rooms.map((room) => (
            <RoomUsage key={room.id} room={room} />
          ))}
          <RefusalCounts refusals={violations} />
        </>
      )}
    </QueryPage>
  );
}

const RefusalCounts = ({ refusals }: { refusals: UtilisationView['violations'] }) => (
  <Section title={text.refused} hint={text.refusedHint}>
    {refusals.length ? (
      <Rows>
        {refusals.map(({ reason, count }) => (
          <ListRow key={reason} title={violationName[reason]} note={text.refusedTimes(count)} />
        ))}
      </Rows>
    ) : (
      <Card>{text.refusedNone}</Card>
    )}
  </Section>
);

/** This month up to today, or the whole previous month. */
function periodRange(period: Period, today: Day): { from: Day; to: Day } {
  const first = `${today.slice(0, 8)}01`;
  if (period === 'this') return { from: first, to: today };
  const last = addDays(first, -1);
  return { from: `${last.slice(0, 8)}01`, to: last };
}

function RoomUsage({ room }: { room: UtilisationView['rooms'][number] }) {
  const percent = room.openHours ? Math.round((room.usedHours / room.openHours) * 100) : 0;
  return (
    <Card>
      <CardHead title={room.name}>
        <CardTitle>{text.percent(percent)}</CardTitle>
      </CardHead>
      <View className="usage__track" aria-hidden>
        <View className="usage__bar" style={{ width: `${Math.min(percent, 100)}%` }} />
      </View>
      <Text>{text.used(room.usedHours, room.openHours)}</Text>
      <CardNote>{text.usageCounts(room.bookings, room.cancelled, room.noShows)}</CardNote>
      {room.blockedHours > 0 && <CardNote>{text.blocked(room.blockedHours)}</CardNote>}
    </Card>
  );
}
