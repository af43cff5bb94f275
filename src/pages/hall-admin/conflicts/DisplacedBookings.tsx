import type { DisplacedView } from '@domain/bookings/view';
import { hallRoutes } from '@/hallRoutes';
import { go } from '@/routes';
import { deskText as text } from '@/text/halls/hall-desk';
import { Section } from '@/ui/layout/Card';
import { ListRow, Rows } from '@/ui/layout/ListRow';

type Props = { title: string; bookings: readonly (Omit<DisplacedView, 'guest'> & { guest?: boolean })[] };

/** Bookings that staff cancelled. A guest without the app must be called: the row opens the booking with the number. */
export const DisplacedBookings = ({ title, bookings }: Props) =>
  bookings.length ? (
    <Section title={title}>
      <Rows>
        {bookings.map(({ booking, day, from, to, roomName, guest }) => (
          <ListRow
            key={booking}
            icon={guest ? 'phone' : 'person'}
            title={text.displacedOne(day, from, to, roomName)}
            note={guest ? text.callGuest : text.notified}
            onClick={guest ? () => go(hallRoutes.booking(booking)) : undefined}
          />
        ))}
      </Rows>
    </Section>
  ) : null;
