import type { NoShowRecordView } from '@domain/bookings/view';
import type { Moment } from '@domain/time';
import { formatMoment } from '@domain/vocabulary/time';
import { hallRoutes } from '@/hallRoutes';
import { go } from '@/routes';
import { formatDate } from '@/text/bookings/booking-times';
import { mineText as text } from '@/text/bookings/bookings';
import { Section } from '@/ui/layout/Card';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { Notice } from '@/ui/feedback/Notice';

/** Missed bookings, the suspension that follows, and the page on which to appeal. */
export function NoShowRecord({ record: { noShows, pausedUntil }, now }: { record: NoShowRecordView; now: Moment }) {
  if (!noShows.length) return null;
  return (
    <Section title={text.standing} hint={text.noShowHint}>
      {pausedUntil !== undefined && pausedUntil > now && (
        <Notice tone="warn">{text.paused(formatMoment(pausedUntil, now))}</Notice>
      )}
      <Rows>
        {noShows.map(({ booking, day, roomName }) => (
          <ListRow
            key={booking}
            icon="alert"
            title={text.noShow(formatDate(day, now), roomName)}
            onClick={() => go(hallRoutes.booking(booking))}
          />
        ))}
      </Rows>
    </Section>
  );
}
