import { Text } from '@tarojs/components';
import type { FreeView } from '@domain/bookings/availability/availability-view';
import type { Moment } from '@domain/time';
import { hallRoutes, type BookingIntent, type BookingParams } from '@/hallRoutes';
import { go } from '@/routes';
import { formatRule } from '@/screen/errors/formatError';
import { parseAlternative } from '@/screen/params/parseAlternative';
import { bookingErrorMessages } from '@/text/bookings/booking-error-messages';
import { formatDayAndTimes } from '@/text/bookings/booking-times';
import { errorText } from '@/text/errors/errors';
import { freeText as text, hallText } from '@/text/halls/halls';
import { SecondaryButton } from '@/ui/actions/Button';
import { Card, Section } from '@/ui/layout/Card';
import { CardHead, CardNote, CardTitle } from '@/ui/layout/CardHead';
import { Notice } from '@/ui/feedback/Notice';
import { StatusTag } from '@/ui/status/StatusTag';

type Props = { view: FreeView; now: Moment; params: Omit<BookingParams, 'room'>; intent: BookingIntent };
type RoomAvailability = FreeView['rooms'][number];

/** Rooms that are free at the time, then the others with the reason and the nearest free time. */
export function FreeRooms({ view: { rooms }, now, params, intent }: Props) {
  const free = rooms.filter((availability) => availability.free);
  const others = rooms.filter((availability) => !availability.free);
  return (
    <>
      {free.length ? (
        <Section title={text.free(free.length)}>
          {free.map((availability) => (
            <FreeRoomCard
              key={availability.room.id}
              availability={availability}
              onClick={() => go(hallRoutes.book({ ...params, ...intent, room: availability.room.id }))}
            />
          ))}
        </Section>
      ) : (
        <Notice tone="warn">{text.none}</Notice>
      )}
      {others.length > 0 && (
        <Section title={text.others}>
          {others.map((availability) => (
            <UnavailableRoomCard
              key={availability.room.id}
              availability={availability}
              now={now}
              onInstead={(instead) => go(hallRoutes.book({ ...params, ...intent, ...instead }))}
            />
          ))}
        </Section>
      )}
    </>
  );
}

const about = ({ room }: RoomAvailability) =>
  [hallText.people(room.capacity), room.floor, ...room.equipment].filter(Boolean).join(' · ');

const FreeRoomCard = ({ availability, onClick }: { availability: RoomAvailability; onClick: () => void }) => (
  <Card
    label={[text.book(availability.room.name), about(availability), availability.needsApproval && text.approval]
      .filter(Boolean)
      .join('，')}
    onClick={onClick}
  >
    <CardHead title={availability.room.name}>
      <StatusTag tone={availability.needsApproval ? 'warn' : 'active'} icon="check">
        {availability.needsApproval ? text.freeButAsks : text.isFree}
      </StatusTag>
    </CardHead>
    <CardNote>{about(availability)}</CardNote>
  </Card>
);

function UnavailableRoomCard({
  availability,
  now,
  onInstead,
}: {
  availability: RoomAvailability;
  now: Moment;
  onInstead: (params: { room: string; day: string; from: string; to: string }) => void;
}) {
  const alternative = parseAlternative(availability.facts);
  return (
    <Card>
      <CardTitle>{availability.room.name}</CardTitle>
      <Text>
        {formatRule(bookingErrorMessages, availability.reason ?? '', availability.facts) ?? errorText.ruleBroken.body}
      </Text>
      {alternative && (!alternative.room || alternative.room === availability.room.id) && (
        <SecondaryButton
          onClick={() =>
            onInstead({ room: availability.room.id, day: alternative.day, from: alternative.from, to: alternative.to })
          }
        >
          {text.instead(formatDayAndTimes(alternative, now))}
        </SecondaryButton>
      )}
    </Card>
  );
}
