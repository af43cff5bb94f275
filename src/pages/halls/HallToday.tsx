import type { HallView } from '@domain/halls/view';
import { hallText as text, formatTimeRange } from '@/text/halls';
import { Card, Section } from '@/ui/Card';
import { ListRow, Rows } from '@/ui/ListRow';

/** What is on in the hall today, the earliest first; titles only, never who. */
export function HallToday({ of: { rooms } }: { of: HallView }) {
  const all = rooms
    .flatMap((room) => room.today.on.map((one) => ({ ...one, room: room.name, sharesWith: room.sharesWith })))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  // two layouts of one place have the same on: it is told once
  const on = all.filter(
    (one, place) =>
      !all
        .slice(0, place)
        .some((other) => other.from === one.from && other.title === one.title && other.sharesWith.includes(one.room)),
  );
  return (
    <Section title={text.on}>
      {on.length ? (
        <Rows>
          {on.map(({ from, to, title, room }) => (
            <ListRow key={`${room}${from}`} icon="clock" title={title} note={`${formatTimeRange(from, to)} · ${room}`} />
          ))}
        </Rows>
      ) : (
        <Card>{text.nothingOn}</Card>
      )}
    </Section>
  );
}
