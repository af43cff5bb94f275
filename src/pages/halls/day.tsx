import { useQuery } from '@/cloud/useQuery';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import { useDayStrip } from '@/screen/page/useDayStrip';
import type { RouteParams } from '@/screen/params/routeParams';
import { formatDate } from '@/text/bookings/booking-times';
import { deskText as text } from '@/text/halls/hall-desk';
import { hallText } from '@/text/halls/halls';
import { Section } from '@/ui/layout/Card';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { Matrix } from './day/Matrix';

export default createPage(HallDay, ['hall']);

/** One day of a hall as a table: rooms side by side, hours below each other. */
function HallDay({ hall, day: requestedDay }: RouteParams<'hall'>) {
  const { now, day, strip } = useDayStrip(text.day, requestedDay);
  const query = useQuery('halls.day', { hall, day });
  return (
    <QueryPage
      query={query}
      notFound={hallText.notFound}
      head={strip}
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
