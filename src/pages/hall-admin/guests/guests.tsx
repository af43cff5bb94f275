import type { GuestUseView } from '@domain/bookings/guest-use';
import { call } from '@/cloud/call';
import { useQuery } from '@/cloud/useQuery';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import { useMorePages } from '@/screen/useMorePages';
import { guestUseText as text } from '@/text/halls/guest-use';
import { MoreLink } from '@/ui/actions/MoreLink';
import { EmptyState } from '@/ui/feedback/EmptyState';
import { Notice } from '@/ui/feedback/Notice';
import { Card, Section } from '@/ui/layout/Card';
import { CardNote } from '@/ui/layout/CardHead';
import { ListRow, Rows } from '@/ui/layout/ListRow';

export default createPage(GuestUse);

type HallUse = GuestUseView['halls'][number];
const toPage = ({ halls, next }: GuestUseView) => ({ rows: halls, ...(next !== undefined && { next }) });

/**
 * What the desks of the halls that one supervises booked for guests: by clerk, and where a telephone has several names.
 */
function GuestUse() {
  const query = useQuery('halls.guestUse', {});
  const pages = useMorePages(query.data && toPage(query.data), (after) =>
    call('halls.guestUse', { after }).then(toPage),
  );
  return (
    <QueryPage
      query={query}
      isEmpty={({ halls }) => halls.length === 0}
      whenEmpty={<EmptyState title={text.title} words={text.none} />}
    >
      {({ days }) => (
        <>
          <Notice>{text.hint(days)}</Notice>
          {pages.rows.map((hall) => (
            <Hall key={hall.id} hall={hall} />
          ))}
          <MoreLink pages={pages}>{text.more}</MoreLink>
        </>
      )}
    </QueryPage>
  );
}

const Hall = ({ hall: { name, communityName, bookings, withoutPhone, desks, sharedPhones } }: { hall: HallUse }) => (
  <Section
    title={text.hall(communityName, name)}
    hint={bookings ? text.count(bookings, withoutPhone) : text.noBookings}
  >
    {desks.length > 0 && (
      <Rows>
        {desks.map((desk) => (
          <ListRow
            key={desk.person}
            icon="person"
            title={desk.name ?? text.nameless}
            note={text.count(desk.bookings, desk.withoutPhone)}
          />
        ))}
      </Rows>
    )}
    {sharedPhones.length > 0 && (
      <Card>
        {text.shared(sharedPhones.length)}
        {sharedPhones.map((phone, n) => (
          <CardNote key={n}>{text.sharedOne(phone.people, phone.bookings)}</CardNote>
        ))}
      </Card>
    )}
  </Section>
);
