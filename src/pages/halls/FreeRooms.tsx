import { Text, View } from '@tarojs/components';
import type { FreeView } from '@domain/halls/view';
import type { Moment } from '@domain/time';
import { errorText } from '@/text/errors';
import { freeText as text, hallText } from '@/text/halls';
import { formatRule } from '@/text/refusals';
import { SecondaryButton } from '@/ui/Button';
import { Card, Section } from '@/ui/Card';
import { Notice } from '@/ui/Notice';
import { StatusTag } from '@/ui/StatusTag';
import { parseAlternative, formatShortTime } from './nearest';
import './RoomCard.scss';
import { go, hallRoutes, type BookingIntent, type BookingParams } from './ways';

type Props = { of: FreeView; now: Moment; wish: Omit<BookingParams, 'room'>; intent: BookingIntent };
type Line = FreeView['rooms'][number];

/** Rooms that are free at the time, then the others with the reason and the nearest time at which they would be. */
export function FreeRooms({ of: { rooms }, now, wish, intent }: Props) {
  const free = rooms.filter((line) => line.free);
  const others = rooms.filter((line) => !line.free);
  return (
    <>
      {free.length ? (
        <Section title={text.free(free.length)}>
          {free.map((line) => (
            <Free
              key={line.room.id}
              of={line}
              onClick={() => go(hallRoutes.book({ ...wish, ...intent, room: line.room.id }))}
            />
          ))}
        </Section>
      ) : (
        <Notice tone="warn">{text.none}</Notice>
      )}
      {others.length > 0 && (
        <Section title={text.others}>
          {others.map((line) => (
            <Other
              key={line.room.id}
              of={line}
              now={now}
              onInstead={(instead) => go(hallRoutes.book({ ...wish, ...intent, ...instead }))}
            />
          ))}
        </Section>
      )}
    </>
  );
}

const about = ({ room }: Line) =>
  [hallText.people(room.capacity), room.floor, ...room.equipment].filter(Boolean).join(' · ');

const Free = ({ of: line, onClick }: { of: Line; onClick: () => void }) => (
  <Card
    label={[text.book(line.room.name), about(line), line.needsApproval && text.approval].filter(Boolean).join('，')}
    onClick={onClick}
  >
    <View className="room-card__head">
      <Text className="room-card__name">{line.room.name}</Text>
      <StatusTag tone={line.needsApproval ? 'warn' : 'active'} icon="check">
        {line.needsApproval ? text.freeButAsks : text.isFree}
      </StatusTag>
    </View>
    <Text className="room-card__soft">{about(line)}</Text>
  </Card>
);

function Other({
  of: line,
  now,
  onInstead,
}: {
  of: Line;
  now: Moment;
  onInstead: (wish: { room: string; day: string; from: string; to: string }) => void;
}) {
  const alternative = parseAlternative(line.facts);
  return (
    <Card>
      <Text className="room-card__name">{line.room.name}</Text>
      <Text>{formatRule(line.reason ?? '', line.facts) ?? errorText.ruleBroken.body}</Text>
      {alternative && (!alternative.room || alternative.room === line.room.id) && (
        <SecondaryButton onClick={() => onInstead({ room: line.room.id, day: alternative.day, from: alternative.from, to: alternative.to })}>
          {text.instead(formatShortTime(alternative, now))}
        </SecondaryButton>
      )}
    </Card>
  );
}
