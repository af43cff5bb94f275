import { useState } from 'react';
import type { WeekView } from '@domain/bookings/availability/availability-view';
import { useQuery } from '@/cloud/useQuery';
import { oldTimeOf, parseIntent, type BookingIntent } from '@/hallRoutes';
import { routes, replaceWith } from '@/routes';
import { createPage } from '@/screen/page/createPage';
import { showFirstMissing, useScrollToError } from '@/screen/errors/formFeedback';
import { Page } from '@/screen/page/Page';
import { QueryPage } from '@/screen/page/QueryPage';
import type { RouteParams } from '@/screen/params/routeParams';
import { useNow } from '@/screen/useNow';
import { bookText as text } from '@/text/bookings/book';
import { hallText } from '@/text/halls/halls';
import { PrimaryButton } from '@/ui/actions/Button';
import { RenderBoundary } from '@/ui/feedback/RenderBoundary';
import { BookDone } from './book/BookDone';
import { BookForm, findMissingBookingFields, type BookingDraft } from './book/BookForm';
import { BookingTimeCard } from './book/BookingTimeCard';
import { BookRefused } from './book/BookRefused';
import { clampToLimits } from './book/clampToLimits';
import { useBooking, type BookingInput } from './book/useBooking';

export default createPage(Book, ['room', 'day', 'from', 'to']);

/** The last step of booking: purpose and number of people, then one tap. Rescheduling needs only the tap. */
function Book({ room, day, from, to, people, purpose, ...params }: RouteParams<'room' | 'day' | 'from' | 'to'>) {
  const intent = parseIntent(params);
  const { move, wait, guest } = intent;
  const now = useNow();
  const [when, setWhen] = useState({ room, day, from, to });
  const [draft, setDraft] = useState<BookingDraft>({
    purpose,
    people: people ?? 0,
    name: '',
    phone: '',
  });
  const [tried, setTried] = useState(false);
  const query = useQuery('rooms.week', { roomId: when.room, from: when.day });
  const booking = useBooking(intent);

  useScrollToError(booking.refused);

  if (booking.result)
    return (
      <Page>
        <BookDone result={booking.result} old={oldTimeOf(intent)} now={now} />
      </Page>
    );

  const missing = move ? [] : findMissingBookingFields(draft, Boolean(guest));
  function send(at: typeof when, inLine?: boolean) {
    setTried(true);
    showFirstMissing(missing.map((field) => text.missing[field]));
    if (missing.length) return;
    setWhen(at);
    void booking.send(toBookingInput(at, draft, intent), inLine);
  }
  /** Only a taken stretch is fitted to the rules; a time that somebody chose never changes by itself. */
  const fit = ({ room: { limits }, days }: Pick<WeekView, 'room' | 'days'>) =>
    wait ? clampToLimits(when, limits, days.find((one) => one.day === when.day)?.open) : when;
  const confirm = move ? text.confirmMove : wait ? text.confirmWait : text.confirm;

  return (
    <QueryPage
      query={query}
      notFound={hallText.notFound}
      footer={({ reader, ...week }) =>
        reader.joined ? (
          <PrimaryButton busy={booking.sending} onClick={() => send(fit(week))}>
            {confirm}
          </PrimaryButton>
        ) : (
          <PrimaryButton onClick={() => replaceWith(routes.join())}>{hallText.join}</PrimaryButton>
        )
      }
    >
      {(week) => (
        <>
          <BookingTimeCard
            week={week}
            when={fit(week)}
            fitted={fit(week) !== when}
            now={now}
            intent={intent}
            onChange={setWhen}
          />
          <RenderBoundary>
            {booking.refused && (
              <BookRefused
                error={booking.refused}
                when={when}
                now={now}
                intent={intent}
                onTry={(at) => send({ ...when, ...at })}
                onWait={() => send(when, true)}
              />
            )}
          </RenderBoundary>
          {!move && (
            <BookForm
              week={week}
              draft={draft}
              guest={Boolean(guest)}
              missing={tried ? missing : []}
              onChange={(part) => setDraft({ ...draft, ...part })}
            />
          )}
        </>
      )}
    </QueryPage>
  );
}

function toBookingInput(
  { room, ...when }: { room: string; day: string; from: string; to: string },
  { purpose = 'activity', people, name, phone }: BookingDraft,
  { guest }: BookingIntent,
): BookingInput {
  return {
    roomId: room,
    ...when,
    purpose,
    people: Math.max(people, 1),
    ...(guest && { guest: { name: name.trim(), phone: phone.trim() } }),
  };
}
