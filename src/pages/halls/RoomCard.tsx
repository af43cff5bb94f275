import { Text, View } from '@tarojs/components';
import type { HallView } from '@domain/halls/view';
import { roomKindName } from '@domain/vocabulary/halls';
import { hallText as text, formatTimeRange } from '@/text/halls';
import { Card } from '@/ui/Card';
import type { IconName } from '@/ui/Icon';
import { StatusTag, type Tone } from '@/ui/StatusTag';
import './RoomCard.scss';

type RoomView = HallView['rooms'][number];

/** A room with what it holds and whether there is still a place today. */
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
      className="room-card"
      label={[room.name, words, what, open && text.open(open), things, room.note].filter(Boolean).join('，')}
      onClick={onClick}
    >
      <View className="room-card__head">
        <Text className="room-card__name">{room.name}</Text>
        <StatusTag tone={tone} icon={icon}>
          {words}
        </StatusTag>
      </View>
      <Text>{what}</Text>
      {open && <Text className="room-card__soft">{text.open(open)}</Text>}
      {things && <Text className="room-card__soft">{things}</Text>}
    </Card>
  );
}

function stateOf({ today }: RoomView): { tone: Tone; icon: IconName; words: string } {
  if (!today.open.length) return { tone: 'plain', icon: 'lock', words: today.reason ?? text.closedToday };
  return today.freeFrom
    ? { tone: 'active', icon: 'check', words: text.freeFrom(today.freeFrom) }
    : { tone: 'warn', icon: 'clock', words: text.fullToday };
}
