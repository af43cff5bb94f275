import { View } from '@tarojs/components';
import type { DeskListName, DeskView } from '@domain/bookings/view';
import { call } from '@/cloud/call';
import { useQuery } from '@/cloud/useQuery';
import { hallRoutes } from '@/hallRoutes';
import { go } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import { useDayStrip } from '@/screen/page/useDayStrip';
import type { RouteParams } from '@/screen/params/routeParams';
import { useCommand } from '@/screen/useCommand';
import { useMorePages, type MorePages } from '@/screen/useMorePages';
import { bookingErrorMessages } from '@/text/bookings/booking-error-messages';
import { formatDate } from '@/text/bookings/booking-times';
import { deskText as text } from '@/text/halls/hall-desk';
import { hallText } from '@/text/halls/halls';
import { BookingListItem } from '@/ui/layout/BookingListItem';
import { PrimaryButton, SecondaryButton } from '@/ui/actions/Button';
import { ButtonCell, ButtonRow } from '@/ui/actions/ButtonRow';
import { Card, Section } from '@/ui/layout/Card';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { MoreLink } from '@/ui/actions/MoreLink';
import { PendingCard } from './desk/PendingCard';

export default createPage(Desk, ['hall']);

/** The desk's day: requests to approve, appeals to answer, and the bookings by time. */
function Desk({ hall, day: requestedDay }: RouteParams<'hall'>) {
  const { now, day, strip } = useDayStrip(text.day, requestedDay);
  const query = useQuery('bookings.desk', { hall, day });
  const pending = useDeskList('pending', query.data);
  const appeals = useDeskList('appeals', query.data);
  const bookings = useDeskList('bookings', query.data);
  const reload = () => {
    for (const list of [pending, appeals, bookings]) list.reset();
    void query.refresh();
  };
  const options = { onDone: reload, onConflict: reload, errorMessages: bookingErrorMessages };
  const decide = useCommand('bookings.decide', options);
  const checkIn = useCommand('bookings.checkIn', options);

  return (
    <QueryPage
      query={query}
      notFound={hallText.notFound}
      head={strip}
      footer={() => (
        <ButtonRow>
          <ButtonCell>
            <SecondaryButton onClick={() => go(hallRoutes.freeRooms(hall, { guest: true, day }))}>
              {text.guest}
            </SecondaryButton>
          </ButtonCell>
          <ButtonCell>
            <PrimaryButton onClick={() => go(hallRoutes.block(hall, { day }))}>{text.block}</PrimaryButton>
          </ButtonCell>
        </ButtonRow>
      )}
    >
      {() => (
        <>
          {pending.rows.length > 0 && (
            <Section title={text.pending}>
              {pending.rows.map((one) => (
                <PendingCard
                  key={one.id}
                  booking={one}
                  now={now}
                  busy={decide.sending}
                  onApprove={() => void decide.send({ id: one.id, approve: true })}
                />
              ))}
              <MoreLink pages={pending}>{text.more}</MoreLink>
            </Section>
          )}
          {appeals.rows.length > 0 && (
            <Section title={text.appeals}>
              <Rows>
                {appeals.rows.map((one) => (
                  <ListRow
                    key={one.id}
                    icon="chat"
                    title={one.appeal?.note ?? ''}
                    note={`${formatDate(one.day, now)} ${one.room.name}`}
                    onClick={() => go(hallRoutes.booking(one.id))}
                  />
                ))}
              </Rows>
              <MoreLink pages={appeals}>{text.more}</MoreLink>
            </Section>
          )}
          <Section title={text.bookings}>
            {bookings.rows.length === 0 && <Card>{text.none}</Card>}
            {bookings.rows.map((one) => (
              <View key={one.id}>
                <BookingListItem
                  booking={one}
                  now={now}
                  withHall={false}
                  onClick={() => go(hallRoutes.booking(one.id))}
                />
                {one.actions.includes('checkIn') && (
                  <SecondaryButton
                    label={`${text.arrived}，${one.room.name} ${one.from}`}
                    busy={checkIn.sending}
                    onClick={() => void checkIn.send({ id: one.id })}
                  >
                    {text.arrived}
                  </SecondaryButton>
                )}
              </View>
            ))}
            <MoreLink pages={bookings}>{text.more}</MoreLink>
          </Section>
          <Rows>
            <ListRow
              icon="clock"
              title={text.dayTitle}
              note={text.dayHint}
              onClick={() => go(hallRoutes.hallDay(hall, day))}
            />
          </Rows>
        </>
      )}
    </QueryPage>
  );
}

/** One list of the desk with the pages after its first one. */
function useDeskList<List extends DeskListName>(
  list: List,
  view: DeskView | undefined,
): MorePages<DeskView[List][number]> {
  const first = view && { rows: view[list], ...(view.next[list] !== undefined && { next: view.next[list] }) };
  return useMorePages<DeskView[List][number]>(first, (after) =>
    call('bookings.deskList', { hall: view?.hall.id ?? '', list, ...(view && { day: view.day }), after }).then(
      ({ bookings: rows, ...page }) => ({ ...page, rows }),
    ),
  );
}
