import { Text } from '@tarojs/components';
import type { HallView } from '@domain/bookings/availability/availability-view';
import { roomKindName } from '@domain/vocabulary/halls';
import { formatTimeRange } from '@/text/bookings/booking-times';
import { hallText as text } from '@/text/halls/halls';
import { Card } from '@/ui/layout/Card';
import { CardHead, CardNote } from '@/ui/layout/CardHead';
import type { IconName } from '@/ui/status/icons/Icon';
import { StatusTag, type Tone } from '@/ui/status/StatusTag';

type RoomView = HallView['rooms'][number];

/** A room: capacity, equipment, and whether it is free today. */
export function RoomCard({ room, onClick }: { room: RoomView; onClick: () => void }) {
  const { tone, icon, words } = stateOf(room);
  const what = [
    room.name === roomKindName[room.kind] ? '' : roomKindName[room.kind],
    text.people(room.capacity),
    room.floor,
  ]
    .filter(Boolean)
    .join(' · ');
  const open = room.today.open.map(({ from, to }) => formatTimeRange(from, to)).join(text.and);
  const things = room.equipment.join(text.and);
  return (
    <Card
      label={[room.name, words, what, open && text.open(open), things, room.note].filter(Boolean).join('，')}
      onClick={onClick}
    >
      <CardHead title={room.name}>
        <StatusTag tone={tone} icon={icon}>
          {words}
        </StatusTag>
      </CardHead>
      <Text>{what}</Text>
      {open && <CardNote>{text.open(open)}</CardNote>}
      {things && <CardNote>{things}</CardNote>}
    </Card>
  );
}

function stateOf({ today }: RoomView): { tone: Tone; icon: IconName; words: string } {
  if (!today.open.length) return { tone: 'plain', icon: 'lock', words: today.reason ?? text.closedToday };
  return today.freeFrom
    ? { tone: 'active', icon: 'check', words: text.freeFrom(today.freeFrom) }
    : { tone: 'warn', icon: 'clock', words: text.fullToday };
}
