import { useState } from 'react';
import { communityDay, consecutiveDays } from '@domain/time';
import { useQuery } from '@/cloud/useQuery';
import { createPage } from '@/screen/createPage';
import { QueryPage } from '@/screen/QueryPage';
import type { RouteParams } from '@/screen/routeParams';
import { useNow } from '@/screen/useNow';
import { formatDate } from '@/text/booking-times';
import { deskText as text } from '@/text/hall-desk';
import { hallText } from '@/text/halls';
import { Section } from '@/ui/Card';
import { EmptyState } from '@/ui/EmptyState';
import { DayStrip } from '@/ui/fields/DayStrip';
import { Matrix } from './Matrix';

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
