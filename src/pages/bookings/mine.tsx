import type { BookingCard, MyBookingsView, WaitlistEntryView } from '@domain/bookings/view';
import { call } from '@/cloud/call';
import { useQuery } from '@/cloud/useQuery';
import { hallRoutes } from '@/hallRoutes';
import { go, routes } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import { useCommand } from '@/screen/useCommand';
import { useMorePages } from '@/screen/useMorePages';
import { useNow } from '@/screen/useNow';
import { bookingErrorMessages } from '@/text/bookings/booking-error-messages';
import { mineText as text } from '@/text/bookings/bookings';
import { BookingListItem } from '@/ui/layout/BookingListItem';
import { LinkButton } from '@/ui/actions/Button';
import { Section } from '@/ui/layout/Card';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { MoreLink } from '@/ui/actions/MoreLink';
import { NoShowRecord } from './mine/NoShowRecord';
import { WaitlistEntryCard } from './mine/WaitlistEntryCard';

export default createPage(MyBookings);

/** All bookings of the person: offers first, then coming ones, waitlist entries and past ones. */
function MyBookings() {
  const query = useQuery('bookings.mine', {});
  const pages = useMorePages(query.data && toPage(query.data), (after) =>
    call('bookings.mine', { after }).then(toPage),
  );
  const coming = pages.rows.filter(({ isPast }) => !isPast);
  const now = useNow();
  const leave = useCommand('bookings.leaveWaitlist', {
    onDone: () => void query.refresh(),
    onConflict: () => void query.refresh(),
    errorMessages: bookingErrorMessages,
  });

  return (
    <QueryPage
      query={query}
      isEmpty={isNothing}
      whenEmpty={
        <EmptyState title={text.none} words={text.noneHint} action={text.find} onAction={() => go(routes.hall())} />
      }
    >
      {(view) => (
        <>
          <NoShowRecord record={view.noShowRecord} now={now} />
          <WaitlistSection
            title={text.offered}
            entries={view.waitlist.filter(isOffered)}
            busy={leave.sending}
            now={now}
            onLeave={(id) => void leave.send({ id })}
          />
          <BookingSection
            title={text.offered}
            bookings={coming.filter(
              (one) =>
                one.state === 'offered' && !view.waitlist.some((wait) => isOffered(wait) && wait.booking === one.id),
            )}
            now={now}
          />
          <BookingSection title={text.coming} bookings={coming.filter(({ state }) => state !== 'offered')} now={now} />
          <WaitlistSection
            title={text.waiting}
            entries={view.waitlist.filter((wait) => !isOffered(wait))}
            busy={leave.sending}
            now={now}
            onLeave={(id) => void leave.send({ id })}
          />
          <BookingSection
            title={text.ended}
            bookings={pages.rows.filter(({ isPast, endAt }) => isPast && endAt > now)}
            now={now}
          />
          <BookingSection
            title={text.past}
            bookings={pages.rows.filter(({ isPast, endAt }) => isPast && endAt <= now)}
            now={now}
          />
          <MoreLink pages={pages}>{text.more}</MoreLink>
          <LinkButton onClick={() => go(routes.hall())}>{text.find}</LinkButton>
        </>
      )}
    </QueryPage>
  );
}

const isNothing = ({ coming, past, waitlist, noShowRecord }: MyBookingsView): boolean =>
  !coming.length && !past.length && !waitlist.length && !noShowRecord.noShows.length;

type Row = BookingCard & { isPast: boolean };

const toPage = ({ coming, past, ...page }: MyBookingsView) => ({
  ...(page.next !== undefined && { next: page.next }),
  rows: [
    ...coming.map((booking): Row => ({ ...booking, isPast: false })),
    ...past.map((booking): Row => ({ ...booking, isPast: true })),
  ],
});

const BookingSection = ({ title, bookings, now }: { title: string; bookings: BookingCard[]; now: number }) =>
  bookings.length ? (
    <Section title={title}>
      {bookings.map((booking) => (
        <BookingListItem
          key={booking.id}
          booking={booking}
          now={now}
          onClick={() => go(hallRoutes.booking(booking.id))}
        />
      ))}
    </Section>
  ) : null;

/** An offer is shown once, as the waitlist entry that led to it. */
const isOffered = ({ booking }: WaitlistEntryView): boolean => booking !== undefined;

const WaitlistSection = ({
  title,
  entries,
  busy,
  now,
  onLeave,
}: {
  title: string;
  entries: WaitlistEntryView[];
  busy: boolean;
  now: number;
  onLeave: (id: string) => void;
}) =>
  entries.length ? (
    <Section title={title}>
      {entries.map((entry) => (
        <WaitlistEntryCard key={entry.id} entry={entry} busy={busy} now={now} onLeave={() => onLeave(entry.id)} />
      ))}
    </Section>
  ) : null;
