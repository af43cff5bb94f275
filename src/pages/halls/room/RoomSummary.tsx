import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { WeekView } from '@domain/bookings/availability/availability-view';
import { hallText, weekText as text } from '@/text/halls/halls';
import { Section } from '@/ui/layout/Card';
import { CardNote } from '@/ui/layout/CardHead';
import { Limits } from '@/ui/feedback/Limits';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { Sheet } from '@/ui/layout/Sheet';

/** The room of the page, with its rules in a sheet. */
export function RoomSummary({ week: { room, hall } }: { week: WeekView }) {
  const [open, setOpen] = useState(false);
  const what = [hall.name, room.floor, hallText.people(room.capacity)].filter(Boolean).join(' · ');
  const notes = [
    room.equipment.join(hallText.and),
    room.note,
    room.sharesWith.length ? text.shares(room.sharesWith.join(hallText.and)) : '',
  ].filter(Boolean);
  return (
    <>
      <Section title={room.name}>
        <View>
          <Text>{what}</Text>
        </View>
        {notes.map((note) => (
          <CardNote key={note}>{note}</CardNote>
        ))}
      </Section>
      <Rows>
        <ListRow icon="list" title={hallText.rules} onClick={() => setOpen(true)} />
      </Rows>
      <Sheet open={open} title={hallText.rules} onClose={() => setOpen(false)}>
        <Limits limits={room.limits} />
      </Sheet>
    </>
  );
}
