import type { BookingView } from '@domain/bookings/view';
import type { Moment } from '@domain/time';
import { bookingStateName } from '@domain/vocabulary/bookings';
import { formatMoment } from '@domain/vocabulary/time';
import { formatDayAndTimes } from '@/text/bookings/booking-times';
import { bookingText as text } from '@/text/bookings/bookings';
import { Card, Section } from '@/ui/layout/Card';
import { ListRow, Rows } from '@/ui/layout/ListRow';
import { Timeline } from '@/ui/layout/Timeline';

/** The notes of a booking, its appeal with the answer, and its history, newest first. */
export function BookingDetails({
  booking: { note, reason, appeal, history, mine },
  now,
}: {
  booking: BookingView;
  now: Moment;
}) {
  const notes = [
    reason && { title: text.reason, note: reason },
    note && { title: text.note, note },
    appeal && { title: mine ? text.appealMine : text.appealTheirs, note: appeal.note },
    appeal && !appeal.answer && { title: mine ? text.appealWaits : text.appealAsks, note: '' },
    appeal?.answer && {
      title: text.appealReply,
      note: [text[appeal.answer], appeal.reply].filter(Boolean).join(text.colon),
    },
  ].filter((line) => typeof line === 'object');
  return (
    <>
      {notes.length > 0 && (
        <Rows>
          {notes.map((line) => (
            <ListRow key={line.title} icon="chat" title={line.title} note={line.note} />
          ))}
        </Rows>
      )}
      <Section title={text.history}>
        <Card>
          <Timeline
            entries={history
              .filter(({ state }) => state !== 'hold')
              .reverse()
              .map(({ state, at, by, movedFrom }) => ({
                key: `${state}${at}`,
                title: movedFrom ? text.moved(bookingStateName[state]) : bookingStateName[state],
                when: formatMoment(at, now),
                who: text.by[by],
                ...(movedFrom && {
                  words: text.movedFrom(formatDayAndTimes(movedFrom, now), movedFrom.roomName),
                }),
              }))}
          />
        </Card>
      </Section>
    </>
  );
}
