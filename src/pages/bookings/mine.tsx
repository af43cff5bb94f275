import { useState } from 'react';
import type { BookingCard, MyBookingsView, WaitlistEntryView } from '@domain/bookings/view';
import { useQuery } from '@/cloud/useQuery';
import { go, routes } from '@/routes';
import { createPage } from '@/screen/createPage';
import { QueryPage } from '@/screen/QueryPage';
import { useCommand } from '@/screen/useCommand';
import { useNow } from '@/screen/useNow';
import { bookingErrorMessages } from '@/text/booking-error-messages';
import { mineText as text } from '@/text/bookings';
import { BookingListItem } from '@/ui/BookingListItem';
import { LinkButton } from '@/ui/Button';
import { Section } from '@/ui/Card';
import { EmptyState } from '@/ui/EmptyState';
import { NoShowRecord } from './NoShowRecord';
import { WaitlistEntryCard } from './WaitlistEntryCard';

export default createPage(MyBookings);

/**
 * Everything the reader booked: what waits for his word first, then what comes, the lines he stands in, and what was.
 */
function MyBookings() {
  const [page, setPage] = useState(0);
  const [earlier, setEarlier] = useState<BookingCard[]>([]);
  const query = useQuery('bookings.mine', { page });
  const now = useNow();
  const leave = useCommand('bookings.leaveWaitlist', {
    onDone: () => void query.refresh(),
    onConflict: () => void query.refresh(),
    errorMessages: bookingErrorMessages,
  });

  function more({ past }: MyBookingsView) {
    setEarlier([...earlier, ...past]);
    setPage(page + 1);
  }

  return (
    <QueryPage
      query={query}
      isEmpty={(it) => page === 0 && isNothing(it)}
      whenEmpty={
        <EmptyState title={text.none} words={text.noneHint} action={text.find} onAction={() => go(routes.hall())} />
      }
    >
      {(it) => (
        <>
          <NoShowRecord record={it.noShowRecord} now={now} />
          <WaitlistSection
            title={text.offered}
            entries={it.waitlist.filter(isOffered)}
            busy={leave.sending}
            now={now}
            onLeave={(id) => void leave.send({ id })}
          />
          <BookingSection
            title={text.offered}
            bookings={it.coming.filter(
              (one) =>
                one.state === 'offered' && !it.waitlist.some((wait) => isOffered(wait) && wait.booking === one.id),
            )}
            now={now}
          />
          <BookingSection
            title={text.coming}
            bookings={it.coming.filter(({ state }) => state !== 'offered')}
            now={now}
          />
          <WaitlistSection
            title={text.waiting}
            entries={it.waitlist.filter((wait) => !isOffered(wait))}
            busy={leave.sending}
            now={now}
            onLeave={(id) => void leave.send({ id })}
          />
          <BookingSection title={text.past} bookings={unique([...earlier, ...it.past])} now={now} />
          {it.more && <LinkButton onClick={() => more(it)}>{text.more}</LinkButton>}
          <LinkButton onClick={() => go(routes.hall())}>{text.find}</LinkButton>
        </>
      )}
    </QueryPage>
  );
}

const isNothing = ({ coming, past, waitlist, noShowRecord }: MyBookingsView): boolean =>
  !coming.length && !past.length && !waitlist.length && !noShowRecord.noShows.length;

/** What moved between two pages would come twice. */
const unique = (cards: BookingCard[]) =>
  cards.filter(({ id }, place) => cards.findIndex((other) => other.id === id) === place);

const BookingSection = ({ title, bookings, now }: { title: string; bookings: BookingCard[]; now: number }) =>
  bookings.length ? (
    <Section title={title}>
      {bookings.map((it) => (
        <BookingListItem key={it.id} booking={it} now={now} onClick={() => go(routes.booking(it.id))} />
      ))}
    </Section>
  ) : null;

/** An offer stands once: as the place in line that led to it. */
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
      {entries.map((it) => (
        <WaitlistEntryCard key={it.id} entry={it} busy={busy} now={now} onLeave={() => onLeave(it.id)} />
      ))}
    </Section>
  ) : null;
