import { useState } from 'react';
import { communityDay, consecutiveDays } from '@domain/time';
import { useQuery } from '@/cloud/useQuery';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { useNow } from '@/screen/useNow';
import { formatDate } from '@/text/bookings/booking-times';
import { deskText as text } from '@/text/halls/hall-desk';
import { hallText } from '@/text/halls/halls';
import { Section } from '@/ui/layout/Card';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { DayStrip } from '@/ui/fields/time/DayStrip';
import { Matrix } from './day/Matrix';

const DAYS = 15;

export default createPage(HallDay, ['hall']);

/** One day of a hall as a table: rooms side by side, hours below each other. */
function HallDay({ hall, day: requestedDay }: RouteParams<'hall'>) {
  const now = useNow();
  const today = communityDay(now);
  const [day, setDay] = useState(requestedDay ?? today);
  const query = useQuery('halls.day', { hall, day });
  const days = consecutiveDays(today, DAYS).map((day) => ({ day }));
  return (
    <QueryPage
      query={query}
      notFound={hallText.notFound}
      head={<DayStrip label={text.day} days={days} value={day} now={now} onChange={setDay} />}
      isEmpty={({ rooms }) => rooms.length === 0}
      whenEmpty={<EmptyState title={text.empty} />}
    >
      {(view) => (
        <Section title={formatDate(view.day, now)} hint={view.hall.name}>
          <Matrix matrix={view} />
        </Section>
      )}
    </QueryPage>
  );
}
