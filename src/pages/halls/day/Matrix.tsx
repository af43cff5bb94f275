import { ScrollView, Text, View } from '@tarojs/components';
import { clsx } from 'clsx/lite';
import type { MatrixView, SlotRangeView } from '@domain/bookings/availability/availability-view';
import { slotAt, timeAt } from '@domain/halls/slot';
import { hallRoutes } from '@/hallRoutes';
import { go } from '@/routes';
import { deskText as text } from '@/text/halls/hall-desk';
import { slotStateText } from '@/text/halls/halls';
import './Matrix.scss';
import { mergeSlots, type SlotRange } from '../slotRanges';

const HEADER_ROWS = 2; // rows below the names of the rooms start here

/** A table of rooms by hours that scrolls both ways; names and hours stay visible. */
export function Matrix({ matrix }: { matrix: MatrixView }) {
  const first = slotAt(matrix.from);
  const hours = Array.from({ length: Math.ceil((slotAt(matrix.to) - first) / 2) }, (_, n) => first + n * 2);
  const line = (time: string) => slotAt(time) - first + HEADER_ROWS;
  return (
    <ScrollView scrollX scrollY className="matrix">
      <View
        className="matrix__grid"
        style={{ gridTemplateColumns: `max-content repeat(${matrix.rooms.length}, minmax(6em, 1fr))` }}
      >
        <View className="matrix__corner" aria-hidden />
        {matrix.rooms.map(({ room }) => (
          <View key={room.id} className="matrix__room" aria-role="heading" aria-label={room.name}>
            {room.name}
          </View>
        ))}
        {hours.map((slot) => (
          <View
            key={slot}
            className="matrix__hour"
            style={{ gridRow: `${slot - first + HEADER_ROWS} / span 2` }}
            aria-hidden
          >
            {timeAt(slot)}
          </View>
        ))}
        {matrix.rooms.flatMap(({ room, slots }, column) =>
          mergeSlots(slots, () => true).map((range) => (
            <Cell
              key={`${room.id}${range.from}`}
              slot={range}
              room={room.name}
              style={{ gridColumn: String(column + 2), gridRow: `${line(range.from)} / ${line(range.to)}` }}
              onClick={cellAction(matrix, room.id, range)}
            />
          )),
        )}
      </View>
    </ScrollView>
  );
}

/** What a tap on a cell does: open the booking if the reader may, or book the free time. */
function cellAction(
  { reader, hall, day }: MatrixView,
  room: string,
  { state, booking, from, to }: SlotRange,
): (() => void) | undefined {
  if (booking) return () => go(hallRoutes.booking(booking));
  const isOpen = state === 'free' || (state === 'tooShort' && reader.staff); // staff may block any half hour
  if (!isOpen) return undefined;
  return () => go(reader.staff ? hallRoutes.block(hall.id, { room, day, from, to }) : hallRoutes.room(room, { day }));
}

type CellProps = { slot: SlotRangeView; room: string; style: Record<string, string>; onClick?: () => void };

function Cell({ slot: { state, title, from, to }, room, style, onClick }: CellProps) {
  const words = title ?? (state === 'free' ? text.free : slotStateText[state]);
  return (
    <View
      className={clsx('matrix__cell', `matrix__cell_${state}`)}
      style={style}
      hoverClass={onClick ? 'matrix__cell_pressed' : 'none'}
      aria-role={onClick ? 'button' : undefined}
      aria-label={text.cell(room, from, to, title ? `${slotStateText[state]}，${title}` : slotStateText[state])}
      onClick={onClick}
    >
      <Text className="matrix__time">{from}</Text>
      <Text>{words}</Text>
    </View>
  );
}
