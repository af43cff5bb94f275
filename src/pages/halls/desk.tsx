import { View } from '@tarojs/components';
import { useState } from 'react';
import type { DeskView } from '@domain/bookings/view';
import { communityDay, consecutiveDays } from '@domain/time';
import { useCommand } from '@/screen/useCommand';
import { useQuery } from '@/cloud/useQuery';
import { bookingErrorMessages } from '@/text/booking-error-messages';
import { deskText as text } from '@/text/hall-desk';
import { formatDate, hallText } from '@/text/halls';
import { PrimaryButton, SecondaryButton } from '@/ui/Button';
import { Card, Section } from '@/ui/Card';
import { ListRow, Rows } from '@/ui/ListRow';
import { QueryPage } from '@/screen/QueryPage';
import { useNow } from '@/screen/useNow';
import './BookingButtons.scss';
import { BookingListItem } from './BookingListItem';
import { DayStrip } from './DayStrip';
import { PendingCard } from './PendingCard';
import { go, hallRoutes } from './hallRoutes';
import { useParams } from './useParams';

const DAYS = 15;

/** The desk's day: what waits for a yes, whom to answer, and who comes when. */
export default function Desk() {
  const { hall = '', day: requestedDay } = useParams();
  const now = useNow();
  const today = communityDay(now);
  const [day, setDay] = useState(requestedDay ?? today);
  const query = useQuery('bookings.desk', { hall, day });
  const reload = () => void query.refresh();
  const options = { onDone: reload, onConflict: reload, errorMessages: bookingErrorMessages };
  const decide = useCommand('bookings.decide', options);
  const checkIn = useCommand('bookings.checkIn', options);
  const days = consecutiveDays(today, DAYS).map((day) => ({ day }));

  return (
    <QueryPage
      query={query}
      notFound={hallText.notFound}
      head={<DayStrip label={text.day} days={days} value={day} now={now} onChange={setDay} />}
      footer={() => (
        <View className="booking-buttons">
          <View className="booking-buttons__other">
            <SecondaryButton onClick={() => go(hallRoutes.free(hall, { guest: '1', day }))}>
              {text.guest}
            </SecondaryButton>
          </View>
          <View className="booking-buttons__other">
            <PrimaryButton onClick={() => go(hallRoutes.block(hall, { day }))}>{text.block}</PrimaryButton>
          </View>
        </View>
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
              onClick={() => go(hallRoutes.day(hall, day))}
            />
          </Rows>
        </>
      )}
    </QueryPage>
  );
}
