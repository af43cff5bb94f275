import type { HallView } from '@domain/bookings/availability/availability-view';
import { formatTimeRange } from '@/text/bookings/booking-times';
import { hallText as text } from '@/text/halls/halls';
import { Card, Section } from '@/ui/layout/Card';
import { ListRow, Rows } from '@/ui/layout/ListRow';

/** Today's activities, the earliest first; titles only, no people. */
export function HallToday({ hall: { rooms } }: { hall: HallView }) {
  const all = rooms
    .flatMap((room) => room.today.on.map((event) => ({ ...event, room: room.name, sharesWith: room.sharesWith })))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  // two layouts of one space show the same activity; it is listed once
  const on = all.filter(
    (event, index) =>
      !all
        .slice(0, index)
        .some(
          (earlier) =>
            earlier.from === event.from && earlier.title === event.title && earlier.sharesWith.includes(event.room),
        ),
  );
  return (
    <Section title={text.on}>
      {on.length ? (
        <Rows>
          {on.map(({ from, to, title, room }) => (
            <ListRow
              key={`${room}${from}`}
              icon="clock"
              title={title}
              note={`${formatTimeRange(from, to)} · ${room}`}
            />
          ))}
        </Rows>
      ) : (
        <Card>{text.nothingOn}</Card>
      )}
    </Section>
  );
}
