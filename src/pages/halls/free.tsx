import { useState } from 'react';
import type { FreeView } from '@domain/bookings/availability/availability-view';
import { MAX_PEOPLE } from '@domain/bookings/input-limits';
import { minutesBetween, addMinutes } from '@domain/halls/slot';
import { communityDay, consecutiveDays } from '@domain/time';
import { useQuery } from '@/cloud/useQuery';
import { type BookingIntent } from '@/hallRoutes';
import { createPage } from '@/screen/page/createPage';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { useNow } from '@/screen/useNow';
import { formatMinutes } from '@/text/bookings/booking-times';
import { stepperText } from '@/text/fields';
import { freeText as text, hallText } from '@/text/halls/halls';
import { Card } from '@/ui/layout/Card';
import { DayStrip } from '@/ui/fields/time/DayStrip';
import { Field } from '@/ui/fields/Field';
import { nextTime } from '@/ui/fields/time/nextTime';
import { Stepper } from '@/ui/fields/Stepper';
import { TimeField } from '@/ui/fields/time/TimeField';
import { FreeRooms } from './free/FreeRooms';

const STEP_MINUTES = 30;
const MAX_MINUTES = 12 * 60;
const MAX_DAYS = 14;
const PEOPLE_STEP = 5;

export default createPage(Free, ['hall']);

/** Search by time: the rooms that are free then, and for the others the reason and the nearest free time. */
function Free({ hall, guest, day: requestedDay }: RouteParams<'hall'>) {
  const intent: BookingIntent = guest ? { guest } : {};
  const now = useNow();
  const [search, setSearch] = useState(() => ({
    ...nextTime(now),
    ...(requestedDay && { day: requestedDay }),
    people: 0,
  }));
  const change = (part: Partial<typeof search>) => setSearch((before) => ({ ...before, ...part }));
  const { people, ...when } = search;
  const query = useQuery('halls.freeRooms', { hall, ...when, ...(people > 0 && { people }) });
  const length = minutesBetween(search.from, search.to);
  const far = query.data?.rooms.length
    ? Math.max(...query.data.rooms.map(({ room }) => room.limits.horizonDays))
    : MAX_DAYS;
  const days = consecutiveDays(communityDay(now), Math.min(far, MAX_DAYS) + 1).map((day) => ({ day }));
  const lengthen = (minutes: number) => () => change({ to: addMinutes(search.from, length + minutes) });

  return (
    <QueryPage
      query={query}
      notFound={hallText.notFound}
      isEmpty={({ rooms }) => rooms.length === 0}
      whenEmpty={<Card>{hallText.noRooms}</Card>}
      head={
        <>
          <Field label={text.day}>
            <DayStrip label={text.day} days={days} value={search.day} now={now} onChange={(day) => change({ day })} />
          </Field>
          <TimeField
            label={text.from}
            value={search.from}
            times={query.data?.starts.length ? query.data.starts : undefined}
            onChange={(from) => change({ from, to: addMinutes(from, Math.min(length, minutesBetween(from, '24:00'))) })}
          />
          <Field label={text.length}>
            <Stepper
              label={text.length}
              value={`${formatMinutes(length)}，${text.until(search.to)}`}
              onLess={length > STEP_MINUTES ? lengthen(-STEP_MINUTES) : undefined}
              onMore={length < MAX_MINUTES && search.to < '24:00' ? lengthen(STEP_MINUTES) : undefined}
            />
          </Field>
          <Field label={text.people}>
            <Stepper
              label={text.people}
              value={people ? stepperText.number(people) : text.anyNumber}
              onLess={people > 0 ? () => change({ people: people - PEOPLE_STEP }) : undefined}
              onMore={people < MAX_PEOPLE ? () => change({ people: people + PEOPLE_STEP }) : undefined}
            />
          </Field>
        </>
      }
    >
      {(view: FreeView) => (
        <FreeRooms view={view} now={now} params={{ ...when, ...(people > 0 && { people }) }} intent={intent} />
      )}
    </QueryPage>
  );
}
