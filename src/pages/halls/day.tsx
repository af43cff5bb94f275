import { useState } from 'react';
import { communityDay, consecutiveDays } from '@domain/time';
import { useQuery } from '@/cloud/useQuery';
import { deskText as text } from '@/text/hall-desk';
import { formatDate, hallText } from '@/text/halls';
import { Section } from '@/ui/Card';
import { EmptyState } from '@/ui/EmptyState';
import { QueryPage } from '@/screen/QueryPage';
import { useNow } from '@/screen/useNow';
import { DayStrip } from './DayStrip';
import { Matrix } from './Matrix';
import { useParams } from './useParams';

const DAYS = 15;

/** One day of a hall: its rooms side by side, hour under hour. */
export default function HallDay() {
  const { hall = '', day: requestedDay } = useParams();
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
