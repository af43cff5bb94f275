import { useState } from 'react';
import type { FreeView } from '@domain/halls/view';
import { communityDay, consecutiveDays } from '@domain/time';
import { useQuery } from '@/cloud/useQuery';
import { bookingErrorMessages } from '@/text/booking-refusals';
import { freeText as text, hallText, formatMinutes, stepText } from '@/text/halls';
import { registerErrorMessages } from '@/text/refusals';
import { Card } from '@/ui/Card';
import { Field } from '@/ui/Field';
import { QueryPage } from '@/ui/Screen';
import { useNow } from '@/ui/useNow';
import { DayStrip } from './DayStrip';
import { FreeRooms } from './FreeRooms';
import { Stepper } from './Stepper';
import { minutesBetween, addMinutes } from './stretches';
import { TimeField } from './TimeField';
import { nextTime } from './nextTime';
import type { BookingIntent } from './ways';
import { useParams } from './useParams';

registerErrorMessages(bookingErrorMessages);

const STEP = 30;
const LONGEST = 12 * 60;
const FAR = 14;
const CROWD = 5;

/** A time first: which rooms are free then, and for the others why not and when instead. */
export default function Free() {
  const { hall = '', guest, day: asked } = useParams();
  const intent: BookingIntent = guest ? { guest: '1' } : {};
  const now = useNow();
  const [wish, setWish] = useState(() => ({ ...nextTime(now), ...(asked && { day: asked }), people: 0 }));
  const change = (part: Partial<typeof wish>) => setWish((before) => ({ ...before, ...part }));
  const { people, ...when } = wish;
  const shown = useQuery('halls.freeRooms', { hall, ...when, ...(people > 0 && { people }) });
  const length = minutesBetween(wish.from, wish.to);
  const far = shown.data?.rooms.length ? Math.max(...shown.data.rooms.map(({ room }) => room.limits.horizonDays)) : FAR;
  const days = consecutiveDays(communityDay(now), Math.min(far, FAR) + 1).map((day) => ({ day }));
  const lengthen = (minutes: number) => () => change({ to: addMinutes(wish.from, length + minutes) });

  return (
    <QueryPage
      query={shown}
      notFound={hallText.notFound}
      isEmpty={({ rooms }) => rooms.length === 0}
      whenEmpty={<Card>{hallText.noRooms}</Card>}
      head={
        <>
          <Field label={text.day}>
            <DayStrip label={text.day} days={days} value={wish.day} now={now} onChange={(day) => change({ day })} />
          </Field>
          <TimeField
            label={text.from}
            value={wish.from}
            onChange={(from) => change({ from, to: addMinutes(from, Math.min(length, minutesBetween(from, '24:00'))) })}
          />
          <Field label={text.length}>
            <Stepper
              label={text.length}
              value={`${formatMinutes(length)}，${text.until(wish.to)}`}
              onLess={length > STEP ? lengthen(-STEP) : undefined}
              onMore={length < LONGEST && wish.to < '24:00' ? lengthen(STEP) : undefined}
            />
          </Field>
          <Field label={text.people}>
            <Stepper
              label={text.people}
              value={people ? stepText.number(people) : text.anyNumber}
              onLess={people > 0 ? () => change({ people: people - CROWD }) : undefined}
              onMore={() => change({ people: people + CROWD })}
            />
          </Field>
        </>
      }
    >
      {(it: FreeView) => (
        <FreeRooms
          view={it}
          now={now}
          params={{ ...when, ...(people > 0 && { people: String(people) }) }}
          intent={intent}
        />
      )}
    </QueryPage>
  );
}
