import { View } from '@tarojs/components';
import type { DeskView } from '@domain/bookings/view';
import { useQuery } from '@/cloud/useQuery';
import { hallRoutes } from '@/hallRoutes';
import { go } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import { useDayStrip } from '@/screen/page/useDayStrip';
import type { RouteParams } from '@/screen/params/routeParams';
import { useCommand } from '@/screen/useCommand';
import { bookingErrorMessages } from '@/text/bookings/booking-error-messages';
import { formatDate } from '@/text/bookings/booking-times';
import { deskText as text } from '@/text/halls/hall-desk';
import { hallText } from '@/text/halls/halls';
import { BookingListItem } from '@/ui/layout/BookingListItem';
import { PrimaryButton, SecondaryButton } from '@/ui/actions/Button';
import { ButtonCell, ButtonRow } from '@/ui/actions/ButtonRow';
import { Card, Section } from '@/ui/layout/Card';
import { Notice } from '@/ui/feedback/Notice';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { PendingCard } from './desk/PendingCard';

export default createPage(Desk, ['hall']);

/** The desk's day: requests to approve, appeals to answer, and the bookings by time. */
function Desk({ hall, day: requestedDay }: RouteParams<'hall'>) {
  const { now, day, strip } = useDayStrip(text.day, requestedDay);
  const query = useQuery('bookings.desk', { hall, day });
  const reload = () => void query.refresh();
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
      {(view: DeskView) => (
        <>
          {view.pending.length > 0 && (
            <Section title={text.pending}>
              {view.pending.map((one) => (
                <PendingCard
                  key={one.id}
                  booking={one}
                  now={now}
                  busy={decide.sending}
                  onApprove={() => void decide.send({ id: one.id, approve: true })}
                />
              ))}
            </Section>
          )}
          {view.appeals.length > 0 && (
            <Section title={text.appeals}>
              <Rows>
                {view.appeals.map((one) => (
                  <ListRow
                    key={one.id}
                    icon="chat"
                    title={one.appeal?.note ?? ''}
                    note={`${formatDate(one.day, now)} ${one.room.name}`}
                    onClick={() => go(hallRoutes.booking(one.id))}
                  />
                ))}
              </Rows>
            </Section>
          )}
          {view.remaining > 0 && <Notice>{text.remaining(view.remaining)}</Notice>}
          <Section title={text.bookings}>
            {view.bookings.length === 0 && <Card>{text.none}</Card>}
            {view.bookings.map((one) => (
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
